import type { Person, Tenant } from 'entra-box'
import { tool } from 'entra-box'
import { expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { aStaffMember } from '@/e2e/fixtures/handoff'
import { invitationTo } from '@/e2e/fixtures/identity'
import { aCustomer, onboard, runOf } from '@/e2e/fixtures/runs'
import { administrator, aWorld, principalOf, theOnlyApplication, withRole } from '@/e2e/fixtures/tenants'
import { applicationPermissions } from '@/lib/blueprint/permissions'
import { burn } from '@/lib/handoff/burn'
import { heldSecret } from '@/lib/handoff/hold'
import { link, recordSent } from '@/lib/handoff/link'
import { roleTemplates } from '@/lib/identity/roles'
import { stopPortal } from '@/lib/switch/stop-portal'
import { proveAgain } from './prove-again'

const world = aWorld()

/** A run that ended while Microsoft kept the app out; the secret is delivered. */
async function unproven(person: (tenant: Tenant) => Person = administrator) {
  const contoso = world.tenant('contoso')
  contoso.settings.blocksWorkloads = true
  const signed = await aCustomer(contoso, person(contoso))
  const runId = await onboard(signed)
  const { connectionId } = signed
  const { id: handoffId, credentialId } = await db().handoff.findFirstOrThrow({ where: { connectionId } })
  await link(handoffId)
  await recordSent(handoffId, 'sam@spencer.example')
  await db().$executeRaw`delete from pgboss.job`
  const credential = () => db().credential.findUniqueOrThrow({ where: { id: credentialId } })
  return { contoso, signed, runId, connectionId, handoffId, credentialId, credential }
}

const jobs = (name: 'prove-again' | 'tell-unproven') =>
  db().$queryRaw<{ startAfter: Date }[]>`
    select start_after as "startAfter" from pgboss.job where name = ${name} and state = 'created'`

const tokenRequests = () => world.entra.box.requests.filter(({ path }) => path.endsWith('/token')).length

/** As if it had been made so long ago. */
async function madeAgo(handoffId: string, milliseconds: number) {
  await db().handoff.update({ where: { id: handoffId }, data: { createdAt: new Date(Date.now() - milliseconds) } })
}

const hourMs = 3_600_000

test('B5 and B7: a secret that is let in later is proven then, with its roles, and forgotten where it was delivered', async () => {
  const { contoso, runId, connectionId, handoffId, credential } = await unproven()
  await proveAgain(handoffId)
  expect(await credential()).toMatchObject({ provenAt: null, refusedNumber: 53003 })
  expect(await heldSecret(connectionId), 'kept, though it is delivered').not.toBeNull()
  expect(await jobs('prove-again')).toHaveLength(1)
  const before = await runOf(runId)

  contoso.settings.blocksWorkloads = false
  await proveAgain(handoffId)
  expect(await credential()).toMatchObject({ provenHow: 'roles', provenAt: expect.any(Date) })
  expect(await heldSecret(connectionId)).toBeNull()
  const connection = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
  expect(connection).toMatchObject({ stage: 'connected', provenAt: expect.any(Date), usersInScope: expect.any(Number) })
  expect(await jobs('prove-again'), 'no try more than the one that was to come').toHaveLength(1)
  expect(await runOf(runId)).toEqual(before)
})

test('each try in vain asks Microsoft once and leaves the next one in the queue, whatever becomes of this worker', async () => {
  const { handoffId } = await unproven()
  await madeAgo(handoffId, 10 * hourMs)
  const asked = tokenRequests()
  await proveAgain(handoffId)
  expect(tokenRequests() - asked).toBe(1)
  const [next] = await jobs('prove-again')
  const minutes = ((next?.startAfter.getTime() ?? 0) - Date.now()) / 60_000
  expect(minutes).toBeGreaterThan(0)
  expect(minutes).toBeLessThanOrEqual(120)
  await proveAgain(handoffId)
  expect(await jobs('prove-again'), 'the same moment, and so the same job').toHaveLength(1)
})

test('a secret that Microsoft’s servers still do not know after an hour is refused, and not before', async () => {
  const { contoso, handoffId, credential } = await unproven()
  contoso.settings.blocksWorkloads = false
  await db().$executeRaw`update "Credential" set "refusedAt" = null, "refusedNumber" = null`
  const application = theOnlyApplication(contoso)
  const { send } = await tool(world.entra.box, 'contoso')
  await send('POST', `/applications/${application.id}/removePassword`, {
    keyId: application.passwordCredentials?.[0]?.keyId,
  })
  await proveAgain(handoffId)
  expect(await credential()).toMatchObject({ refusedAt: null, untestedWhy: 'early' })
  await madeAgo(handoffId, 1.1 * hourMs)
  await proveAgain(handoffId)
  expect(await credential()).toMatchObject({ refusedNumber: 7000215, untestedWhy: null })
})

test('while Spencer has stopped nothing is asked, and it is looked at again a minute later', async () => {
  const { handoffId } = await unproven()
  await stopPortal(await aStaffMember('Admin'), null, 'A token leaked')
  const asked = tokenRequests()
  await proveAgain(handoffId)
  expect(tokenRequests()).toBe(asked)
  expect(await jobs('prove-again')).toHaveLength(1)
})

test('when the secret is forgotten without proof the account owner is told once', async () => {
  const { handoffId } = await unproven()
  await db().handoff.update({ where: { id: handoffId }, data: { heldUntil: new Date() } })
  await proveAgain(handoffId)
  await proveAgain(handoffId)
  expect(await jobs('tell-unproven')).toHaveLength(1)
  expect(await jobs('prove-again')).toEqual([])
})

test.each([
  ['burnt it', async ({ handoffId }: { handoffId: string }) => void (await burn(await aStaffMember(), handoffId))],
  [
    'saw their sync use it',
    async ({ credentialId: id }: { credentialId: string }) => {
      await db().credential.update({ where: { id }, data: { provenAt: new Date(), provenHow: 'sync' } })
    },
  ],
  [
    'asked for another',
    async ({ credentialId: id }: { credentialId: string }) => {
      await db().credential.update({ where: { id }, data: { state: 'replaced' } })
    },
  ],
])('nobody is told of a secret after staff %s', async (_, happened) => {
  const made = await unproven()
  await happened(made)
  await db().handoff.update({ where: { id: made.handoffId }, data: { heldUntil: new Date() } })
  await proveAgain(made.handoffId)
  expect(await jobs('tell-unproven')).toEqual([])
  expect(await jobs('prove-again')).toEqual([])
})

test('roles that a colleague grants in Entra meanwhile are seen in the app’s own token, and the run stays as it is', async () => {
  const made = await unproven((tenant) => withRole(tenant, roleTemplates.applicationAdministrator))
  const { contoso, runId, handoffId, connectionId, credential } = made
  contoso.settings.blocksWorkloads = false
  await proveAgain(handoffId)
  expect(await credential()).toMatchObject({ provenHow: 'token' })
  expect(await heldSecret(connectionId), 'its roles are still to be seen').not.toBeNull()

  await grantInEntra(contoso)
  await proveAgain(handoffId)
  expect(await credential()).toMatchObject({ provenHow: 'roles' })
  expect(await heldSecret(connectionId)).toBeNull()
  expect(await runOf(runId)).toMatchObject({ state: 'needs_person', reason: 'colleague' })
  const connection = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
  expect(connection).toMatchObject({ stage: 'needs_colleague', grantedAt: null })
})

test('seen so for a secret that was given by hand, they end what asks a colleague for the last step', async () => {
  const made = await unproven((tenant) => withRole(tenant, roleTemplates.applicationAdministrator))
  const { contoso, handoffId, connectionId, credentialId } = made
  contoso.settings.blocksWorkloads = false
  await db().credential.update({ where: { id: credentialId }, data: { runId: null } })
  await invitationTo(connectionId, 'grant')
  await grantInEntra(contoso)
  await proveAgain(handoffId)
  const connection = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
  expect(connection).toMatchObject({ stage: 'connected', grantedAt: expect.any(Date) })
  expect(await db().invitation.count({ where: { connectionId, fulfilledAt: null } })).toBe(0)
})

async function grantInEntra(tenant: Tenant) {
  const { send } = await tool(world.entra.box, 'contoso')
  const principalId = principalOf(tenant, theOnlyApplication(tenant).appId)?.id
  const graphs = principalOf(tenant, '00000003-0000-0000-c000-000000000000')?.id
  for (const appRoleId of Object.values(applicationPermissions))
    await send('POST', `/servicePrincipals/${graphs}/appRoleAssignedTo`, { principalId, resourceId: graphs, appRoleId })
}
