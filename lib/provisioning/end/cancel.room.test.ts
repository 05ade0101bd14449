import { expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { listedConnections } from '@/e2e/fixtures/rows/lists'
import { aCustomer, comeFor, consent, finished, never, onboard, press, runOf } from '@/e2e/fixtures/runs'
import { administrator, aWorld, ourApplications } from '@/e2e/fixtures/tenants'
import { setStage } from '@/lib/connections/record'
import { asWorker } from '@/lib/db'
import { attentionOf } from '@/lib/desk/attention/attention-of'
import { connectionPage } from '@/lib/desk/connection-page'
import { listConnections } from '@/lib/desk/connections'
import { ConnectionFilter } from '@/lib/desk/model'
import { customerOf } from '@/lib/identity/session/session'
import { inviteAgain } from '@/lib/invitations/invite'
import { mintLink } from '@/lib/invitations/mint-link'
import { openInvitation, recordOpened } from '@/lib/invitations/open'
import { work } from '../run/run'
import { startRun } from '../start-run'
import { addEvent, setRunState } from '../store'
import { reviewOf } from '../view/review'
import { cancelConnection } from './cancel'
import { endWithoutCustomer } from './end-without-customer'

const world = aWorld()
const reason = 'They chose another product.'

const connectionOf = (id: string) => db().connection.findUniqueOrThrow({ where: { id } })

const auditsOf = (connectionId: string, action: string) =>
  db().auditEntry.findMany({ where: { connectionId, action }, select: { personId: true, data: true } })

test('what was never made is cancelled once: its links open nothing, whoever was in is outside, and nobody is needed', async () => {
  const contoso = world.tenant('contoso')
  const { connectionId, invitationId, sessionToken, customer } = await aCustomer(contoso, administrator(contoso))
  const link = (await asWorker((tx) => mintLink(tx, invitationId, null))) ?? ''
  const { approvedHash, appName } = await reviewOf(customer)
  const staff = await aStaffMember()

  const presses = [1, 2].map(() => cancelConnection(staff, { connectionId, reason }))
  expect((await Promise.all(presses)).map(({ status }) => status).toSorted()).toEqual(['cancelled', 'over'])
  expect(await connectionOf(connectionId)).toMatchObject({ stage: 'ended', endedHow: 'cancelled', endReason: reason })
  expect(await openInvitation(link)).toMatchObject({ status: 'revoked' })
  expect(await recordOpened(link)).toBe(false)
  expect(await customerOf(sessionToken, connectionId)).toBeNull()
  expect(await startRun(customer, { approvedHash, appName, consent: 'portal' })).toEqual({ status: 'cannot' })
  expect(await attentionOf(staff, connectionId)).toEqual([])
  expect(await auditsOf(connectionId, 'connection.cancelled')).toMatchObject([
    { personId: staff.personId, data: { reason, sessions: 1 } },
  ])
})

test('it reads cancelled on its page and in the list, which finds it by that word and not among what ended', async () => {
  const contoso = world.tenant('contoso')
  const { connectionId } = await aCustomer(contoso, administrator(contoso))
  const staff = await aStaffMember('Operator', 'Nele Smets')
  await cancelConnection(staff, { connectionId, reason })
  const page = await connectionPage(staff, connectionId)
  expect(page).toMatchObject({ stage: 'cancelled', endedByStaff: { how: 'cancelled', reason, byName: 'Nele Smets' } })
  const found = async (stage: string) =>
    (await listConnections(staff, ConnectionFilter.parse({ stage }))).rows.map(({ id }) => id)
  expect(await found('cancelled')).toContain(connectionId)
  expect(await found('ended')).not.toContain(connectionId)
})

test('a press that waits for Microsoft’s consent ends with it, and a consent that comes later makes nothing', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const run = await press(signed)
  expect(await cancelConnection(await aStaffMember(), { connectionId: signed.connectionId, reason })).toEqual({
    status: 'cancelled',
  })
  expect(await runOf(run.runId)).toMatchObject({ state: 'stopped', reason: 'revoked' })
  await consent(signed, run).catch(() => null)
  await work(run.runId, never)
  expect(ourApplications(contoso)).toEqual([])
})

test('while a worker writes of the run, nobody waits for the other: it is busy, and what the worker writes is kept', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const { connectionId } = signed
  const { runId } = await press(signed)
  const staff = await aStaffMember()
  await asWorker(async (tx) => {
    await addEvent(tx, runId, 'unproven', {})
    await setRunState(tx, runId, { graphRequests: 1 })
    expect(await cancelConnection(staff, { connectionId, reason })).toEqual({ status: 'busy' })
    await setStage(tx, connectionId, 'needs_customer')
  })
  expect(await runOf(runId)).toMatchObject({ state: 'awaiting_consent' })
  expect(await cancelConnection(staff, { connectionId, reason })).toEqual({ status: 'cancelled' })
})

