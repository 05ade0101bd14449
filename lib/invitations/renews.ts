import type { CredentialKind } from '@/lib/blueprint/credential-kind'
import type { Db } from '@/lib/db'
import { findRenews } from './store'

/** What an invitation to renew puts new ones beside. */
export function renewsOf(db: Db, invitationId: string): Promise<CredentialKind[]> {
  return findRenews(db, invitationId)
}
