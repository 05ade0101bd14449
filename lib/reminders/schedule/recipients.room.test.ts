import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { aConnection, aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aCredential, queuedMails, remindersOf } from '@/e2e/fixtures/reminders'
import type { Staff } from '@/lib/identity/actor'
import { closeQueue } from '@/lib/queue/queue'
import { morningBefore } from './civil-time'
import { addRecipient, markRecipient } from './recipients'
import { remind } from './remind'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})
beforeEach(() => db().$executeRaw`truncate "Customer", "Person", pgboss.job cascade`)

const endsAt = new Date('2028-11-22T14:00:00Z')
const morning = (days: number) => morningBefore(endsAt, days)

const signedInAt = (staff: Staff, authenticatedAt: Date) => ({ ...staff, authenticatedAt })

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
  expect(await addRecipient(signedInAt(staff, morning(25)), connectionId, eva, morning(25))).toEqual({
    status: 'added',
  })
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

/** How the mails of a contact who cannot be reached end: the one that failed, and what still waited for them. */
async function endMails(of: { credentialId: string; contactId: string }, state: 'bounced' | 'cancelled') {
  await db().reminder.updateMany({ where: { ...of, state: 'queued' }, data: { state } })
  await db().contact.update({ where: { id: of.contactId }, data: { bouncedAt: new Date() } })
  await db().$executeRaw`delete from pgboss.job`
}

describe('what bounced or was cancelled is said again, the last of it,', () => {
  const worksAgain: [string, (of: Awaited<ReturnType<typeof aSecret>>) => Promise<unknown>][] = [
    [
      'when staff say that the contact works again',
      ({ connectionId, staff, an }) =>
        markRecipient(staff, { connectionId, contactId: an, reach: 'working' }, morning(25)),
    ],
    [
      'when staff name the address again',
      ({ connectionId, staff }) => {
        const an = { name: 'An Peeters', email: 'an@contoso.com', language: 'nl' as const }
        return addRecipient(signedInAt(staff, morning(25)), connectionId, an, morning(25))
      },
    ],
  ]

  test.each(worksAgain)('%s', async (_, works) => {
    const secret = await aSecret()
    const { credentialId, an } = secret
    await remind(morning(60))
    await endMails({ credentialId, contactId: an }, 'bounced')
    await db().contact.update({ where: { id: an }, data: { bouncedAt: null } })
    await remind(morning(30))
    await endMails({ credentialId, contactId: an }, 'cancelled')
    await works(secret)
    await remind(morning(25))
    expect(await toldOf(credentialId, 'an@contoso.com')).toEqual(['60 bounced', '30 queued'])
    expect(await queuedMails()).toContain('an@contoso.com')
  })

  test('unless something more urgent has come or was said since', async () => {
    const secret = await aSecret()
    const { connectionId, credentialId, staff, an } = secret
    const contact = { connectionId, contactId: an, reach: 'working' as const }
    await remind(morning(60))
    await endMails({ credentialId, contactId: an }, 'bounced')
    await markRecipient(staff, contact, morning(30))
    await remind(morning(30))
    expect(await toldOf(credentialId, 'an@contoso.com')).toEqual(['60 skipped', '30 queued'])

    await db().reminder.updateMany({ where: { contactId: an, threshold: 60 }, data: { state: 'bounced' } })
    await db().reminder.updateMany({ where: { contactId: an, threshold: 30 }, data: { state: 'sent' } })
    await db().contact.update({ where: { id: an }, data: { bouncedAt: new Date() } })
    await markRecipient(staff, contact, morning(25))
    await remind(morning(25))
    expect(await toldOf(credentialId, 'an@contoso.com')).toEqual(['60 bounced', '30 sent'])
  })

  test('and not of a credential that was replaced', async () => {
    const { connectionId, credentialId, staff, an } = await aSecret()
    await remind(morning(60))
    await endMails({ credentialId, contactId: an }, 'bounced')
    await db().credential.update({ where: { id: credentialId }, data: { state: 'replaced' } })
    await markRecipient(staff, { connectionId, contactId: an, reach: 'working' }, morning(50))
    expect(await toldOf(credentialId, 'an@contoso.com')).toEqual(['60 bounced'])
  })
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
