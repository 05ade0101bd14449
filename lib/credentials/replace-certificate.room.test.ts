import { afterAll, describe, expect, test } from 'vitest'
import { aCertificate } from '@/e2e/fixtures/credentials'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aConnection, aStaffMember } from '@/e2e/fixtures/handoff'
import { listAudit } from '@/lib/audit/list'
import { asWorker } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { closeQueue } from '@/lib/queue/queue'
import { currentCertificate, giveCertificate } from './give-certificate'
import { confirmReplacement, declineReplacement, replaceAlone, waitingReplacements } from './replace-certificate'
import { givenCertificate } from './who-gave'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)
const signedInAt = (staff: Staff, authenticatedAt: Date) => ({ ...staff, authenticatedAt })

/** The first certificate is there, and somebody asked to replace it. */
async function anAsk(by?: Staff) {
  const connectionId = await aConnection()
  const asker = by ?? (await aStaffMember())
  const other = await aStaffMember()
  await giveCertificate(asker, connectionId, (await aCertificate()).pem)
  const before = await now(connectionId)
  await giveCertificate(asker, connectionId, (await aCertificate()).pem)
  const [waiting] = await waitingReplacements(other, connectionId)
  if (!waiting) throw new Error('Nothing waits')
  return { connectionId, asker, other, before, waiting, pressed: { askId: waiting.id, sha256: waiting.sha256 } }
}

const now = async (connectionId: string) => (await currentCertificate(asWorker(), connectionId))?.thumbprintSha1

const auditOf = async (connectionId: string) => {
  const entries = await listAudit(await aStaffMember('Viewer'), { connectionId })
  return entries.map(({ action, personName }) => `${action} ${personName}`).reverse()
}

describe('a certificate that waits for a second person', () => {
  test('replaces nothing until another member of staff presses exactly it, and both are in the audit', async () => {
    const { connectionId, asker, other, before, waiting, pressed } = await anAsk()
    expect(await now(connectionId)).toBe(before)
    expect(waiting).toMatchObject({ askedBy: asker.name, isOwn: false })
    const differs = { ...pressed, sha256: 'ab'.repeat(32) }
    expect(await confirmReplacement(other, differs)).toEqual({ status: 'over' })
    expect(await now(connectionId)).toBe(before)
    expect(await confirmReplacement(other, pressed)).toEqual({ status: 'confirmed' })
    expect(await now(connectionId)).toBe(waiting.certificate.thumbprintSha1)
    expect(await givenCertificate(asWorker(), connectionId)).toEqual({
      thumbprintSha1: waiting.certificate.thumbprintSha1,
      givenBy: asker.name,
      confirmedBy: other.name,
    })
    expect(await auditOf(connectionId)).toEqual([
      `certificate.given ${asker.name}`,
      `certificate.replacement-asked ${asker.name}`,
      `certificate.given ${asker.name}`,
      `certificate.replacement-confirmed ${other.name}`,
    ])
  })

  test('is never one’s own to confirm, nor an Admin’s own', async () => {
    const { connectionId, asker, before, pressed } = await anAsk(await aStaffMember('Admin'))
    expect(await confirmReplacement(asker, pressed)).toEqual({ status: 'own' })
    expect(await now(connectionId)).toBe(before)
    expect(await waitingReplacements(asker, connectionId)).toMatchObject([{ isOwn: true }])
  })

  test('wants a fresh sign-in of the second person too, and more than a Viewer', async () => {
    const { connectionId, other, before, pressed } = await anAsk()
    expect(await confirmReplacement(signedInAt(other, later(-11)), pressed)).toEqual({ status: 'stale_sign_in' })
    expect(await confirmReplacement(await aStaffMember('Viewer'), pressed)).toEqual({ status: 'not_allowed' })
    expect(await now(connectionId)).toBe(before)
  })

  test('counts once when two confirm it at once', async () => {
    const { connectionId, other, pressed } = await anAsk()
    const both = [other, await aStaffMember('Admin')]
    const answers = await Promise.all(both.map((staff) => confirmReplacement(staff, pressed)))
    expect(answers.map(({ status }) => status).sort()).toEqual(['confirmed', 'over'])
    expect(await db().certificate.count({ where: { connectionId } })).toBe(2)
  })

  test('is withdrawn by a newer ask, and the older cannot be pressed any more', async () => {
    const { connectionId, other, asker, before, pressed } = await anAsk()
    await giveCertificate(asker, connectionId, (await aCertificate()).pem)
    expect(await waitingReplacements(other, connectionId)).toHaveLength(1)
    expect(await confirmReplacement(other, pressed)).toEqual({ status: 'over' })
    expect(await now(connectionId)).toBe(before)
    expect(await db().dualControl.findUnique({ where: { id: pressed.askId } })).toMatchObject({ outcome: 'withdrawn' })
  })

  test('is over after a day', async () => {
    const { connectionId, other, before, pressed } = await anAsk()
    const tomorrow = later(24 * 60 + 1)
    expect(await waitingReplacements(other, connectionId, tomorrow)).toEqual([])
    expect(await confirmReplacement(signedInAt(other, tomorrow), pressed, tomorrow)).toEqual({ status: 'over' })
    expect(await now(connectionId)).toBe(before)
  })

  test('is declined by another and taken back by whoever asked, with a reason, and then it is over', async () => {
    const [one, two] = [await anAsk(), await anAsk()]
    const reason = 'not the one we made'
    expect(await declineReplacement(one.other, { askId: one.waiting.id, reason })).toEqual({ status: 'declined' })
    expect(await declineReplacement(two.asker, { askId: two.waiting.id, reason })).toEqual({ status: 'withdrawn' })
    for (const { connectionId, other, before, pressed } of [one, two]) {
      expect(await confirmReplacement(other, pressed)).toEqual({ status: 'over' })
      expect(await now(connectionId)).toBe(before)
    }
    expect((await auditOf(one.connectionId)).at(-1)).toBe(`certificate.replacement-declined ${one.other.name}`)
  })
})

describe('nobody being there', () => {
  const reason = 'the old one ends tonight'

  test('an Admin who asked goes on alone after 30 minutes, not before, and nobody else does', async () => {
    const { connectionId, asker, before, waiting, pressed } = await anAsk(await aStaffMember('Admin'))
    const [early, late] = [later(29), later(31)]
    const tooEarly = await replaceAlone(signedInAt(asker, early), { ...pressed, reason }, early)
    expect(tooEarly).toMatchObject({ status: 'too_early' })
    const other = await aStaffMember('Admin')
    expect(await replaceAlone(signedInAt(other, late), { ...pressed, reason }, late)).toEqual({ status: 'not_own' })
    expect(await replaceAlone(asker, { ...pressed, reason }, late)).toEqual({ status: 'stale_sign_in' })
    expect(await now(connectionId)).toBe(before)
    expect(await replaceAlone(signedInAt(asker, late), { ...pressed, reason }, late)).toEqual({ status: 'alone' })
    expect(await now(connectionId)).toBe(waiting.certificate.thumbprintSha1)
    expect((await auditOf(connectionId)).at(-1)).toBe(`certificate.replacement-alone ${asker.name}`)
    const [newest] = await listAudit(asker, { connectionId })
    expect(newest?.data).toMatchObject({ reason })
  })

  test('an Operator does not', async () => {
    const { connectionId, asker, before, pressed } = await anAsk()
    const late = later(31)
    const gone = await replaceAlone(signedInAt(asker, late), { ...pressed, reason }, late)
    expect(gone).toEqual({ status: 'not_allowed' })
    expect(await now(connectionId)).toBe(before)
  })
})
