import { db, type Tx } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { beginsWith } from '@/lib/sealing/store'
import { Prisma } from '@/prisma/generated/client'

export type NewHandoff = {
  id: string
  connectionId: string
  credentialId: string
  held: Buffer<ArrayBuffer>
  heldUntil: Date
}

export async function insertHeld(tx: Tx, handoff: NewHandoff): Promise<void> {
  await tx.handoff.create({ data: { ...handoff, state: 'held' }, select: { id: true } })
}

/** The newest sealed secret of a connection that is still kept for its proof, whatever became of its link. */
export function findHeld(connectionId: string, now: Date) {
  return db().handoff.findFirst({
    where: { connectionId, held: { not: null }, heldUntil: { gt: now }, state: { not: 'superseded' } },
    select: { id: true, credentialId: true, held: true, heldUntil: true },
    orderBy: { createdAt: 'desc' },
  })
}

type Unclaimed = { connectionId: string; held: Uint8Array; heldUntil: Date; sentTo: string | null }

/** What a link can still be minted for, locked: of a mint and a claim at the same moment, one is first. */
export async function lockUnclaimed(tx: Tx, id: string): Promise<Unclaimed | null> {
  const [row] = await tx.$queryRaw<[Unclaimed?]>`
    select "connectionId", held, "heldUntil", "sentTo"
      from "Handoff"
     where id = ${id}::uuid and state in ('held', 'linked') and held is not null and "heldUntil" > now() and "sentAt" is null
       for update`
  return row ?? null
}

export type NewLink = {
  idHash: Buffer<ArrayBuffer>
  sealed: Buffer<ArrayBuffer>
  linkedAt: Date
  expiresAt: Date
  /** The person who copied it; a mailed one is not *sent* before the mail was accepted. */
  sentTo: string | null
}

/** The row knows one link only: this is what makes the one before unknown. */
export async function setLink(tx: Tx, id: string, link: NewLink): Promise<void> {
  await tx.handoff.update({
    where: { id },
    data: { ...link, state: 'linked', unreadableAt: null },
    select: { id: true },
  })
}

export type Claimed = {
  id: string
  connectionId: string
  sealed: Uint8Array
  expiresAt: Date
  isFirst: boolean
}

/**
 * Gives the sealed secret to one tab. One statement: of two readers at the same moment one wins the row, the other waits
 * on its lock and then no longer matches. The winner may ask again with the same nonce until *Stored*, for 15 minutes.
 * What was held for the proof goes with the next sweep, once there is one.
 */
export async function claimRow(tx: Tx, staff: Staff, by: Claimer): Promise<Claimed | null> {
  const [row] = await tx.$queryRaw<[Claimed?]>(claimStatement(staff.personId, by))
  return row ?? null
}

/** Which link, which tab, and the address it asks from, where that is known. */
export type Claimer = { idHash: Buffer; nonceHash: Buffer; from: string | null }

/** Apart, so that `npm run bench -- handoff` weighs this very text. */
export function claimStatement(personId: string, { idHash, nonceHash, from }: Claimer): Prisma.Sql {
  return Prisma.sql`
    update "Handoff"
       set state = 'claimed', "claimedById" = ${personId}::uuid, "claimNonceHash" = ${nonceHash},
           "claimedAt" = coalesce("claimedAt", now()),
           "claimedFrom" = case when state = 'linked' then ${from} else "claimedFrom" end,
           "unreadableAt" = null
     where "idHash" = ${idHash} and "expiresAt" > now() and sealed is not null
       and (state = 'linked'
            or (state = 'claimed' and "claimedById" = ${personId}::uuid and "claimNonceHash" = ${nonceHash}
                and "claimedAt" > now() - interval '15 minutes'))
    returning id, "connectionId", sealed, "expiresAt", "claimedAt" = now()::timestamptz(3) as "isFirst"`
}

/**
 * What the back office is told beside the secret, in one question, because somebody waits at a page. The certificate is the
 * one in the tenant, or else the one that staff gave.
 */
export async function bundleRow(handoffId: string) {
  const [row] = await db().$queryRaw<
    {
      tenantId: string
      applicationId: string | null
      environment: 'production' | 'demo' | 'staging'
      customerName: string
      secretEndsAt: Date | null
      thumbprintSha1: string | null
    }[]
  >`
    select c."tenantId", c."applicationId", c.environment::text, k.name as "customerName", s."endsAt" as "secretEndsAt",
           coalesce((select "thumbprintSha1" from "Credential"
                      where "connectionId" = c.id and kind = 'certificate' and state = 'live'
                      order by "createdAt" desc limit 1),
                    (select "thumbprintSha1" from "Certificate"
                      where "connectionId" = c.id and "withdrawnAt" is null
                      order by "addedAt" desc, id desc limit 1)) as "thumbprintSha1"
      from "Handoff" h
      join "Credential" s on s.id = h."credentialId" and s.state <> 'attempted'
      join "Connection" c on c.id = h."connectionId"
      join "Customer" k on k.id = c."customerId"
     where h.id = ${handoffId}::uuid`
  return row ?? null
}

export async function connectionOfHandoff(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.handoff.findUnique({ where: { id }, select: { connectionId: true } })
  return row?.connectionId ?? null
}

/** Where a link leads, for the audit and for staff who ask anew; strangers hear the same word for all of it. */
export function traceLink(idHash: Buffer<ArrayBuffer>) {
  return db().handoff.findUnique({ where: { idHash }, select: { id: true, connectionId: true, state: true } })
}

