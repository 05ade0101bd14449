import type { Tx } from '@/lib/db'
import { revokeLink } from '../link-store'
import { findHolders, findUninvited, findWhetherOpened } from './store'

type Hash = Buffer<ArrayBuffer>

/** Whether a person pressed on the page behind it. */
export async function wasOpened(tx: Tx, linkHash: Hash): Promise<boolean> {
  return (await findWhetherOpened(tx, linkHash))?.openedAt != null
}

/** The mail with this link in it did not arrive: it ends. @returns of which invitation, null where it is not known any more */
export async function endReturnedLink(tx: Tx, linkHash: Hash, now: Date): Promise<string | null> {
  await revokeLink(tx, linkHash, now)
  return (await findWhetherOpened(tx, linkHash))?.invitationId ?? null
}

/** Whom to ask instead: null while somebody else who can be reached holds a link, or where nobody else is known. */
export async function nextContact(tx: Tx, invitationId: string, notId: string, now: Date): Promise<string | null> {
  if ((await findHolders(tx, invitationId, notId)) > 0) return null
  return (await findUninvited(tx, invitationId, notId, now))?.id ?? null
}
