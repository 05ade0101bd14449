/** Claims asked for the ID token by name. Source: OIDC Core §5.5. What is not JSON is ignored. */
export function namedClaims(claims: string | null): string[] {
  try {
    const asked: { id_token?: Record<string, unknown> } = JSON.parse(claims ?? '{}')
    return Object.keys(asked.id_token ?? {})
  } catch {
    return []
  }
}
