import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { aStaffMember, someChoices } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { anInvitation } from '@/e2e/fixtures/invitations'
import { asWorker } from '@/lib/db'
import { invite, inviteAgain, sendAgain } from '@/lib/invitations/invite'
import { closeQueue } from '@/lib/queue/queue'
import { addRecipient } from '@/lib/reminders/schedule/recipients'
import { admitMails } from './mails'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

const someAddresses = (count: number) => Array.from({ length: count }, () => `${randomUUID()}@contoso.com`)

/** Mails of a member of staff whom nobody has seen today, to nobody in particular. */
type Mails = Parameters<typeof admitMails>[1]

const mails = (differently: Partial<Mails> = {}): Mails => ({
  by: { kind: 'staff', personId: randomUUID() },
  tenantId: randomUUID(),
  addresses: someAddresses(1),
  ...differently,
})

const admit = (wanted: Mails, now?: Date) => asWorker((tx) => admitMails(tx, wanted, now))

test('A5: an Operator who presses Send again thirty times sends no address more than ten mails a day, staff or not', async () => {
  const { staff, invitationId, an } = await anInvitation()
  const answers = []
  for (let press = 0; press < 30; press++) answers.push(await sendAgain(staff, invitationId, an))
  expect(answers.filter(({ status }) => status === 'sending')).toHaveLength(9)
  const refused = { status: 'too_many', limit: 'address', until: expect.any(Date) }
  expect(answers.at(-1)).toEqual(refused)
  expect(await sendAgain(await aStaffMember('Admin'), invitationId, an), 'somebody else').toEqual(refused)
})

test('A5: an Operator who invites two hundred addresses is stopped at a hundred, and nothing of the rest is stored', async () => {
  const staff = await aStaffMember()
  const statuses = []
  for (let customer = 0; customer < 20; customer++) {
    const contacts = someAddresses(10).map((email) => ({ name: 'An', email, language: 'nl' }))
    const tenant = { tenantId: randomUUID(), domain: 'contoso.com' }
    const invited = await invite(staff, someChoices({ contacts }), tenant)
    statuses.push(invited.status)
    if (invited.status === 'too_many') {
      expect(invited.limit).toBe('person')
      expect(await db().connection.count({ where: tenant })).toBe(0)
    }
  }
  expect(statuses).toEqual([...Array(10).fill('invited'), ...Array(10).fill('too_many')])
})

test('A5: a customer is mailed sixty times a day at most, whoever of Spencer asks', async () => {
  const tenantId = randomUUID()
  const ten = () => mails({ tenantId, addresses: someAddresses(10) })
  for (let round = 0; round < 6; round++) expect(await admit(ten())).toBeNull()
  expect(await admit(ten())).toMatchObject({ limit: 'customer' })
})

test('A5: inviting again and naming one contact more are counted too', async () => {
  const { staff, connectionId } = await anInvitation()
  const again = []
  for (let press = 0; press < 10; press++) again.push((await inviteAgain(staff, connectionId, 'repair')).status)
  expect(again).toEqual([...Array(9).fill('invited'), 'too_many'])
  const an = { name: 'An Peeters', email: 'an@contoso.com', language: 'nl' } as const
  expect(await addRecipient(staff, connectionId, an)).toMatchObject({ status: 'too_many', limit: 'address' })
})

test('of many at once exactly as many as may are sent, and what is refused was counted nowhere', async () => {
  const [address = ''] = someAddresses(1)
  const all = Array.from({ length: 14 }, () => mails({ addresses: [address] }))
  const answers = await Promise.all(all.map((one) => admit(one)))
  expect(answers.filter((answer) => answer === null)).toHaveLength(10)
  const refused = all.filter((_, index) => answers[index] !== null)
  for (const { by } of refused) {
    const who = by.kind === 'link' ? by.invitationId : by.personId
    const counter = await db().counter.findUnique({ where: { key: `mail staff:${who}` } })
    expect(counter?.points ?? 0).toBe(0)
  }
})

test('a day after the first mail it begins anew, and until then the answer says when that is', async () => {
  const now = new Date()
  const by = { kind: 'colleague', personId: randomUUID() } as const
  for (let mail = 0; mail < 5; mail++) expect(await admit(mails({ by }), now)).toBeNull()
  const refused = await admit(mails({ by }), new Date(now.getTime() + 3_600_000))
  expect(refused?.until).toEqual(new Date(now.getTime() + 86_400_000))
  expect(await admit(mails({ by }), refused?.until)).toBeNull()
})

test('no counter holds an address', async () => {
  const [address = ''] = someAddresses(1)
  await admit(mails({ addresses: [address] }))
  expect(await db().counter.count({ where: { key: { contains: '@' } } })).toBe(0)
})
