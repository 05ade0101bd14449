import type { Db, Tx } from '@/lib/db'
import { sealedUnder } from '@/lib/sealing/sealed-under'
import { type HeldTime, isHeldBy, timeHeld } from '@/lib/stop/held-time'
import { standing } from '@/lib/stop/standing'
import { Prisma } from '@/prisma/generated/client'

/** What is sealed in a row, each with the end it is bound to. */
const endOf = { held: '"heldUntil"', sealed: 'coalesce("sealedUntil", "expiresAt")', endSeal: '"expiresAt"' } as const

type Sealed = keyof typeof endOf

/**
 * Which rows hold something in this column that begins with one of these heads. A few at a time, by chance: those that do
 * not open never stand before the others for long.
 */
export function handoffsThatBegin(db: Db, column: Sealed, heads: Buffer[], take: number) {
  const value = Prisma.raw(`"${column}"`)
  const endsAt = Prisma.raw(endOf[column])
  return db.$queryRaw<{ id: string; sealed: Uint8Array; endsAt: Date }[]>`
    select id, ${value} as sealed, ${endsAt} as "endsAt" from "Handoff"
     where state in ('held', 'linked', 'claimed') and ${sealedUnder(heads, value)}
     order by random() limit ${take}`
}

/** Only where the row still holds what was read: a newer link, or an empty row, stays. */
export function renewHandoffWrap(db: Db, column: Sealed) {
  return async ({ id, sealed }: { id: string; sealed: Uint8Array }, renewed: Buffer<ArrayBuffer>): Promise<boolean> => {
    const where = { id, [column]: Buffer.from(sealed) }
    return (await db.handoff.updateMany({ where, data: { [column]: renewed } })).count === 1
  }
}

/** Whose it is; null when it was known already. */
export async function markUnreadable(tx: Tx, id: string, unreadableAt: Date): Promise<string | null> {
  const where = { id, unreadableAt: null }
  const [row] = await tx.handoff.updateManyAndReturn({ where, data: { unreadableAt }, select: { connectionId: true } })
  return row?.connectionId ?? null
}

const connectionOfHandoff = Prisma.sql`"Handoff"."connectionId"`

/** Never delivered, or never opened; while a stop stands no link ends. A few at a time; rows that somebody is claiming right now wait for the next round. */
export function expireDue(tx: Tx): Promise<{ id: string; connectionId: string }[]> {
  return tx.$queryRaw`
    update "Handoff" set state = 'expired', held = null, sealed = null
     where id in (select id from "Handoff"
                   where (state = 'held' and "heldUntil" <= now()) or (state = 'linked' and "expiresAt" <= now()
                          and not exists (select 1 ${standing(connectionOfHandoff)}))
                   limit 100 for update skip locked)
    returning id, "connectionId"`
}

/** Links that had time left when a stop began, with the end they get now that it is lifted. */
export function endsToMove(tx: Tx, held: HeldTime): Promise<{ id: string; expiresAt: Date }[]> {
  return tx.$queryRaw`
    select id, ("expiresAt" + ${timeHeld(held, connectionOfHandoff)})::timestamptz(3) as "expiresAt" from "Handoff"
     where state = 'linked' and "expiresAt" > ${held.since} and ${isHeldBy(held, connectionOfHandoff)}
       for update`
}

export async function moveEnd(tx: Tx, id: string, end: { expiresAt: Date; endSeal: Buffer<ArrayBuffer> }) {
  await tx.handoff.update({ where: { id }, data: end, select: { id: true } })
}

/**
 * What outlived its use: a held secret after 72 hours, or once it was claimed and proven; a claimed one when its tab may no
 * longer ask again.
 */
export async function emptyDue(tx: Tx): Promise<number> {
  const proven = await tx.$executeRaw`
    update "Handoff" h set held = null from "Credential" c join "Connection" k on k.id = c."connectionId"
     where h.state = 'claimed' and h.held is not null and c.id = h."credentialId" and c."provenAt" is not null
       and (c."provenHow" <> 'token' or not k."userSync")`
  const held = await tx.$executeRaw`update "Handoff" set held = null where held is not null and "heldUntil" <= now()`
  const claimed = await tx.$executeRaw`
    update "Handoff" set sealed = null, "claimNonceHash" = null
     where state = 'claimed' and sealed is not null and "claimedAt" <= now() - interval '15 minutes'`
  return proven + held + claimed
}

export function findClaimed(tx: Tx, idHash: Buffer<ArrayBuffer>) {
  return tx.handoff.findFirst({ where: { idHash, claimedAt: { not: null } }, select: { id: true } })
}

const unsent = { idHash: null, sealed: null, endSeal: null, sentAt: null, sentTo: null }

/** Back to before its link was made, where the secret is still kept for another. */
export async function unlinkHeld(tx: Tx, idHash: Buffer<ArrayBuffer>, now: Date): Promise<boolean> {
  const { count } = await tx.handoff.updateMany({
    where: { idHash, state: 'linked', held: { not: null }, heldUntil: { gt: now } },
    data: { ...unsent, state: 'held', linkedAt: null, sealedUntil: null, expiresAt: null, mailFailedAt: now },
  })
  return count === 1
}

/** Where it was kept under its link alone. */
export async function burnReturned(tx: Tx, idHash: Buffer<ArrayBuffer>, now: Date): Promise<boolean> {
  const { count } = await tx.handoff.updateMany({
    where: { idHash, state: 'linked' },
    data: { ...unsent, held: null, state: 'expired', mailFailedAt: now },
  })
  return count === 1
}
