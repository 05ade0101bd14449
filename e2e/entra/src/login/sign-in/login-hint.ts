import { type Account, signInName } from '../directory/accounts'

/** A hint is a name, or the opaque `login_hint` claim of an earlier ID token. */
export function isHinted(account: Account, hint: string | null): boolean {
  if (!hint) return false
  return hint === loginHint(account) || signInName(account).toLowerCase() === hint.toLowerCase()
}

export function loginHint(account: Account): string {
  return `O.${Buffer.from(`${account.tenant.id}.${account.oid}`).toString('base64url')}`
}
