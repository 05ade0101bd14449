import { afterAll, beforeEach, expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aConnection, aHeldSecret, aLinkedSecret } from '@/e2e/fixtures/handoff'
import { anInvitation } from '@/e2e/fixtures/invitations'
import { rotatedKeys } from '@/e2e/fixtures/keys'
import { claim } from '@/lib/handoff/claim'
import { handoffOf } from '@/lib/handoff/find'
import { rewrapHandoffs } from '@/lib/handoff/rewrap'
import { sweep } from '@/lib/handoff/sweep'
import { copyLink } from '@/lib/invitations/mint-link'
import { openInvitation, recordOpened } from '@/lib/invitations/open'
import { closeQueue } from '@/lib/queue/queue'
import { liftStop } from './lift-stop'
import { stopPortal } from './stop-portal'

const ring = rotatedKeys()

beforeEach(async () => {
  await db().$executeRaw`truncate "Customer", "Stop" cascade`
})

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

const hour = 3_600_000
const at = (hours: number) => new Date(Date.now() + hours * hour)

/** Two Admins who sign in anew for every press. */
async function stopAt(when: Date, customerId: string | null = null): Promise<string> {
  const stop = await stopPortal({ ...(await aStaffMember('Admin')), authenticatedAt: when }, customerId, 'Why', when)
  if (stop.status !== 'begun') throw new Error(stop.status)
  return stop.stopId
}

async function liftAt(stopId: string, when: Date) {
  const lifted = await liftStop({ ...(await aStaffMember('Admin')), authenticatedAt: when }, stopId, when)
  expect(lifted).toEqual({ status: 'lifted' })
}

const row = (handoffId: string) => db().handoff.findUniqueOrThrow({ where: { id: handoffId } })

test('a claim is refused and spends nothing; lifted, the link opens for whoever asks first', async () => {
  const { id, key, handoffId, secretText } = await aLinkedSecret()
  const before = await db().handoff.findUniqueOrThrow({ where: { id: handoffId } })
  const since = at(-0.5)
  const stopId = await stopAt(since)
  expect(await claim(await aStaffMember(), id, key, 'tab')).toEqual({ status: 'stopped', since })
  expect(await db().handoff.findUniqueOrThrow({ where: { id: handoffId } })).toEqual(before)
  await liftAt(stopId, at(0))
  expect(await claim(await aStaffMember(), id, key, 'tab')).toMatchObject({ bundle: { secret: secretText } })
})

test('a link that would have ended meanwhile has the time it had left, and opens under the end it was sealed to', async () => {
  const { id, key, handoffId, connectionId, secretText } = await aLinkedSecret()
  const { expiresAt } = await row(handoffId)
  const stopId = await stopAt(at(0))
  const viewer = await aStaffMember('Viewer')
  expect(await handoffOf(viewer, connectionId, at(8 * 24))).toMatchObject({ state: 'linked' })
  await liftAt(stopId, at(8 * 24))
  const moved = await row(handoffId)
  expect(moved.sealedUntil).toEqual(expiresAt)
  expect(Math.round(((moved.expiresAt?.getTime() ?? 0) - (expiresAt?.getTime() ?? 0)) / hour)).toBe(8 * 24)
  expect(await claim(await aStaffMember(), id, key, 'tab')).toMatchObject({ bundle: { secret: secretText } })
})

test('a link whose end was moved is wrapped anew when keys rotate, and opens', async () => {
  const { id, key, secretText, handoffId } = await aLinkedSecret()
  await rewrapHandoffs(200, ring.before)
  await liftAt(await stopAt(at(0)), at(30))
  const { sealed } = await row(handoffId)
  while ((await rewrapHandoffs()) > 0);
  expect((await row(handoffId)).sealed).not.toEqual(sealed)
  expect(await claim(await aStaffMember(), id, key, 'tab')).toMatchObject({ bundle: { secret: secretText } })
})

test('nothing of a stopped customer ends by the sweep but what was held for delivery too long', async () => {
  const { handoffId } = await aLinkedSecret()
  const held = await aHeldSecret(await aConnection())
  await stopAt(at(-2))
  const past = at(-1)
  await db().handoff.update({ where: { id: handoffId }, data: { expiresAt: past } })
  await db().handoff.update({ where: { id: held.handoffId }, data: { heldUntil: past } })
  expect(await sweep()).toMatchObject({ expired: 1 })
  expect((await row(handoffId)).state).toBe('linked')
  expect((await row(held.handoffId)).state).toBe('expired')
})

test('an invitation says that Spencer has stopped, not that it ended, and has the time it had left when lifted', async () => {
  const { staff, invitationId } = await anInvitation()
  const copied = await copyLink(staff, invitationId)
  const token = copied.status === 'copied' ? (copied.url.split('/join/')[1] ?? '') : ''
  const { expiresAt } = await db().invitation.findUniqueOrThrow({ where: { id: invitationId } })
  const since = at(0)
  const stopId = await stopAt(since)
  const afterItsEnd = at(31 * 24)
  expect(await openInvitation(token, afterItsEnd)).toMatchObject({ status: 'open', stoppedSince: since })
  await liftAt(stopId, afterItsEnd)
  expect(await openInvitation(token, at(60 * 24))).toMatchObject({ status: 'open', stoppedSince: null })
  expect(await openInvitation(token, at(62 * 24))).toMatchObject({ status: 'expired' })
  const moved = await db().invitation.findUniqueOrThrow({ where: { id: invitationId } })
  expect(moved.expiresAt.getTime() - expiresAt.getTime()).toBe(afterItsEnd.getTime() - since.getTime())
  expect(await recordOpened(token, at(60 * 24))).toBe(true)
})

test('what had ended before the stop, or was revoked, stays so', async () => {
  const [ended, revoked] = [await anInvitation({}, at(-31 * 24)), await anInvitation()]
  await db().invitation.update({ where: { id: revoked.invitationId }, data: { revokedAt: new Date() } })
  const ends = () => db().invitation.findMany({ select: { expiresAt: true }, orderBy: { id: 'asc' } })
  const before = await ends()
  await liftAt(await stopAt(at(0)), at(5))
  expect(await ends()).toEqual(before)
  expect(before).toHaveLength(2)
  expect(ended.invitationId).not.toBe(revoked.invitationId)
})

test('two stops that overlap hold a clock once, in whichever order they are lifted', async () => {
  for (const first of ['all', 'theirs'] as const) {
    const { connectionId, invitationId } = await anInvitation()
    const { customerId } = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
    const { expiresAt } = await db().invitation.findUniqueOrThrow({ where: { id: invitationId } })
    const stops = { all: await stopAt(at(0)), theirs: await stopAt(at(1), customerId) }
    await liftAt(stops[first], at(2))
    await liftAt(stops[first === 'all' ? 'theirs' : 'all'], at(3))
    const moved = await db().invitation.findUniqueOrThrow({ where: { id: invitationId } })
    expect(Math.round((moved.expiresAt.getTime() - expiresAt.getTime()) / hour), first).toBe(3)
  }
})
