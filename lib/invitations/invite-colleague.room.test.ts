import { expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { personOf } from '@/e2e/fixtures/identity'
import { aCustomer, another } from '@/e2e/fixtures/runs'
import { administrator, aWorld } from '@/e2e/fixtures/tenants'
import { viewer } from '@/e2e/fixtures/viewer'
import { answerHeld, heldOf } from './held'
import { colleagueLink, inviteColleague, passOn } from './invite-colleague'
import { openInvitation } from './open'

const world = aWorld()

const piet = { name: 'Piet Global', email: 'piet@contoso.com', language: 'nl' } as const
const elsewhere = { ...piet, email: 'piet@fabrikam.com' }
const nobodys = { ...piet, email: 'piet@unrelated.example' }

const contoso = () => world.tenant('contoso')
const anAdministrator = () => aCustomer(contoso(), administrator(contoso()))
const aMember = () => aCustomer(contoso(), personOf(contoso(), 'Peeters'))

/** Which jobs wait, by addressee. */
const jobs = async (name: 'send-to-addressee' | 'tell-held') =>
  db().$queryRaw<{ id: string }[]>`select data->>'addresseeId' as id from pgboss.job where name = ${name}`

async function nothingStored() {
  expect(await db().addressee.count()).toBe(0)
  expect(await db().invitation.count()).toBe(1)
  expect(await db().contact.count()).toBe(0)
}

test('A3 and A4: a member without a role names nobody, for the last step or for fields, and nothing is stored', async () => {
  const { customer } = await aMember()
  for (const intent of ['grant', 'fields'] as const)
    expect(await inviteColleague(customer, piet, intent)).toEqual({ status: 'not_allowed' })
  expect(await colleagueLink(customer)).toEqual({ status: 'not_allowed' })
  await nothingStored()
})

test('A4: who has a role that their company made names nobody before Microsoft was content with it', async () => {
  const person = personOf(contoso(), 'Peeters')
  person.roles = ['3b1f2c0e-9d4a-4a57-8f3e-0a6f4b1c2d3e']
  const { customer } = await aCustomer(contoso(), person)
  expect(await inviteColleague(customer, piet)).toEqual({ status: 'not_allowed' })
  await nothingStored()
})

test('A4: a colleague at an address of the tenant’s own gets that one mail, and is no contact', async () => {
  const { customer } = await anAdministrator()
  const named = await inviteColleague(customer, piet)
  expect(named).toMatchObject({ status: 'invited' })
  const [addressee] = await db().addressee.findMany()
  expect(addressee).toMatchObject({ ...piet, typedById: customer.personId, heldAt: null })
  expect(await jobs('send-to-addressee')).toContainEqual({ id: addressee?.id })
  expect(await db().contact.count()).toBe(0)
})

test.each([elsewhere, nobodys])(
  'A4: to $email nothing goes before Spencer says yes, and the account owner is told',
  async (who) => {
    const { customer, connectionId } = await anAdministrator()
    expect(await inviteColleague(customer, who)).toEqual({ status: 'held' })
    const staff = await aStaffMember()
    const [held, ...others] = await heldOf(staff, connectionId)
    expect(others).toEqual([])
    expect(held).toMatchObject({ email: who.email, typedBy: { upn: customer.upn } })
    const id = held?.id ?? ''
    expect(await jobs('tell-held')).toContainEqual({ id })
    expect(await jobs('send-to-addressee')).not.toContainEqual({ id })

    expect(await answerHeld(viewer, id, 'yes')).toEqual({ status: 'not_allowed' })
    const stale = { ...staff, authenticatedAt: new Date(Date.now() - 11 * 60_000) }
    expect(await answerHeld(stale, id, 'yes')).toEqual({ status: 'stale_sign_in' })
    expect(await answerHeld(staff, id, 'yes')).toEqual({ status: 'sending' })
    expect(await jobs('send-to-addressee')).toContainEqual({ id })
    expect(await answerHeld(staff, id, 'no'), 'answered already').toEqual({ status: 'closed' })
    expect(await heldOf(staff, connectionId)).toEqual([])
  },
)

test('A4: what Spencer says no to is never mailed', async () => {
  const { customer, connectionId } = await anAdministrator()
  await inviteColleague(customer, nobodys)
  const staff = await aStaffMember()
  const [held] = await heldOf(staff, connectionId)
  expect(await answerHeld(staff, held?.id ?? '', 'no')).toEqual({ status: 'refused' })
  expect(await answerHeld(staff, held?.id ?? '', 'yes')).toEqual({ status: 'closed' })
  expect(await jobs('send-to-addressee')).not.toContainEqual({ id: held?.id })
})

test('A4: while Microsoft is away it is said, and nothing is sent or held', async () => {
  const { customer } = await anAdministrator()
  world.strike({ host: 'login', match: 'openid-configuration', status: 503, times: 2 })
  expect(await inviteColleague(customer, piet)).toEqual({ status: 'away' })
  expect(await passOn(customer, piet)).toEqual({ status: 'away' })
  await nothingStored()
})

test('A8: whoever may not press mails the same invitation on, inside their own tenant and nowhere else', async () => {
  const { customer, invitationId } = await aMember()
  expect(await passOn(customer, nobodys)).toEqual({ status: 'elsewhere' })
  await nothingStored()
  expect(await passOn(customer, piet)).toEqual({ status: 'invited', invitationId })
  expect(await db().addressee.findMany()).toMatchObject([{ invitationId, email: piet.email }])
})

test('A8: an invitation that is done is passed on to nobody, and whoever asks is told', async () => {
  const { customer, invitationId } = await aMember()
  await db().invitation.update({ where: { id: invitationId }, data: { fulfilledAt: new Date() } })
  expect(await passOn(customer, piet)).toEqual({ status: 'over' })
  await nothingStored()
})

test('A5: one person has five colleagues mailed a day, however many presses at once, and hears when the next may go', async () => {
  const { customer, person, tenant, connectionId, invitationId } = await anAdministrator()
  const answers = await Promise.all(Array.from({ length: 8 }, () => inviteColleague(customer, piet)))
  expect(answers.filter(({ status }) => status === 'invited')).toHaveLength(5)
  const refused = answers.find(({ status }) => status === 'too_many')
  expect(refused).toEqual({ status: 'too_many', limit: 'person', until: expect.any(Date) })
  expect(await db().addressee.count()).toBe(5)

  const tomorrow = new Date(Date.now() + 86_400_001)
  const again = await another(tenant, person, connectionId, invitationId)
  expect(await passOn(again.customer, piet)).toMatchObject({ status: 'too_many' })
  expect(await passOn(again.customer, piet, tomorrow)).toMatchObject({ status: 'invited' })
})

test('a colleague who left, or whose mail came back, is not mailed', async () => {
  const { customer, connectionId } = await anAdministrator()
  const { customerId } = await db().connection.findUniqueOrThrow({ where: { id: connectionId } })
  await db().contact.create({ data: { ...piet, customerId, leftAt: new Date() } })
  expect(await inviteColleague(customer, piet)).toEqual({ status: 'unreachable' })
})

test('a link to pass on says who asks and who at Spencer stands behind it, and one lives at a time', async () => {
  const { customer } = await anAdministrator()
  const opened = async () => {
    const made = await colleagueLink(customer)
    const token = made.status === 'made' ? (made.url.split('/join/')[1] ?? '') : ''
    return () => openInvitation(token)
  }
  const [first, second] = [await opened(), await opened()]
  expect(await first()).toMatchObject({ status: 'revoked' })
  const facts = { intent: 'grant', status: 'open', colleagueName: customer.name, staffName: 'Sam' }
  expect(await second()).toMatchObject(facts)
})