test('nothing is cancelled while a run is at work, nor once something stands in the tenant, nor by a Viewer', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const { connectionId } = signed
  const run = await press(signed)
  await consent(signed, run)
  const staff = await aStaffMember()
  expect(await cancelConnection(staff, { connectionId, reason })).toEqual({ status: 'busy' })
  await work(run.runId, never)
  expect(await cancelConnection(staff, { connectionId, reason })).toEqual({ status: 'made' })
  expect(await cancelConnection(await aStaffMember('Viewer'), { connectionId, reason })).toEqual({
    status: 'not_allowed',
  })
  expect(await connectionOf(connectionId)).toMatchObject({ stage: 'connected', endedAt: null })
})

test('a request whose answer never came may have made something: that is not called never made', async () => {
  const contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const { runId } = await press(signed)
  const entry = { runId, change: 'create application', attempt: 1, fence: 1, personId: signed.customer.personId }
  await db().ledgerEntry.create({ data: { ...entry, clientRequestId: runId } })
  const at = { connectionId: signed.connectionId, reason }
  expect(await cancelConnection(await aStaffMember(), at)).toEqual({ status: 'made' })
  const refused = { outcome: 'refused', status: 403 } as const
  await db().ledgerEntry.updateMany({ where: { runId }, data: refused })
  expect(await endWithoutCustomer(await aStaffMember('Admin'), at)).toEqual({ status: 'unmade' })
  expect(await cancelConnection(await aStaffMember(), at)).toEqual({ status: 'cancelled' })
})

test('what was cancelled is invited anew and connected, and nothing of its end is left to say', async () => {
  const contoso = world.tenant('contoso')
  const person = administrator(contoso)
  const first = await aCustomer(contoso, person)
  const { connectionId } = first
  const staff = await aStaffMember()
  await cancelConnection(staff, { connectionId, reason })
  expect(await inviteAgain(staff, connectionId, 'renew')).toEqual({ status: 'ended' })
  expect(await inviteAgain(staff, connectionId, 'connect')).toMatchObject({ status: 'invited' })
  expect(await connectionPage(staff, connectionId)).toMatchObject({
    stage: 'invited',
    endedByStaff: null,
    endedAt: null,
  })
  expect(await runOf(await onboard(await comeFor('connect', first, person)))).toMatchObject({ state: 'done' })
  expect(await connectionOf(connectionId)).toMatchObject({ stage: 'connected', endedHow: null, endReason: null })
})

test('what was undone and invited anew is cancelled: the requests of its life before made nothing that stands', async () => {
  const contoso = world.tenant('contoso')
  const person = administrator(contoso)
  const first = await finished(contoso, person)
  const { connectionId } = first
  expect(await runOf(await onboard(await comeFor('undo', first, person)))).toMatchObject({ state: 'done' })
  const [staff, admin] = [await aStaffMember(), await aStaffMember('Admin')]
  expect(await inviteAgain(staff, connectionId, 'connect')).toMatchObject({ status: 'invited' })
  expect(await endWithoutCustomer(admin, { connectionId, reason })).toEqual({ status: 'unmade' })
  expect(await cancelConnection(staff, { connectionId, reason })).toEqual({ status: 'cancelled' })
})

test('a row of a list that nobody was invited to is taken off the same way, and can be invited afterwards', async () => {
  const staff = await aStaffMember()
  const { ids } = await listedConnections(staff, 1, new Date(), 3)
  const [connectionId = ''] = ids
  expect((await attentionOf(staff, connectionId)).map(({ kind }) => kind)).toContain('listed_ends')
  expect(await cancelConnection(staff, { connectionId, reason })).toEqual({ status: 'cancelled' })
  expect(await attentionOf(staff, connectionId)).toEqual([])
  expect(await connectionPage(staff, connectionId)).toMatchObject({ stage: 'cancelled', nextExpiryAt: null })
  expect(await inviteAgain(staff, connectionId, 'connect')).toMatchObject({ status: 'invited' })
  const { secretEndsAt } = await db().listedConnection.findUniqueOrThrow({ where: { connectionId } })
  expect(secretEndsAt).not.toBeNull()
  expect(await connectionPage(staff, connectionId)).toMatchObject({ stage: 'invited', nextExpiryAt: secretEndsAt })
})

test('what was undone with the customer’s press is no more ended by staff', async () => {
  const contoso = world.tenant('contoso')
  const { connectionId } = await finished(contoso, administrator(contoso))
  await db().connection.update({ where: { id: connectionId }, data: { stage: 'ended', endedAt: new Date() } })
  const at = { connectionId, reason }
  expect(await endWithoutCustomer(await aStaffMember('Admin'), at)).toEqual({ status: 'over' })
  expect(await connectionOf(connectionId)).toMatchObject({ endedHow: null, endReason: null })
})
