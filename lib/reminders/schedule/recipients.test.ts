import { afterAll, beforeEach, expect, test } from 'vitest'
import { aConnection, aStaffMember } from '@/lib/connections/scene'
import { closeDb, db } from '@/lib/db'
import { closeQueue } from '@/lib/queue/queue'
import { morningBefore } from './civil-time'
import { addRecipient, markRecipient } from './recipients'
import { remind } from './remind'
import { aCredential, remindersOf } from './scene'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})
beforeEach(() => db().$executeRaw`truncate "Customer", "Person", pgboss.job cascade`)

const endsAt = new Date('2028-11-22T14:00:00Z')
const morning = (days: number) => morningBefore(endsAt, days)

async function aSecret() {
  const { connectionId, staff } = await aConnection()
  const credentialId = await aCredential({ connectionId, endsAt, createdAt: morning(80) })
  const an = await db().contact.findFirstOrThrow({ where: { email: 'an@contoso.com' } })
  return { connectionId, credentialId, staff, an: an.id }
}

const toldOf = async (credentialId: string, email: string) =>
  (await remindersOf(credentialId))
    .filter(({ to }) => to === email)
    .map(({ threshold, state }) => `${threshold} ${state}`)

test('a contact who is added is told the most urgent of what is due, and the others nothing twice', async () => {
  const { connectionId, credentialId, staff } = await aSecret()
  await remind(morning(60))
  await remind(morning(30))
  const before = (await remindersOf(credentialId)).length
  const eva = { name: 'Eva', email: 'eva@contoso.com', language: 'de' as const }
  expect(await addRecipient(staff, connectionId, eva, morning(25))).toEqual({ status: 'added' })
  await remind(morning(25))
  expect(await toldOf(credentialId, 'eva@contoso.com')).toEqual(['60 skipped', '30 queued'])
  expect(await remindersOf(credentialId)).toHaveLength(before + 2)
})

test('a contact who left is told nothing, and when they work again the most urgent of what they missed', async () => {
  const { connectionId, credentialId, staff, an } = await aSecret()
  await remind(morning(60))
  const contact = { connectionId, contactId: an }
  expect(await markRecipient(staff, { ...contact, reach: 'left' }, morning(50))).toEqual({ status: 'marked' })
  expect(await markRecipient(staff, { ...contact, reach: 'left' }, morning(50))).toEqual({ status: 'as_before' })
  await remind(morning(30))
  await remind(morning(14))
  expect(await toldOf(credentialId, 'an@contoso.com')).toEqual(['60 queued'])
  expect(await markRecipient(staff, { ...contact, reach: 'working' }, morning(10))).toEqual({ status: 'marked' })
  await remind(morning(10))
  expect(await toldOf(credentialId, 'an@contoso.com')).toEqual(['60 skipped', '30 skipped', '14 queued'])
})

test('an address that bounced works again once somebody names it', async () => {
  const { connectionId, staff, an } = await aSecret()
  await db().contact.update({ where: { id: an }, data: { bouncedAt: new Date() } })
  await addRecipient(staff, connectionId, { name: 'An Peeters', email: 'an@contoso.com', language: 'nl' })
  expect(await db().contact.findUnique({ where: { id: an } })).toMatchObject({ bouncedAt: null, leftAt: null })
})

test('only the contacts of the connection’s own customer are marked, and only by Operators and Admins', async () => {
  const { connectionId, an } = await aSecret()
  const other = await aConnection({ customer: 'Fabrikam' })
  const foreign = { connectionId: other.connectionId, contactId: an, reach: 'left' as const }
  expect(await markRecipient(other.staff, foreign)).toEqual({ status: 'as_before' })
  const viewer = await aStaffMember('Viewer')
  expect(await markRecipient(viewer, { connectionId, contactId: an, reach: 'left' })).toEqual({ status: 'not_allowed' })
  const eva = { name: 'Eva', email: 'eva@contoso.com', language: 'de' as const }
  expect(await addRecipient(viewer, connectionId, eva)).toEqual({ status: 'not_allowed' })
  expect(await db().contact.findUnique({ where: { id: an } })).toMatchObject({ leftAt: null })
})
