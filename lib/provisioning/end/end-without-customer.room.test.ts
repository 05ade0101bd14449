import { expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { aMailServer } from '@/e2e/fixtures/mail'
import { comeFor, consent, finished, never, onboard, press, runOf } from '@/e2e/fixtures/runs'
import { administrator, aWorld, rolesOf, theOnlyApplication, theOnlySecret } from '@/e2e/fixtures/tenants'
import { addContact } from '@/lib/connections/contacts'
import { asWorker } from '@/lib/db'
import { attentionOf } from '@/lib/desk/attention/attention-of'
import { connectionPage } from '@/lib/desk/connection-page'
import { claim } from '@/lib/handoff/claim'
import { link } from '@/lib/handoff/link'
import { markStored } from '@/lib/handoff/stored'
import { customerOf } from '@/lib/identity/session/session'
import { inviteAgain } from '@/lib/invitations/invite'
import { calendarOf } from '@/lib/reminders/calendar/connection-calendar'
import { tellRemoval } from '@/lib/reminders/mail/tell-removal'
import { work } from '../run/run'
import { cancelConnection } from './cancel'
import { endWithoutCustomer } from './end-without-customer'
import { leftNow } from './left-of'

const world = aWorld()
const server = await aMailServer()
const reason = 'They went bankrupt.'

async function made() {
  const contoso = world.tenant('contoso')
  const signed = await finished(contoso, administrator(contoso))
  const { connectionId } = signed
  const mailed = [
    { name: 'An', email: 'an@contoso.com', language: 'nl' },
    { name: 'Luc', email: 'luc@contoso.com', language: 'fr' },
    { name: 'Uta', email: 'uta@contoso.com', language: 'de' },
    { name: 'Emma', email: 'emma@contoso.com', language: 'en' },
  ] as const
  for (const contact of mailed) await asWorker((tx) => addContact(tx, connectionId, contact))
  return { ...signed, contoso, admin: await aStaffMember('Admin', 'Lotte Peeters') }
}

const jobsOf = (connectionId: string) =>
  db().$queryRaw<{ contactId: string }[]>`
    select data->>'contactId' as "contactId" from pgboss.job
     where name = 'tell-removal' and data->>'connectionId' = ${connectionId}`

test('it ends at Spencer alone, once: what stays is written down, and the tenant is not touched', async () => {
  const { connectionId, contoso, admin } = await made()
  const before = await leftNow(admin, connectionId)
  const { appId, id: objectId } = theOnlyApplication(contoso)
  expect(before).toMatchObject({ applicationId: appId, objectId, isAdopted: false })
  expect(before?.permissions).toEqual(expect.arrayContaining(['User.Read.All', 'Group.Read.All', 'openid']))
  expect(before?.credentials.map(({ kind }) => kind).toSorted()).toEqual(['certificate', 'secret'])
  const asked = world.requestsOf(contoso).length

  const presses = [1, 2].map(() => endWithoutCustomer(admin, { connectionId, reason }))
  const answers = await Promise.all(presses)
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['ended', 'over'])
  expect(await connectionPage(admin, connectionId)).toMatchObject({
    stage: 'ended',
    nextExpiryAt: null,
    endedByStaff: { how: 'without_customer', reason, byName: 'Lotte Peeters', left: before },
  })
  expect(world.requestsOf(contoso)).toHaveLength(asked)
  expect(rolesOf(contoso, appId)).toHaveLength(3)
  theOnlySecret(contoso)
  const audits = await db().auditEntry.findMany({
    where: { connectionId, action: 'connection.ended-without-customer' },
  })
  expect(audits).toHaveLength(1)
})

test('nothing sealed is left, no link or session lets anybody in, and nobody is reminded or needed', async () => {
  const { connectionId, sessionToken, admin } = await made()
  const handoff = await db().handoff.findFirstOrThrow({ where: { connectionId } })
  const url = (await link(handoff.id))?.url ?? ''
  const [id = '', key = ''] = url.split('/handoff/')[1]?.split('#') ?? []
  expect((await claim(admin, id, key, 'tab')).status).toBe('revealed')
  await endWithoutCustomer(admin, { connectionId, reason })

  const kept = { OR: [{ held: { not: null } }, { sealed: { not: null } }] }
  expect(await db().handoff.count({ where: { connectionId, ...kept } })).toBe(0)
  expect((await claim(admin, id, key, 'tab')).status, 'not even in the tab that has it open').toBe('unavailable')
  expect(await markStored(admin, handoff.id)).toEqual({ status: 'unavailable' })
  expect(await customerOf(sessionToken, connectionId)).toBeNull()
  expect(await db().invitation.count({ where: { connectionId, revokedAt: null } })).toBe(0)
  expect(await db().access.count({ where: { connectionId, endedAt: null } })).toBe(0)
  expect(await db().session.count({ where: { accesses: { some: { connectionId } }, endedAt: null } })).toBe(0)
  expect(await calendarOf(admin, connectionId)).toBeNull()
  expect(await attentionOf(admin, connectionId)).toEqual([])
})

