import type { Tx } from '@/lib/db'

export function emptyRecipients(tx: Tx, address: string, names: string[]): Promise<number> {
  return tx.$executeRaw`
    update "Handoff" set "sentTo" = 'somebody who was erased'
     where lower("sentTo") = ${address} or ("sentAt" is null and "sentTo" = any(${names}))`
}

export async function emptyClaimedFrom(tx: Tx, personIds: string[]): Promise<void> {
  await tx.handoff.updateMany({ where: { claimedById: { in: personIds } }, data: { claimedFrom: null } })
}
