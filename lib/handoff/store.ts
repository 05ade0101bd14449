import type { Db, Tx } from '@/lib/db'
import type { HandoffState } from './model'

type NewHandoff = {
  id: string
  connectionId: string
  credentialId: string
  held: Buffer<ArrayBuffer>
  heldUntil: Date
}

export async function insertHeld(tx: Tx, handoff: NewHandoff): Promise<void> {
  await tx.handoff.create({ data: { ...handoff, state: 'held' }, select: { id: true } })
}

/** The newest sealed secret, of a connection or by its own id, that is still kept for its proof, whatever became of its link. */
export function findHeld(db: Db, whose: { connectionId: string } | { id: string }, now: Date) {
  return db.handoff.findFirst({
    where: { ...whose, held: { not: null }, heldUntil: { gt: now }, state: { not: 'superseded' } },
    select: { id: true, connectionId: true, credentialId: true, held: true, heldUntil: true, createdAt: true },
    orderBy: { createdAt: 'desc' },
  })
}

/** One that nobody ended before its time. */
export function findOver(db: Db, id: string, now: Date) {
  return db.handoff.findFirst({
    where: { id, OR: [{ held: null }, { heldUntil: { lte: now } }], burntAt: null, state: { not: 'superseded' } },
    select: { connectionId: true, credentialId: true },
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

type NewLink = {
  idHash: Buffer<ArrayBuffer>
  sealed: Buffer<ArrayBuffer>
  linkedAt: Date
  /** The end it is sealed to; `expiresAt` may be moved later by a stop. */
  sealedUntil: Date
  endSeal: null
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

/** The connection stays as it is until the end of `tx`: whoever invites after an audit must not wait for its row then. */
export async function handoffToAskAnew(tx: Tx, id: string) {
  const [row] = await tx.$queryRaw<[{ connectionId: string; credentialId: string; claimedAt: Date | null }?]>`
    select h."connectionId", h."credentialId", h."claimedAt"
      from "Handoff" h join "Connection" c on c.id = h."connectionId"
     where h.id = ${id}::uuid for key share of c`
  return row ?? null
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

export function findUnmailed(tx: Tx, connectionIds: readonly string[]) {
  return tx.handoff.findMany({
    where: { connectionId: { in: [...connectionIds] }, state: 'held', mailFailedAt: { not: null }, sentAt: null },
    select: { id: true },
  })
}

/** Of the two conditions for forgetting the held secret, proof and delivery, the caller knows the first. */
export async function eraseHeldIfDelivered(tx: Tx, id: string): Promise<void> {
  await tx.handoff.updateMany({
    where: { id, OR: [{ sentAt: { not: null } }, { state: { in: ['claimed', 'stored'] } }] },
    data: { held: null },
  })
}

/** A token alone is not the whole proof where the app is to read users: its roles are looked for until they are seen. */
export async function eraseHeldIfProven(tx: Tx, id: string): Promise<void> {
  const isWhole = { OR: [{ provenHow: { not: 'token' } }, { connection: { userSync: false } }] }
  await tx.handoff.updateMany({
    where: { id, credential: { provenAt: { not: null }, ...isWhole } },
    data: { held: null },
  })
}

const emptied = { held: null, sealed: null, claimNonceHash: null }

export function findClaim(tx: Tx, id: string) {
  return tx.handoff.findUnique({ where: { id }, select: { state: true, claimedById: true } })
}

export async function storeRow(tx: Tx, id: string, by: { storedById: string; saidStoredById: string }, storedAt: Date) {
  const [row] = await tx.handoff.updateManyAndReturn({
    where: { id, state: 'claimed' },
    data: { ...emptied, ...by, state: 'stored', storedAt },
    select: { connectionId: true, credentialId: true },
  })
  return row ?? null
}

const burnable: HandoffState[] = ['held', 'linked', 'claimed']

/** Whatever of it can still be shown or delivered, by staff's own word. */
export async function burnRow(tx: Tx, id: string, burntAt: Date) {
  const [row] = await tx.handoff.updateManyAndReturn({
    where: { id, state: { in: burnable } },
    data: { ...emptied, state: 'expired', burntAt },
    select: { connectionId: true },
  })
  return row ?? null
}

export async function isStored(tx: Tx, id: string): Promise<boolean> {
  return (await tx.handoff.count({ where: { id, state: 'stored' } })) > 0
}

/** With its connection, opened or not. Returns how many there were. */
export async function dropRows(tx: Tx, connectionId: string): Promise<number> {
  const where = { connectionId, state: { in: burnable } }
  return (await tx.handoff.updateMany({ where, data: { ...emptied, state: 'superseded' } })).count
}

export function supersedeUnclaimed(tx: Tx, connectionId: string) {
  return tx.handoff.updateManyAndReturn({
    where: { connectionId, state: { in: ['held', 'linked'] } },
    data: { ...emptied, state: 'superseded' },
    select: { id: true },
  })
}

export function newestHandoff(db: Db, connectionId: string) {
  return db.handoff.findFirst({
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
      claimedById: true,
      claimedBy: { select: { name: true } },
      claimedFrom: true,
      storedAt: true,
      storedBy: { select: { name: true } },
      saidStoredBy: { select: { name: true } },
      storedById: true,
      saidStoredById: true,
      burntAt: true,
      unreadableAt: true,
    },
    orderBy: { createdAt: 'desc' },
  })
}