test('each contact is mailed once, in their language, which app to delete and where', async () => {
  const { connectionId, contoso, admin } = await made()
  await endWithoutCustomer(admin, { connectionId, reason })
  const jobs = await jobsOf(connectionId)
  expect(new Set(jobs.map(({ contactId }) => contactId)).size).toBe(jobs.length)
  server.delivered.length = 0
  for (const { contactId } of jobs) await tellRemoval(connectionId, contactId)
  const textTo = (address: string) => server.delivered.find(({ to }) => to.includes(address))?.mail.text ?? ''
  const { appId } = theOnlyApplication(contoso)
  for (const [address, how] of [
    ['an@contoso.com', 'Zo verwijder je ze'],
    ['luc@contoso.com', 'Comment la supprimer'],
    ['uta@contoso.com', 'So entfernen Sie sie'],
    ['emma@contoso.com', 'How to remove it'],
  ] as const) {
    expect(textTo(address)).toContain(how)
    expect(textTo(address)).toContain(`Entra ID → App registrations → All applications`)
    expect(textTo(address)).toContain(appId)
    expect(textTo(address)).toContain('Delete')
    expect(textTo(address)).not.toContain(reason)
  }
})

test('it is for Admins who signed in lately, and refused while a run is at work; one that waits for somebody ends', async () => {
  const { admin, ...signed } = await made()
  const { connectionId } = signed
  const at = { connectionId, reason }
  expect(await endWithoutCustomer(await aStaffMember('Operator'), at)).toEqual({ status: 'not_allowed' })
  const old = { ...admin, authenticatedAt: new Date(Date.now() - 11 * 60_000) }
  expect(await endWithoutCustomer(old, at)).toEqual({ status: 'stale_sign_in' })

  const renewal = await comeFor('renew', signed, signed.person)
  const run = await press(renewal)
  await consent(renewal, run)
  expect(await endWithoutCustomer(admin, at)).toEqual({ status: 'busy' })
  await work(run.runId, never)
  const waiting = await press(await comeFor('repair', signed, signed.person))
  expect(await endWithoutCustomer(admin, at)).toMatchObject({ status: 'ended' })
  expect(await runOf(waiting.runId)).toMatchObject({ state: 'stopped', reason: 'revoked' })
})

test('invited anew and ended again before anybody came, it still says what stands there and opens', async () => {
  const { connectionId, admin } = await made()
  const before = await leftNow(admin, connectionId)
  await endWithoutCustomer(admin, { connectionId, reason })
  await inviteAgain(admin, connectionId, 'connect')
  expect(await leftNow(admin, connectionId)).toEqual(before)
  expect(await leftNow(admin, connectionId, new Date('2040-01-01'))).toEqual({ ...before, credentials: [] })
  expect(await cancelConnection(admin, { connectionId, reason })).toEqual({ status: 'made' })
  expect(await endWithoutCustomer(admin, { connectionId, reason })).toMatchObject({ status: 'ended' })
  expect(await connectionPage(admin, connectionId)).toMatchObject({ endedByStaff: { left: before } })
})

test('invited anew, the same app is found, its old secret goes, and another one is handed over', async () => {
  const { admin, contoso, ...signed } = await made()
  const { connectionId, person } = signed
  const { appId } = theOnlyApplication(contoso)
  const old = theOnlySecret(contoso)
  await endWithoutCustomer(admin, { connectionId, reason })
  expect(await inviteAgain(admin, connectionId, 'connect')).toMatchObject({ status: 'invited' })
  for (const { contactId } of await jobsOf(connectionId)) {
    server.delivered.length = 0
    await tellRemoval(connectionId, contactId)
    expect(server.delivered).toEqual([])
  }
  const again = await comeFor('connect', { ...signed, tenant: contoso }, person)
  expect(await runOf(await onboard(again))).toMatchObject({ state: 'done' })
  expect(theOnlyApplication(contoso).appId).toBe(appId)
  expect(theOnlySecret(contoso)?.keyId).not.toBe(old?.keyId)
  const connection = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
  expect(connection).toMatchObject({ stage: 'connected', applicationId: appId, endedHow: null, leftInTenant: null })
  const live = await db().credential.findMany({ where: { connectionId, state: 'live' }, select: { kind: true } })
  expect(live.map(({ kind }) => kind).toSorted()).toEqual(['certificate', 'secret'])
})
