import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { aStaffMember, someChoices } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { anotherDay } from '@/e2e/fixtures/invitations'
import { knownCustomer } from '@/lib/connections/known-customer'
import { env } from '@/lib/env'
import { closeQueue } from '@/lib/queue/queue'
import { invite } from './invite'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

/** Litware has production, and staff invite its tenant for a demo under this name. */
async function litwareAnd(customer: string) {
  await anotherDay()
  const [staff, tenantId] = [await aStaffMember(), randomUUID()]
  const where = { tenantId, domain: 'contoso.com' }
  await invite(staff, someChoices({ customer: 'Litware' }), where)
  const known = await knownCustomer(staff, tenantId)
  if (!known) throw new Error('Litware is not known')
  const again = (under?: string) => invite(staff, someChoices({ customer, environment: 'demo', under }), where)
  const rows = () => db().connection.findMany({ where: { tenantId }, include: { customer: true } })
  return { staff, tenantId, known, again, rows }
}

async function mailsCounted() {
  const { _sum } = await db().counter.aggregate({ where: { key: { startsWith: 'mail ' } }, _sum: { points: true } })
  return _sum.points ?? 0
}

describe('C17: another name typed for a tenant that a customer has', () => {
  test('makes nothing until staff say that the customer is meant, counts no mail, and then stands under them', async () => {
    const { known, again, rows } = await litwareAnd('Litware Belgium')
    const before = await mailsCounted()
    for (const under of [undefined, randomUUID()]) expect(await again(under)).toEqual({ status: 'other_customer' })
    expect(await rows()).toHaveLength(1)
    expect(await mailsCounted()).toBe(before)
    expect(await again(known.id)).toMatchObject({ status: 'invited' })
    expect((await rows()).map(({ customer }) => customer.name)).toEqual(['Litware', 'Litware'])
    expect(await db().customer.count({ where: { name: 'Litware Belgium' } })).toBe(0)
  })

  test('is found where the tenant becomes known between the page and the press', async () => {
    const [staff, other, tenantId] = [await aStaffMember(), await aStaffMember(), randomUUID()]
    const where = { tenantId, domain: 'contoso.com' }
    expect(await knownCustomer(staff, tenantId)).toBeNull()
    const pressed = await Promise.all([
      invite(staff, someChoices({ customer: 'Litware' }), where),
      invite(other, someChoices({ customer: 'Litware Belgium', environment: 'demo' }), where),
    ])
    expect(pressed.map(({ status }) => status).sort()).toEqual(['invited', 'other_customer'])
  })

  test('comes with the contacts who can be reached, and with the environments there are', async () => {
    const { staff, tenantId, known } = await litwareAnd('Litware Belgium')
    expect(known).toMatchObject({ name: 'Litware', environments: ['production'] })
    expect(known.contacts.map(({ email }) => email).sort()).toEqual(['an@contoso.com', 'luc@contoso.com'])
    const where = { customerId: known.id, email: 'luc@contoso.com' }
    await db().contact.updateMany({ where, data: { bouncedAt: new Date() } })
    expect((await knownCustomer(staff, tenantId))?.contacts.map(({ name }) => name)).toEqual(['An Peeters'])
  })
})

test('nobody is invited to Spencer’s own tenant, and no mail is counted', async () => {
  await anotherDay()
  const [staff, before] = [await aStaffMember(), await mailsCounted()]
  const where = { tenantId: env().STAFF_TENANT_ID, domain: 'spencer.example' }
  expect(await invite(staff, someChoices({ customer: 'Spencer' }), where)).toEqual({ status: 'own_tenant' })
  expect(await mailsCounted()).toBe(before)
  expect(await db().connection.count({ where: { tenantId: where.tenantId.toLowerCase() } })).toBe(0)
})
