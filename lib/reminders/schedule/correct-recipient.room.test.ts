import type { Entra } from 'entra-box'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { startMicrosoft } from '@/e2e/fixtures/identity'
import { anInvitation, jobsFor } from '@/e2e/fixtures/invitations'
import { corrected } from '@/e2e/fixtures/rows/corrected-contact'
import { whileOpen } from '@/e2e/fixtures/rows/while-open'
import { listAudit } from '@/lib/audit/list'
import { eraseContacts } from '@/lib/connections/erase'
import { asWorker } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mintLink } from '@/lib/invitations/mint-link'
import { openInvitation } from '@/lib/invitations/open'
import { closeQueue } from '@/lib/queue/queue'
import { correctRecipient } from './correct-recipient'
import { markRecipient } from './recipients'

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

  test('is not asked for what is done, whoever did it', async () => {
    const { staff, invitationId, an } = await anInvitation()
    await asWorker((tx) => mintLink(tx, invitationId, an))
    await db().invitation.update({ where: { id: invitationId }, data: { fulfilledAt: new Date() } })
    await db().$executeRaw`delete from pgboss.job`
    await correctRecipient(staff, await corrected(an, ann))
    expect(await jobsFor(invitationId)).toEqual([])
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
  expect(await correctRecipient(staff, await corrected(an))).toEqual({ status: 'as_before' })
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

test('nobody comes back who is erased at this very moment', async () => {
  const { staff, an } = await anInvitation()
  const before = await corrected(an, ann)
  const late = await whileOpen(
    (tx) => eraseContacts(tx, 'an@contoso.com', new Date()),
    () => correctRecipient(staff, before),
  )
  expect(late).toEqual({ status: 'gone' })
  expect(await contactOf(an)).toMatchObject({ name: 'Erased', email: `${an}@erased.invalid` })
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
