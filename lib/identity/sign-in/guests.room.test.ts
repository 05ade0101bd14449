import { describe, expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { aRun, invitationTo, signIn } from '@/e2e/fixtures/identity'
import { peopleAtMicrosoft, refusals, signedIn } from '@/e2e/fixtures/sign-ins'
import { viewer } from '@/e2e/fixtures/viewer'
import { allowPartner, endPartner } from '@/lib/connections/partner'
import { mayPress } from '../customer-rules'
import { fieldEditorOf } from '../session/field-editor'
import { customerOf, receiptViewerOf } from '../session/session'
import { delegatesOf } from '../tokens/run-token'
import { resolveTenant } from './discover'

const { anAttempt, jan, lukas, marie, tenant } = await peopleAtMicrosoft()

/** Staff look up the company where Marie is at home, and let its guests in. */
async function letContosoIn(connectionId: string) {
  const staff = await aStaffMember()
  const found = await resolveTenant('contoso.com')
  if (!found?.tenantId) throw new Error('Microsoft does not know contoso.com')
  expect(await allowPartner(staff, connectionId, found)).toEqual({ status: 'changed' })
  return staff
}

describe('a guest of the tenant', () => {
  test('A9: is refused, Global Administrator or not', async () => {
    const { attempt, connectionId } = await anAttempt('woodgrove')
    expect(await signIn(attempt, marie())).toMatchObject({ status: 'refused', why: 'guest' })
    expect(await refusals()).toMatchObject([{ connectionId, data: { why: 'guest' } }])
  })

  test('A9: of a partner whom staff named signs in to that one connection, and what they may is their role there', async () => {
    const { attempt, connectionId } = await anAttempt('woodgrove')
    const other = await anAttempt('woodgrove')
    await letContosoIn(connectionId)
    const { sessionToken } = signedIn(await signIn(attempt, marie()))
    const customer = await customerOf(sessionToken, connectionId)
    expect(customer).toMatchObject({ tenantId: tenant('woodgrove').id, connectionId })
    expect(customer && mayPress(customer)).toBe(true)
    expect(await signIn(other.attempt, marie())).toMatchObject({ status: 'refused', why: 'guest' })
    expect(await customerOf(sessionToken, other.connectionId)).toBeNull()
    const person = await db().person.findFirst({ where: { id: customer?.personId } })
    expect(person, 'the receipt says of where they are a guest').toMatchObject({ homeTenantId: tenant('contoso').id })
  })

  test('A9: without a role there reads and presses nothing, partner or not', async () => {
    const { attempt, connectionId } = await anAttempt('woodgrove')
    await letContosoIn(connectionId)
    for (const person of Object.values(tenant('woodgrove').people)) if (person.guestOf) person.roles = []
    const { sessionToken } = signedIn(await signIn(attempt, marie()))
    const customer = await customerOf(sessionToken, connectionId)
    expect(customer && mayPress(customer)).toBe(false)
  })

  test('A9: is outside with the next request once the partner is let in no longer, and a run has their access no more', async () => {
    const { attempt, connectionId } = await anAttempt('graphic-design')
    const staff = await letContosoIn(connectionId)
    const first = signedIn(await signIn(attempt, lukas()))
    const runId = await aRun(connectionId, first.attempt.personId)
    const scopes = ['AppRoleAssignment.ReadWrite.All']
    const sessionTokens = { customer: first.sessionToken }
    const { sessionToken } = signedIn(
      await signIn({ ...attempt, scopes, runId } as typeof attempt, lukas(), { sessionTokens }),
    )
    expect(await customerOf(sessionToken, connectionId)).not.toBeNull()
    expect(await delegatesOf(runId)).toHaveLength(1)

    expect(await endPartner(staff, connectionId)).toEqual({ status: 'changed' })
    expect(await customerOf(sessionToken, connectionId)).toBeNull()
    expect(await receiptViewerOf(sessionToken, connectionId)).toBeNull()
    expect(await delegatesOf(runId)).toEqual([])
  })
})

test('A9: only staff who may change something name a partner, and never the customer itself', async () => {
  const { connectionId } = await anAttempt('woodgrove')
  const partner = { tenantId: tenant('contoso').id, domain: 'contoso.com' }
  expect(await allowPartner(viewer, connectionId, partner)).toEqual({ status: 'not_allowed' })
  expect(await endPartner(viewer, connectionId)).toEqual({ status: 'not_allowed' })
  const own = { tenantId: tenant('woodgrove').id, domain: 'woodgrovebank.com' }
  expect(await allowPartner(await aStaffMember(), connectionId, own)).toEqual({ status: 'customer_itself' })
})

test('who is named for mapping and groups needs no role, and comes in for these two alone', async () => {
  const { connectionId, attempt } = await anAttempt()
  await aRun(connectionId, signedIn(await signIn(attempt, marie())).attempt.personId)
  const invitationId = await invitationTo(connectionId, 'fields')
  const forFields = { ...attempt, invitationId } as typeof attempt
  const { sessionToken } = signedIn(await signIn(forFields, jan()))
  expect(await fieldEditorOf(sessionToken, connectionId)).toMatchObject({
    upn: 'jan.peeters@contoso.com',
    connectionId,
  })
  expect(await customerOf(sessionToken, connectionId)).toBeNull()
  expect(await receiptViewerOf(sessionToken, connectionId)).toBeNull()
  await db().invitation.update({ where: { id: invitationId }, data: { revokedAt: new Date() } })
  expect(await fieldEditorOf(sessionToken, connectionId)).toBeNull()
})
