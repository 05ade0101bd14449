import type { Entra } from 'entra-box'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aConnection, aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { startMicrosoft } from '@/e2e/fixtures/identity'
import { anInvitation, jobsFor } from '@/e2e/fixtures/invitations'
import { aCredential, queuedMails, remindersOf } from '@/e2e/fixtures/reminders'
import { listAudit } from '@/lib/audit/list'
import { editionOf } from '@/lib/connections/customer/edition'
import { asWorker } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mintLink } from '@/lib/invitations/mint-link'
import { openInvitation } from '@/lib/invitations/open'
import { closeQueue } from '@/lib/queue/queue'
import { recordReport } from '../returned/record-report'
import { morningBefore } from './civil-time'
import { correctRecipient } from './correct-recipient'
import { markRecipient } from './recipients'
import { remind } from './remind'

let entra: Entra
beforeAll(async () => {
  entra = await startMicrosoft()
})
afterAll(async () => {
  await entra.close()
  await closeQueue()
  await closeDb()
})
beforeEach(() => db().$executeRaw`truncate "Customer", "Person", pgboss.job cascade`)

const signedInAt = (staff: Staff, authenticatedAt: Date) => ({ ...staff, authenticatedAt })

const contactOf = (id: string) => db().contact.findUniqueOrThrow({ where: { id } })

/** As staff have it before them. */
async function shown(contactId: string) {
  const contact = await contactOf(contactId)
  const { customerId, name, email, language } = contact
  return { customerId, contactId, edition: editionOf(contact), contact: { name, email, language } }
}

async function corrected(contactId: string, differently: { name?: string; email?: string; language?: 'nl' | 'de' }) {
  const { contact, ...of } = await shown(contactId)
  return { ...of, contact: { ...contact, ...differently } }
}

const ann = { email: 'ann@contoso.com' }

describe('an address that staff correct', () => {
  test('is a new one: marks are gone, links in earlier mails end, and the open invitation goes there', async () => {
    const { staff, connectionId, invitationId, an, luc } = await anInvitation()
    const token = await asWorker((tx) => mintLink(tx, invitationId, an))
    const others = await asWorker((tx) => mintLink(tx, invitationId, luc))
    await db().contact.update({ where: { id: an }, data: { bouncedAt: new Date(), leftAt: new Date() } })
    await db().$executeRaw`delete from pgboss.job`
    expect(await correctRecipient(staff, await corrected(an, ann))).toEqual({
      status: 'corrected',
      isReaddressed: true,
    })
    expect(await contactOf(an)).toMatchObject({ ...ann, name: 'An Peeters', bouncedAt: null, leftAt: null })
    expect((await openInvitation(token ?? ''))?.status).toBe('revoked')
    expect((await openInvitation(others ?? ''))?.status, 'their colleague’s stands').toBe('open')
    expect((await jobsFor(invitationId)).map(({ contactId }) => contactId)).toEqual([an])
    const [entry] = await listAudit(staff, { connectionId })
    const data = { contact: an, isReaddressed: true }
    expect(entry).toMatchObject({ action: 'contact.corrected', personId: staff.personId, data })
  })

  test('gets an invitation too whose mail to the one before is under way at this moment', async () => {
    const { staff, invitationId, an } = await anInvitation()
    await asWorker((tx) => mintLink(tx, invitationId, an))
    await db().$executeRaw`update pgboss.job set state = 'active' where name = 'send-invitation'`
    await correctRecipient(staff, await corrected(an, ann))
    expect((await jobsFor(invitationId)).filter(({ contactId }) => contactId === an)).toHaveLength(2)
  })

  test('is told the last of what was said at the one before, once, and nobody else anything', async () => {
    const { connectionId, staff } = await aConnection()
    const endsAt = new Date('2028-11-22T14:00:00Z')
    const credentialId = await aCredential({ connectionId, endsAt, createdAt: morningBefore(endsAt, 80) })
    const { id: an } = await db().contact.findFirstOrThrow({ where: { email: 'an@contoso.com' } })
    await remind(morningBefore(endsAt, 60))
    await remind(morningBefore(endsAt, 30))
    await db().reminder.updateMany({ where: { state: 'queued' }, data: { state: 'sent', sentAt: new Date() } })
    await db().$executeRaw`delete from pgboss.job`
    const at = morningBefore(endsAt, 25)
    await correctRecipient(signedInAt(staff, at), await corrected(an, ann), at)
    await remind(at)
    const told = await remindersOf(credentialId)
    expect(told.filter(({ to }) => to === ann.email).map((one) => `${one.threshold} ${one.state}`)).toEqual([
      '60 skipped',
      '30 queued',
    ])
    expect(await queuedMails()).toEqual([ann.email])
  })

  test('is not marked by what a server says of a mail to the one before, and nobody else is asked instead', async () => {
    const { staff, connectionId, invitationId, an } = await anInvitation()
    const mail = await db().mail.create({ data: { messageId: crypto.randomUUID(), connectionId, contactId: an } })
    await correctRecipient(staff, await corrected(an, ann))
    await db().$executeRaw`delete from pgboss.job`
    await recordReport({ mailId: mail.id, verdict: 'bounced', status: '5.1.1', said: '550 5.1.1 User unknown' })
    expect((await contactOf(an)).bouncedAt).toBeNull()
    expect(await jobsFor(invitationId)).toEqual([])
    expect(await db().mail.findUnique({ where: { id: mail.id } })).toMatchObject({ state: 'bounced' })
    const later = await db().mail.create({ data: { messageId: crypto.randomUUID(), connectionId, contactId: an } })
    await recordReport({ mailId: later.id, verdict: 'bounced', status: '5.1.1', said: '550 5.1.1 User unknown' })
    expect((await contactOf(an)).bouncedAt, 'what is said of the new one counts').not.toBeNull()
  })

  test('of a colleague is refused, also when both are pressed at once', async () => {
    const { staff, an, luc } = await anInvitation()
    expect(await correctRecipient(staff, await corrected(an, { email: 'luc@contoso.com' }))).toEqual({
      status: 'taken',
    })
    const [one, other] = [await corrected(an, ann), await corrected(luc, ann)]
    const both = await Promise.all([correctRecipient(staff, one), correctRecipient(staff, other)])
    expect(both.map(({ status }) => status).sort()).toEqual(['corrected', 'taken'])
  })

  test('outside the customer’s domains wants a fresh sign-in, and nothing is changed before it', async () => {
    const { staff, an } = await anInvitation()
    const stale = signedInAt(staff, new Date(Date.now() - 3_600_000))
    const outside = await corrected(an, { email: 'an@nowhere.example' })
    expect(await correctRecipient(stale, outside)).toEqual({ status: 'stale_sign_in' })
    expect(await contactOf(an)).toMatchObject({ email: 'an@contoso.com' })
  })

  test('waits while the portal is stopped; a name does not', async () => {
    const { staff, an } = await anInvitation()
    const { customerId } = await contactOf(an)
    const stop = { customerId, reason: 'Odd', stoppedById: staff.personId, stoppedAt: new Date() }
    await db().stop.create({ data: stop })
    expect(await correctRecipient(staff, await corrected(an, ann))).toMatchObject({ status: 'stopped' })
    expect(await correctRecipient(staff, await corrected(an, { name: 'Ann' }))).toMatchObject({ status: 'corrected' })
  })
})

