import type { CredentialKind } from '@/lib/blueprint/credential-kind'
import type { Tx } from '@/lib/db'
import { findRenews } from './store'

/** What an invitation to renew puts new ones beside. */
export function renewsOf(invitationId: string, tx?: Tx): Promise<CredentialKind[]> {
  return findRenews(invitationId, tx)
}
