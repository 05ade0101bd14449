import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { aConnection } from '@/e2e/fixtures/handoff'
import { closeDb, db, transaction } from '@/lib/db'
import { attemptsOf, recordAttempt, recordLive, recordProof, recordRemoved } from './attempt'

afterAll(closeDb)

const startsAt = new Date()
const inDays = (days: number) => new Date(startsAt.getTime() + days * 86_400_000)

async function attempt(connectionId: string, kind: 'secret' | 'certificate' = 'secret') {
  const attemptName = `spencer/${randomUUID()}`
  await transaction((tx) => recordAttempt(tx, { connectionId, runId: randomUUID(), kind, attemptName }))
  return attemptName
}

async function live(connectionId: string, endsAt: Date, kind: 'secret' | 'certificate' = 'secret') {
  const attemptName = await attempt(connectionId, kind)
  const keyId = randomUUID()
  const credentialId = await transaction((tx) => recordLive(tx, attemptName, { keyId, startsAt, endsAt }))
  return { attemptName, keyId, credentialId: credentialId ?? '' }
}

async function nextExpiry(connectionId: string) {
  return (await db().connection.findUniqueOrThrow({ where: { id: connectionId } })).nextExpiryAt
}

const statesOf = async (connectionId: string) => (await attemptsOf(connectionId)).map(({ state }) => state)

test('an attempt is known before its call, and two never share a name', async () => {
  const connectionId = await aConnection()
  const attemptName = await attempt(connectionId)
  expect(await attemptsOf(connectionId)).toMatchObject([{ attemptName, state: 'attempted', keyId: null }])
  const again = { connectionId, runId: randomUUID(), kind: 'secret' as const, attemptName }
  await expect(transaction((tx) => recordAttempt(tx, again))).rejects.toThrow()
})

test('the connection expires with the first of its two clocks', async () => {
  const connectionId = await aConnection()
  const secret = await live(connectionId, inDays(700))
  expect(await nextExpiry(connectionId)).toEqual(inDays(700))
  await live(connectionId, inDays(365), 'certificate')
  expect(await nextExpiry(connectionId)).toEqual(inDays(365))
  await live(connectionId, inDays(800), 'certificate')
  expect(await statesOf(connectionId)).toEqual(['live', 'replaced', 'live'])
  expect(await nextExpiry(connectionId)).toEqual(inDays(700))
  await transaction((tx) => recordRemoved(tx, connectionId, [secret.keyId]))
  expect(await nextExpiry(connectionId)).toEqual(inDays(800))
})

test('an answer that comes after its attempt was given up does not become live', async () => {
  const connectionId = await aConnection()
  const attemptName = await attempt(connectionId)
  await transaction((tx) => recordRemoved(tx, connectionId, [attemptName]))
  const late = transaction((tx) => recordLive(tx, attemptName, { keyId: randomUUID(), startsAt, endsAt: inDays(9) }))
  expect(await late).toBeNull()
  expect([await statesOf(connectionId), await nextExpiry(connectionId)]).toEqual([['removed'], null])
})

test('an answer recorded twice is one credential', async () => {
  const connectionId = await aConnection()
  const { attemptName, keyId, credentialId } = await live(connectionId, inDays(9))
  const again = await transaction((tx) => recordLive(tx, attemptName, { keyId, startsAt, endsAt: inDays(9) }))
  expect(again).toBe(credentialId)
})

test('what one tenant shows removes nothing of another connection', async () => {
  const [mine, theirs] = [await aConnection(), await aConnection()]
  const secret = await live(theirs, inDays(9))
  await transaction((tx) => recordRemoved(tx, mine, [secret.keyId, secret.attemptName]))
  expect(await statesOf(theirs)).toEqual(['live'])
})

test('a proof says how and when', async () => {
  const connectionId = await aConnection()
  const { credentialId } = await live(connectionId, inDays(9))
  await transaction((tx) => recordProof(tx, credentialId, 'roles', startsAt))
  expect(await attemptsOf(connectionId)).toMatchObject([{ provenHow: 'roles', provenAt: startsAt }])
})
