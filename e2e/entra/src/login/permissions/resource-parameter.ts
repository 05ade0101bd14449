/**
 * The older endpoints name one `resource` where the newer ones have scopes, and mean everything the registration lists
 * of it. Source: "Comparing the Microsoft identity platform endpoint and Azure AD v1.0 endpoint".
 */
export function scopeOfResource(parameters: URLSearchParams): string {
  const resource = parameters.get('resource')
  return ['openid', 'profile', 'offline_access', ...(resource ? [`${resource}/.default`] : [])].join(' ')
}

/** Numbers are texts there, and the answer names the resource. Source: "Authorize access using the OAuth 2.0 code grant flow" (v1.0). */
export function answerOfVersionOne(body: Record<string, unknown>, resource: string | null, now: number) {
  const seconds = Math.floor(now / 1000)
  return {
    ...body,
    expires_in: String(body.expires_in),
    ext_expires_in: String(body.ext_expires_in),
    expires_on: String(seconds + Number(body.expires_in)),
    not_before: String(seconds - 300),
    ...(resource !== null && { resource }),
  }
}