export async function markSent(tx: Tx, id: string, sentTo: string, sentAt: Date) {
  const [row] = await tx.handoff.updateManyAndReturn({
    where: { id, state: { in: ['linked', 'claimed', 'stored'] }, sentAt: null },
    data: { sentTo, sentAt, mailFailedAt: null },
    select: { connectionId: true },
  })
  return row ?? null
}

export async function markMailFailed(tx: Tx, id: string, mailFailedAt: Date) {
  const [row] = await tx.handoff.updateManyAndReturn({
    where: { id, state: { in: ['held', 'linked'] }, sentAt: null },
    data: { mailFailedAt },
    select: { connectionId: true },
  })
  return row ?? null
}

/** Of the two conditions for forgetting the held secret, proof and delivery, the caller knows the first. */
export async function eraseHeldIfDelivered(tx: Tx, id: string): Promise<void> {
  await tx.handoff.updateMany({
    where: { id, OR: [{ sentAt: { not: null } }, { state: { in: ['claimed', 'stored'] } }] },
    data: { held: null },
  })
}

export async function eraseHeldIfProven(tx: Tx, id: string): Promise<void> {
  await tx.handoff.updateMany({ where: { id, credential: { provenAt: { not: null } } }, data: { held: null } })
}

const emptied = { held: null, sealed: null, claimNonceHash: null }

export async function storeRow(tx: Tx, id: string, storedAt: Date) {
  const [row] = await tx.handoff.updateManyAndReturn({
    where: { id, state: 'claimed' },
    data: { ...emptied, state: 'stored', storedAt },
    select: { connectionId: true, credentialId: true },
  })
  return row ?? null
}

/** Whatever of it can still be shown or delivered, by staff's own word. */
export async function burnRow(tx: Tx, id: string, burntAt: Date) {
  const [row] = await tx.handoff.updateManyAndReturn({
    where: { id, state: { in: ['held', 'linked', 'claimed'] } },
    data: { ...emptied, state: 'expired', burntAt },
    select: { connectionId: true },
  })
  return row ?? null
}

export async function isStored(tx: Tx, id: string): Promise<boolean> {
  return (await tx.handoff.count({ where: { id, state: 'stored' } })) > 0
}

export function supersedeUnclaimed(tx: Tx, connectionId: string) {
  return tx.handoff.updateManyAndReturn({
    where: { connectionId, state: { in: ['held', 'linked'] } },
    data: { ...emptied, state: 'superseded' },
    select: { id: true },
  })
}

export function newestHandoff(connectionId: string) {
  return db().handoff.findFirst({
    where: { connectionId },
    select: {
      id: true,
      credentialId: true,
      state: true,
      createdAt: true,
      heldUntil: true,
      linkedAt: true,
      expiresAt: true,
      sentTo: true,
      sentAt: true,
      mailFailedAt: true,
      claimedAt: true,
      claimedBy: { select: { name: true } },
      claimedFrom: true,
      storedAt: true,
      burntAt: true,
      unreadableAt: true,
    },
    orderBy: { createdAt: 'desc' },
  })
}

/**
 * Which rows hold something in this column that begins with one of these heads. A few at a time, by chance: those that do
 * not open never stand before the others for long.
 */
export function handoffsThatBegin(column: 'held' | 'sealed', heads: Buffer[], take: number) {
  const value = Prisma.raw(`"${column}"`)
  const endsAt = Prisma.raw(column === 'held' ? '"heldUntil"' : '"expiresAt"')
  return db().$queryRaw<{ id: string; sealed: Uint8Array; endsAt: Date }[]>`
    select id, ${value} as sealed, ${endsAt} as "endsAt" from "Handoff"
     where state in ('held', 'linked', 'claimed') and ${beginsWith(heads, value)}
     order by random() limit ${take}`
}

/** Only where the row still holds what was read: a newer link, or an empty row, stays. */
export function renewHandoffWrap(column: 'held' | 'sealed') {
  return async ({ id, sealed }: { id: string; sealed: Uint8Array }, renewed: Buffer<ArrayBuffer>): Promise<boolean> => {
    const where = { id, [column]: Buffer.from(sealed) }
    return (await db().handoff.updateMany({ where, data: { [column]: renewed } })).count === 1
  }
}

/** Whose it is; null when it was known already. */
export async function markUnreadable(tx: Tx, id: string, unreadableAt: Date): Promise<string | null> {
  const where = { id, unreadableAt: null }
  const [row] = await tx.handoff.updateManyAndReturn({ where, data: { unreadableAt }, select: { connectionId: true } })
  return row?.connectionId ?? null
}

/** Never delivered, or never opened. A few at a time; rows that somebody is claiming right now wait for the next round. */
export function expireDue(tx: Tx): Promise<{ id: string; connectionId: string }[]> {
  return tx.$queryRaw`
    update "Handoff" set state = 'expired', held = null, sealed = null
     where id in (select id from "Handoff"
                   where (state = 'held' and "heldUntil" <= now()) or (state = 'linked' and "expiresAt" <= now())
                   limit 100 for update skip locked)
    returning id, "connectionId"`
}

/**
 * What outlived its use: a held secret after 72 hours, or once it was claimed and proven; a claimed one when its tab may no
 * longer ask again.
 */
export async function emptyDue(tx: Tx): Promise<number> {
  const proven = await tx.$executeRaw`
    update "Handoff" h set held = null from "Credential" c
     where h.state = 'claimed' and h.held is not null and c.id = h."credentialId" and c."provenAt" is not null`
  const held = await tx.$executeRaw`update "Handoff" set held = null where held is not null and "heldUntil" <= now()`
  const claimed = await tx.$executeRaw`
    update "Handoff" set sealed = null, "claimNonceHash" = null
     where state = 'claimed' and sealed is not null and "claimedAt" <= now() - interval '15 minutes'`
  return proven + held + claimed
}
