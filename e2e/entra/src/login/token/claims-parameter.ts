type ClaimsParameter = {
  id_token?: Record<string, unknown> & { acrs?: { value?: unknown; values?: unknown } | null }
  access_token?: { xms_cc?: { values?: unknown } }
}

/** Source: OIDC Core §5.5. What is not JSON is ignored. */
function parsed(claims: string | null): ClaimsParameter {
  try {
    return JSON.parse(claims ?? '{}') ?? {}
  } catch {
    return {}
  }
}

/** Claims asked for the ID token by name. */
export function namedClaims(claims: string | null): string[] {
  return Object.keys(parsed(claims).id_token ?? {})
}

/**
 * Authentication contexts asked for the ID token, `c1` to `c99`, as one value or a list. Source: "Developer guide to
 * Conditional Access authentication context", OIDC Core §5.5.1.
 */
export function contextsAsked(claims: string | null): string[] {
  const { value, values } = parsed(claims).id_token?.acrs ?? {}
  const all = [value, ...(Array.isArray(values) ? values : [])]
  return [...new Set(all.filter((each) => typeof each === 'string' && /^c[1-9]\d?$/.test(each)).map(String))]
}

/** What the client says it can handle (`cp1`: a claims challenge). Source: "Claims challenges, claims requests, and client capabilities". */
export function clientCapabilities(claims: string | null): string[] {
  const values = parsed(claims).access_token?.xms_cc?.values
  return Array.isArray(values) ? values.map(String) : []
}
