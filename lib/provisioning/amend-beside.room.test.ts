import { expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { arrived, asked, both, choicesOf, signInOnly } from '@/e2e/fixtures/rows/amendments'
import {
  another,
  comeFor,
  consent,
  finished,
  giveCertificateTo,
  never,
  onboard,
  press,
  runOf,
} from '@/e2e/fixtures/runs'
import { administrator, aWorld, rolesOf, theOnlyApplication, withRole } from '@/e2e/fixtures/tenants'
import { connectionPage } from '@/lib/desk/connection-page'
import { roleTemplates } from '@/lib/identity/roles'
import { customerOf } from '@/lib/identity/session/session'
import { colleagueLink } from '@/lib/invitations/invite-colleague'
import { openInvitation } from '@/lib/invitations/open'
import { prepareAddressed } from '@/lib/invitations/send'
import { amend } from './amend'
import { revokeInvitation } from './revoke-invitation'
import { work } from './run/run'
import { reviewOf } from './view/review'

const world = aWorld()

test('taken back while it is under way, the run ends and the connection never changed', async () => {
  const signed = await arrived(world, signInOnly, 'users')
  const { connectionId, invitationId, staff } = signed
  await giveCertificateTo(connectionId)
  await comeFor('renew', signed, signed.person)
  const run = await press(signed)
  await consent(signed, run)
  expect(await revokeInvitation(staff, invitationId)).toMatchObject({ status: 'revoked' })
  await work(run.runId, never)
  expect(await runOf(run.runId)).toMatchObject({ state: 'stopped', reason: 'revoked' })
  expect(await choicesOf(connectionId)).toMatchObject({ ...signInOnly, stage: 'connected', drift: [] })
  expect(theOnlyApplication(signed.tenant).keyCredentials ?? []).toEqual([])
  expect((await connectionPage(staff, connectionId))?.asked).toBeNull()
})

test('asked again otherwise, what was asked before is over; asked for what is so, nobody is mailed', async () => {
  const signed = await arrived(world, signInOnly, 'users')
  const { connectionId, sessionToken, staff } = signed
  expect(await amend(staff, connectionId, { reads: 'sign-in', groupIds: [] })).toEqual({ status: 'same' })
  const next = await asked(connectionId, 'groups')
  expect(await customerOf(sessionToken, connectionId)).toBeNull()
  const invitations = await db().invitation.findMany({ where: { connectionId, revokedAt: null, fulfilledAt: null } })
  expect(invitations.map(({ id }) => id)).toEqual([next.invitationId])
})

test('a renewal beside it plans for what was accepted', async () => {
  const signed = await arrived(world, signInOnly, 'users')
  await giveCertificateTo(signed.connectionId)
  const renewal = await comeFor('renew', signed, signed.person)
  expect(await reviewOf(renewal.customer)).toMatchObject({ alteration: null, applicationPermissions: [] })
  expect(await runOf(await onboard(renewal))).toMatchObject({ state: 'done' })
  expect(await choicesOf(signed.connectionId)).toMatchObject(signInOnly)
  expect((await connectionPage(signed.staff, signed.connectionId))?.asked).not.toBeNull()
})

test('a run of it that was begun for what was accepted, as a version before does, grants nothing and leaves it asked', async () => {
  const signed = await arrived(world, signInOnly, 'users')
  const plain = await comeFor('repair', signed, signed.person)
  const { runId, scopes } = await press(plain)
  await db().run.update({ where: { id: runId }, data: { invitationId: signed.invitationId } })
  await consent(plain, { runId, scopes })
  await work(runId, never)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  expect(await choicesOf(signed.connectionId)).toMatchObject({ ...signInOnly, stage: 'connected' })
  expect((await connectionPage(signed.staff, signed.connectionId))?.asked).toMatchObject({ state: 'open' })
})

test('a worker that dies between what is made and its outcome is followed by one that ends it, once', async () => {
  const signed = await arrived(world, signInOnly, 'users')
  const { connectionId } = signed
  await giveCertificateTo(connectionId)
  const { runId, scopes } = await press(signed)
  await consent(signed, { runId, scopes })
  world.strike({ method: 'POST', match: 'appRoleAssign', lost: true })
  const dying = new AbortController()
  await work(runId, dying.signal, async () => dying.abort()).catch(() => undefined)
  expect(dying.signal.aborted).toBe(true)
  expect(await choicesOf(connectionId)).toMatchObject(signInOnly)
  await db().run.update({ where: { id: runId }, data: { leaseUntil: new Date(0) } })
  await work(runId, never)
  await work(runId, never)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  expect(await choicesOf(connectionId)).toMatchObject({ userSync: true, stage: 'connected' })
  const granted = await db().auditEntry.count({ where: { connectionId, action: 'amendment.granted' } })
  expect(granted).toBe(1)
})

test('whose role is too small for it waits for a colleague, who reads what was asked; what works stays as it is', async () => {
  const tenant = world.tenant('contoso')
  const { connectionId } = await finished(tenant, administrator(tenant), signInOnly)
  const { staff, invitationId } = await asked(connectionId, 'users')
  await giveCertificateTo(connectionId)
  const small = withRole(tenant, roleTemplates.applicationAdministrator)
  const signed = await another(tenant, small, connectionId, invitationId)
  const runId = await onboard(signed)
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'colleague' })
  expect(await choicesOf(connectionId)).toMatchObject({ ...signInOnly, stage: 'connected', drift: [] })

  const link = await colleagueLink(signed.customer)
  const token = link.status === 'made' ? (link.url.split('/join/')[1] ?? '') : ''
  const opened = await openInvitation(token)
  expect(opened).toMatchObject({ intent: 'grant', userSync: true, securityGroups: false })
  const piet = { name: 'Piet', email: 'piet@contoso.com', language: 'en' } as const
  const typedById = signed.customer.personId
  const { id } = await db().addressee.create({ data: { ...piet, typedById, invitationId: opened?.invitationId ?? '' } })
  expect(await prepareAddressed(id)).toMatchObject({ intent: 'grant', userSync: true, alteration: null })

  const colleague = await comeFor('grant', { tenant, connectionId }, administrator(tenant))
  expect(await reviewOf(colleague.customer)).toMatchObject({
    applicationPermissions: ['User.Read.All'],
    isWhole: false,
  })
  expect(await onboard(colleague)).toBe(runId)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  expect(await choicesOf(connectionId)).toMatchObject({ userSync: true, stage: 'connected' })
  expect((await connectionPage(staff, connectionId))?.asked).toBeNull()
  expect(await openInvitation(token)).toMatchObject({ status: 'done', userSync: true })
})

