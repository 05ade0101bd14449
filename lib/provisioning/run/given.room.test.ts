import { randomUUID } from 'node:crypto'
import { register, remove, type Tenant } from 'entra-box'
import { expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { aCustomer, answer, comeFor, onboard, runOf } from '@/e2e/fixtures/runs'
import { administrator, applicationsOf, aWorld } from '@/e2e/fixtures/tenants'
import { takeByHand } from '../take-by-hand'
import { givenOf } from '../view/given'
import { reviewOf } from '../view/review'

const world = aWorld()

const right = 'https://spencerlogin.b2clogin.com/spencerlogin.onmicrosoft.com/oauth2/authresp'
const endDateTime = '2028-05-01T00:00:00Z'

/** As somebody made it in Entra's pages: without our name and tags, with everything granted. */
function makeByHand(tenant: Tenant, redirectUri: string) {
  const text = `hand~${randomUUID()}`
  const { entity } = register(tenant, {
    displayName: `Spencer ${randomUUID()}`,
    redirectUris: [redirectUri],
    scopes: ['openid', 'profile', 'email', 'User.Read'],
    granted: ['openid', 'profile', 'email', 'User.Read'],
    optionalClaims: { idToken: [{ name: 'upn', essential: false }] },
    secret: { displayName: 'by hand', text, endDateTime },
  })
  return { entity, made: { applicationId: entity.appId ?? '', secretText: text, endsAt: null } }
}

async function given(redirectUri = right) {
  const tenant = world.tenant('contoso')
  const before = applicationsOf(tenant).length
  const signed = await aCustomer(tenant, administrator(tenant), { userSync: false, securityGroups: false })
  const { entity, made } = makeByHand(tenant, redirectUri)
  expect(await takeByHand(signed.customer, made)).toMatchObject({ status: 'taken' })
  return { tenant, signed, entity, added: () => applicationsOf(tenant).length - before }
}

const factsOf = async ({ customer }: Awaited<ReturnType<typeof given>>['signed']) =>
  Object.fromEntries(
    (await givenOf(customer, customer.connectionId))?.facts.map(({ part, fact }) => [part, fact.is]) ?? [],
  )

test('B27: an app that was given is found by its application id and shown as it stands, and nothing is written unasked', async () => {
  const { tenant, signed, entity, added } = await given('https://wrong.example/callback')
  const review = await reviewOf(signed.customer)
  expect(review).toMatchObject({ intent: 'repair', isAdopted: true, observedAt: null, changes: [] })
  expect(review.requests).toHaveLength(1)
  expect(JSON.stringify(review.requests)).toContain(`/applications(appId='${entity.appId}')`)
  const found = structuredClone(applicationsOf(tenant))
  const run = await runOf(await onboard(signed))
  expect(run).toMatchObject({ state: 'needs_person', reason: 'confirm_difference', intent: 'repair' })
  expect(run.difference).toEqual({ kind: 'changes', keys: ['update application tags uniqueName web'] })
  expect(applicationsOf(tenant)).toEqual(found)
  expect(added()).toBe(1)
  expect(await factsOf(signed)).toEqual({
    secret: 'yes',
    permissions: 'yes',
    redirect: 'no',
    upn: 'yes',
    audience: 'yes',
  })
  expect(await db().connection.findUnique({ where: { id: signed.connectionId } })).toMatchObject({
    applicationObjectId: entity.id,
    adoptedObjectId: entity.id,
    stage: 'needs_customer',
    grantedAt: null,
  })
})

test('B27 and B28: what the look found is mended once the person agrees, and connected only then, with no second app or secret', async () => {
  const { tenant, signed, entity, added } = await given('https://wrong.example/callback')
  await onboard(signed)
  expect(await answer(signed, 'go_on')).toMatchObject({ state: 'done' })
  const after = applicationsOf(tenant).find(({ id }) => id === entity.id)
  expect(after?.web?.redirectUris).toEqual(['https://wrong.example/callback', right])
  expect(after?.displayName).toBe(entity.displayName)
  expect(after?.passwordCredentials).toHaveLength(1)
  expect(added()).toBe(1)
  expect(await factsOf(signed)).toMatchObject({ redirect: 'yes', permissions: 'yes' })
  expect(await db().connection.findUnique({ where: { id: signed.connectionId } })).toMatchObject({
    stage: 'connected',
    grantedAt: expect.any(Date),
  })
})

test('B28: the look that shows the true end of a secret puts it in the place of the one that was assumed', async () => {
  const { signed } = await given()
  expect(await givenOf(signed.customer, signed.connectionId)).toMatchObject({ isEndAssumed: true })
  await onboard(signed)
  expect(await givenOf(signed.customer, signed.connectionId)).toMatchObject({
    endsAt: new Date(endDateTime),
    isEndAssumed: false,
  })
  expect(await db().connection.findUnique({ where: { id: signed.connectionId } })).toMatchObject({
    nextExpiryAt: new Date(endDateTime),
  })
})

test('one that is gone by the time of the look is said to be missing, and another is not made unasked', async () => {
  const { tenant, signed, entity, added } = await given()
  remove(tenant.applications, entity.id ?? '', Date.now())
  const { difference } = await runOf(await onboard(signed))
  expect(difference).toMatchObject({ kind: 'changes', keys: expect.arrayContaining(['create application']) })
  expect(added()).toBe(0)
})

test('an undo of an app that was given leaves it standing, looked at or not', async () => {
  const { tenant, signed, entity } = await given()
  const undoer = await comeFor('undo', signed, administrator(tenant))
  expect(await runOf(await onboard(undoer))).toMatchObject({ state: 'done' })
  expect(applicationsOf(tenant).find(({ id }) => id === entity.id)).toMatchObject({
    passwordCredentials: [expect.anything()],
  })
})
