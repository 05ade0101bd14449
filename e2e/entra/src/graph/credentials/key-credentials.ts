import type { KeyCredential } from '@microsoft/microsoft-graph-types'
import type { Restrictions } from '../policies/restrictions'
import { badRequest } from '../request/problem'
import { invalidEnd, newCertificate } from './certificate'

/**
 * The whole array is replaced: what is not sent back is gone. An entry sent back with its `keyId` and no material stays
 * as it was; one that has expired meanwhile spoils the whole change. Source: "Update application", `keyCredentials`.
 */
export function replaceKeys(
  existing: KeyCredential[],
  wanted: KeyCredential[],
  now: number,
  restrictions: Restrictions,
): KeyCredential[] {
  return wanted.map((each) => {
    const known = existing.find(({ keyId }) => keyId && keyId.toLowerCase() === each.keyId?.toLowerCase())
    if (!known) return newCertificate(each, now, restrictions)
    if (each.key && !isSameMaterial(each.key, known.key)) {
      throw badRequest(`Update to existing credential with KeyId '${known.keyId}' is not allowed.`)
    }
    if (Date.parse(known.endDateTime ?? '') <= now) throw invalidEnd()
    return { ...known, displayName: each.displayName?.slice(0, 90) ?? known.displayName }
  })
}

function isSameMaterial(sent: string, kept: string | null | undefined): boolean {
  return Buffer.from(sent, 'base64').equals(Buffer.from(kept ?? '', 'base64'))
}