test.each([
  ['groups', roleTemplates.applicationAdministrator, both, 'users'],
  ['user sync', roleTemplates.cloudApplicationAdministrator, both, 'sign-in'],
] as const)('%s are taken away by a role that grants nothing: a colleague ends it', async (_, role, from, to) => {
  const tenant = world.tenant('contoso')
  const { connectionId } = await finished(tenant, administrator(tenant), from)
  const { invitationId } = await asked(connectionId, to)
  const runId = await onboard(await another(tenant, withRole(tenant, role), connectionId, invitationId))
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'colleague' })
  expect(await choicesOf(connectionId)).toMatchObject({ ...from, stage: 'connected' })

  expect(await onboard(await comeFor('grant', { tenant, connectionId }, administrator(tenant)))).toBe(runId)
  expect(await runOf(runId)).toMatchObject({ state: 'done' })
  expect(await choicesOf(connectionId)).toMatchObject({ userSync: to === 'users', securityGroups: false })
  expect(rolesOf(tenant, theOnlyApplication(tenant).appId)).toHaveLength(to === 'users' ? 1 : 0)
})

test('an undo ends what was asked, and asked of other choices than it has, a connection is altered by none', async () => {
  const signed = await arrived(world, signInOnly, 'users')
  const { connectionId, invitationId } = signed
  await db().connection.update({ where: { id: connectionId }, data: both })
  await giveCertificateTo(connectionId)
  expect((await reviewOf(signed.customer)).alteration).toBeNull()
  await db().connection.update({ where: { id: connectionId }, data: signInOnly })
  expect((await reviewOf(signed.customer)).alteration).toBe('userSync')

  expect(await runOf(await onboard(await comeFor('undo', signed, signed.person)))).toMatchObject({ state: 'done' })
  expect(await customerOf(signed.sessionToken, connectionId)).toBeNull()
  const { revokedAt } = await db().invitation.findUniqueOrThrow({ where: { id: invitationId } })
  expect(revokedAt).not.toBeNull()
})

test('asked again, what a version before has ended without granting it is over too', async () => {
  const { connectionId, invitationId } = await arrived(world, signInOnly, 'users')
  await db().invitation.update({ where: { id: invitationId }, data: { fulfilledAt: new Date() } })
  await asked(connectionId, 'groups')
  const { revokedAt } = await db().invitation.findUniqueOrThrow({ where: { id: invitationId } })
  expect(revokedAt).not.toBeNull()
})

test('only an Operator asks, and only of an app that stands', async () => {
  const tenant = world.tenant('contoso')
  const { connectionId } = await finished(tenant, administrator(tenant), signInOnly)
  const wish = { reads: 'users', groupIds: [] } as const
  expect(await amend(await aStaffMember('Viewer'), connectionId, { ...wish, groupIds: [] })).toEqual({
    status: 'not_allowed',
  })
  const staff = await aStaffMember()
  expect(await amend(staff, crypto.randomUUID(), { ...wish, groupIds: [] })).toEqual({ status: 'unknown' })
  await db().connection.update({ where: { id: connectionId }, data: { grantedAt: null } })
  expect(await amend(staff, connectionId, { ...wish, groupIds: [] })).toEqual({ status: 'not_made' })
})
