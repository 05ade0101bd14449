import { setNextExpiry } from '@/lib/connections/record'
import { asCustomer, type Db, type Tx } from '@/lib/db'
import type { Customer } from '@/lib/identity/actor'
import type { Untested } from './proof'
import { setReminderClocks } from './reminder-clock'
import {
  credentialsOf,
  distrust,
  firstEnd,
  insertAttempt,
  type LiveCredential,
  makeLive,
  type NewAttempt,
  noteTry,
  remove,
  reopen,
  replaceOlder,
} from './store'

export type Attempt = Awaited<ReturnType<typeof credentialsOf>>[number]

/** Committed before Graph is called: a lost answer is recognised by this name. Returns the credential's id. */
export async function recordAttempt(tx: Tx, attempt: NewAttempt): Promise<string> {
  const { id } = await insertAttempt(tx, attempt)
  return id
}

/** A look shows one that was never asked for, or that went with a registration which was brought back. */
export async function recordShown(tx: Tx, attempt: NewAttempt, now = new Date()): Promise<void> {
  const id = await reopen(tx, attempt)
  if (id) await setReminderClocks(tx, new Map([[id, now]]))
  else await insertAttempt(tx, attempt)
}

/** Everything this connection ever tried, oldest first, the removed ones too. */
export function attemptsOf(db: Db, connectionId: string): Promise<Attempt[]> {
  return credentialsOf(db, connectionId)
}

/** The same for the customer's own pages. */
export function ownAttempts(customer: Customer): Promise<Attempt[]> {
  return attemptsOf(asCustomer(customer), customer.connectionId)
}

/**
 * Graph's answer came. Null when the attempt was given up in the meantime: then its credential must go, not be handed
 * over. A certificate replaces the one before at once; a secret does when it is *stored*, because until then Spencer
 * still works with the old one.
 */
export async function recordLive(tx: Tx, attemptName: string, live: LiveCredential, now = new Date()) {
  const row = await makeLive(tx, attemptName, live)
  if (!row) return null
  if (row.kind === 'certificate') await replaceOlder(tx, row.id, now)
  await updateNextExpiry(tx, row.connectionId)
  return row.id
}

/** A look showed which of the app's secrets a person had given: its key id, and its end as it is. */
export async function recordSeenSecret(
  tx: Tx,
  attemptName: string,
  shown: { keyId: string; startsAt: Date | null; endsAt: Date | null },
  now = new Date(),
): Promise<void> {
  const row = await makeLive(tx, attemptName, shown)
  if (!row) return
  await setReminderClocks(tx, new Map([[row.id, now]]))
  await updateNextExpiry(tx, row.connectionId)
}

/** `token`: one was minted with it · `roles`: and its roles were seen. */
export function recordProof(tx: Tx, credentialId: string, how: 'token' | 'roles', now = new Date()) {
  return noteTry(tx, credentialId, { triedAt: now, provenAt: now, provenHow: how, untestedWhy: null })
}

/** Microsoft refused it, with this AADSTS number. */
export function recordRefused(tx: Tx, credentialId: string, refusedNumber: number, now = new Date()) {
  return noteTry(tx, credentialId, { triedAt: now, refusedAt: now, refusedNumber, untestedWhy: null })
}

/** It was used, and nothing was learned. */
export function recordUntested(tx: Tx, credentialId: string, untestedWhy: Untested, now = new Date()) {
  return noteTry(tx, credentialId, { triedAt: now, untestedWhy })
}

/** From now on this one is in use; older ones of its kind may be removed from the tenant at the next sign-in. */
export async function recordReplacing(tx: Tx, credentialId: string, now = new Date()): Promise<void> {
  await updateNextExpiry(tx, await replaceOlder(tx, credentialId, now))
}

/** Staff say that somebody else has opened it: it is to go from the tenant at the next press. */
export function recordDistrusted(tx: Tx, credentialId: string, now = new Date()): Promise<void> {
  return distrust(tx, credentialId, now)
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Gone from the tenant, or never arrived there. Key ids and attempt names may stand side by side. */
export async function recordRemoved(
  tx: Tx,
  connectionId: string,
  keyIdsOrNames: readonly string[],
  now = new Date(),
): Promise<void> {
  const keyIds = keyIdsOrNames.filter((each) => uuid.test(each))
  await remove(tx, connectionId, { keyIds, names: [...keyIdsOrNames] }, now)
  await updateNextExpiry(tx, connectionId)
}

async function updateNextExpiry(tx: Tx, connectionId: string): Promise<void> {
  await setNextExpiry(tx, connectionId, await firstEnd(tx, connectionId))
}