test('a name or a language alone ends no link, mails nobody and leaves marks as they are', async () => {
  const { staff, invitationId, an } = await anInvitation()
  const token = await asWorker((tx) => mintLink(tx, invitationId, an))
  await db().contact.update({ where: { id: an }, data: { leftAt: new Date() } })
  await db().$executeRaw`delete from pgboss.job`
  const renamed = await corrected(an, { name: 'Ann Peeters', language: 'de' })
  expect(await correctRecipient(staff, renamed)).toEqual({ status: 'corrected', isReaddressed: false })
  const contact = await contactOf(an)
  expect(contact).toMatchObject({ name: 'Ann Peeters', language: 'de', email: 'an@contoso.com' })
  expect(contact.leftAt).not.toBeNull()
  expect((await openInvitation(token ?? ''))?.status).toBe('open')
  expect(await jobsFor(invitationId)).toEqual([])
  expect(await correctRecipient(staff, await shown(an))).toEqual({ status: 'as_before' })
})

test('of two who correct one contact the second is told, and takes nothing back unread', async () => {
  const { staff, connectionId, an } = await anInvitation()
  const [one, other] = [await corrected(an, { name: 'Ann' }), await corrected(an, { name: 'Anne' })]
  const both = await Promise.all([correctRecipient(staff, one), correctRecipient(staff, other)])
  expect(both.map(({ status }) => status).sort()).toEqual(['changed_meanwhile', 'corrected'])
  const before = await corrected(an, ann)
  await markRecipient(staff, { connectionId, contactId: an, reach: 'left' })
  expect(await correctRecipient(staff, before), 'who left meanwhile stays so').toEqual({ status: 'changed_meanwhile' })
})

test('only contacts of that customer, and only by Operators and Admins', async () => {
  const { staff, an } = await anInvitation()
  const other = await anInvitation({ customer: 'Fabrikam' })
  const { customerId } = await contactOf(other.an)
  const theirs = { ...(await corrected(an, ann)), customerId }
  expect(await correctRecipient(staff, theirs)).toEqual({ status: 'gone' })
  const viewer = await aStaffMember('Viewer')
  expect(await correctRecipient(viewer, await corrected(an, ann))).toEqual({ status: 'not_allowed' })
  await db().contact.update({ where: { id: an }, data: { erasedAt: new Date() } })
  expect(await correctRecipient(staff, await corrected(an, ann)), 'nobody comes back').toEqual({ status: 'gone' })
})
