import type { Db, Tx } from '@/lib/db'

export type NewAttempt = {
  connectionId: string
  /** Null for what a person made by hand. */
  runId: string | null
  kind: 'secret' | 'certificate'
  attemptName: string
  /** Who made it by hand and gave it. */
  givenById?: string
}

export function insertAttempt(tx: Tx, attempt: NewAttempt) {
  return tx.credential.create({ data: { ...attempt, state: 'attempted' }, select: { id: true } })
}

/** Its id; null where none of that name was removed. */
export async function reopen(tx: Tx, { connectionId, attemptName, runId }: NewAttempt): Promise<string | null> {
  const [row] = await tx.credential.updateManyAndReturn({
    where: { connectionId, attemptName, state: 'removed' },
    data: { state: 'attempted', runId, removedAt: null, replacedAt: null },
    select: { id: true },
  })
  return row?.id ?? null
}

const proofFields = {
  provenAt: true,
  provenHow: true,
  triedAt: true,
  refusedAt: true,
  refusedNumber: true,
  untestedWhy: true,
} as const

/** Oldest first. */
export function credentialsOf(db: Db, connectionId: string) {
  return db.credential.findMany({
    where: { connectionId },
    select: {
      id: true,
      runId: true,
      kind: true,
      state: true,
      attemptName: true,
      keyId: true,
      hint: true,
      thumbprintSha1: true,
      thumbprintSha256: true,
      startsAt: true,
      endsAt: true,
      isEndAssumed: true,
      givenById: true,
      createdAt: true,
      ...proofFields,
      replacedAt: true,
      distrustedAt: true,
      removedAt: true,
      reportedAt: true,
      failedAt: true,
      failedCode: true,
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 500,
  })
}

export type LiveCredential = {
  /** Null, like the dates, where only a person was there when it was made. */
  keyId: string | null
  hint?: string | null
  startsAt: Date | null
  endsAt: Date | null
  /** Nobody told it: what Entra proposes is taken for it. */
  isEndAssumed?: boolean
  thumbprints?: { sha1: string; sha256: string }
}

/** Guarded on the state: an answer that comes after the attempt was seen and removed finds nothing. */
export async function makeLive(tx: Tx, attemptName: string, live: LiveCredential) {
  const { thumbprints, ...told } = live
  const [row] = await tx.credential.updateManyAndReturn({
    where: { attemptName, state: { in: ['attempted', 'live'] } },
    data: {
      state: 'live',
      isEndAssumed: false,
      ...told,
      thumbprintSha1: thumbprints?.sha1,
      thumbprintSha256: thumbprints?.sha256,
    },
    select: { id: true, connectionId: true, kind: true },
  })
  return row ?? null
}

type Told = {
  triedAt: Date
  provenAt?: Date
  provenHow?: string
  refusedAt?: Date
  refusedNumber?: number
  untestedWhy: string | null
}

export async function noteTry(tx: Tx, id: string, told: Told): Promise<void> {
  await tx.credential.update({ where: { id }, data: told, select: { id: true } })
}

export function credentialById(db: Db, id: string) {
  return db.credential.findUnique({
    where: { id },
    select: { connectionId: true, runId: true, state: true, ...proofFields },
  })
}

/** False when it was told before. */
export async function markUnprovenTold(tx: Tx, id: string, unprovenToldAt: Date): Promise<boolean> {
  const { count } = await tx.credential.updateMany({ where: { id, unprovenToldAt: null }, data: { unprovenToldAt } })
  return count === 1
}

/** The live ones of the same kind that are older than this one. */
export async function replaceOlder(tx: Tx, id: string, at: Date): Promise<string> {
  const newer = await tx.credential.findUniqueOrThrow({
    where: { id },
    select: { connectionId: true, kind: true, createdAt: true },
  })
  await tx.credential.updateMany({
    where: {
      connectionId: newer.connectionId,
      kind: newer.kind,
      state: 'live',
      id: { not: id },
      createdAt: { lte: newer.createdAt },
    },
    data: { state: 'replaced', replacedAt: at },
  })
  return newer.connectionId
}

export async function remove(tx: Tx, connectionId: string, which: { keyIds: string[]; names: string[] }, at: Date) {
  await tx.credential.updateMany({
    where: {
      connectionId,
      state: { not: 'removed' },
      OR: [{ keyId: { in: which.keyIds } }, { attemptName: { in: which.names } }],
    },
    data: { state: 'removed', removedAt: at },
  })
}

export async function distrust(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.credential.updateMany({ where: { id, distrustedAt: null }, data: { distrustedAt: at } })
}

/** What the connection lives on: the first date on which something still in use ends. */
export async function firstEnd(tx: Tx, connectionId: string): Promise<Date | null> {
  const first = await tx.credential.findFirst({
    where: { connectionId, state: 'live', endsAt: { not: null } },
    select: { endsAt: true },
    orderBy: { endsAt: 'asc' },
  })
  return first?.endsAt ?? null
}
