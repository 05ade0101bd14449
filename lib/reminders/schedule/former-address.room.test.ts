import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { aConnection } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { anInvitation, jobsFor } from '@/e2e/fixtures/invitations'
import { aCredential, queuedMails, remindersOf } from '@/e2e/fixtures/reminders'
import { corrected } from '@/e2e/fixtures/rows/corrected-contact'
import { whileOpen } from '@/e2e/fixtures/rows/while-open'
import { asWorker } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { mintLink } from '@/lib/invitations/mint-link'
import { renewalLink } from '@/lib/invitations/renewal-link'
import { prepareMail, recordSent } from '@/lib/invitations/send'
import { addressHashOf } from '@/lib/mail/address-hash'
import { closeQueue } from '@/lib/queue/queue'
import { dailyMail } from '../daily/daily-mail'
import { recordRefused, recordTold } from '../daily/record'
import { recordReport } from '../returned/record-report'
import { morningBefore } from './civil-time'
import { correctRecipient } from './correct-recipient'
import { remind } from './remind'

afterAll(async () => {
  await closeQueue()
  await closeDb()
})
beforeEach(() => db().$executeRaw`truncate "Customer", "Person", pgboss.job cascade`)

const signedInAt = (staff: Staff, authenticatedAt: Date) => ({ ...staff, authenticatedAt })

const contactOf = (id: string) => db().contact.findUniqueOrThrow({ where: { id } })

const ann = { email: 'ann@contoso.com' }

describe('a new address, of mails that crossed the correction or went before it,', () => {
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
    expect(await db().mail.findUnique({ where: { id: mail.id } })).toMatchObject({ state: 'bounced', said: null })
    const later = await db().mail.create({ data: { messageId: crypto.randomUUID(), connectionId, contactId: an } })
    await recordReport({ mailId: later.id, verdict: 'bounced', status: '5.1.1', said: '550 5.1.1 User unknown' })
    expect((await contactOf(an)).bouncedAt, 'what is said of the new one counts').not.toBeNull()
  })

  test('is not marked by a mail to the one before either that was noted after the correction', async () => {
    const { staff, connectionId, an } = await anInvitation()
    await correctRecipient(staff, await corrected(an, ann))
    const noted = async (address: string) => {
      const addressHash = addressHashOf(an, address)
      const data = { messageId: crypto.randomUUID(), connectionId, contactId: an, addressHash }
      return (await db().mail.create({ data })).id
    }
    const unknown = { verdict: 'bounced', status: '5.1.1', said: '550 5.1.1 User unknown' } as const
    await recordReport({ mailId: await noted('an@contoso.com'), ...unknown })
    expect((await contactOf(an)).bouncedAt).toBeNull()
    await recordReport({ mailId: await noted(ann.email), ...unknown })
    expect((await contactOf(an)).bouncedAt).not.toBeNull()
  })

  test('is not named by what servers said of the one before', async () => {
    const { staff, connectionId, an } = await anInvitation()
    const data = { messageId: crypto.randomUUID(), connectionId, contactId: an, said: '550 An Peeters left us' }
    const { id } = await db().mail.create({ data })
    await correctRecipient(staff, await corrected(an, ann))
    expect(await db().mail.findUnique({ where: { id } })).toMatchObject({ said: null })
  })

  test('gets the link that is minted at this very moment', async () => {
    const { invitationId, connectionId, an } = await anInvitation()
    const mail = await whileOpen(
      (tx) => tx.contact.update({ where: { id: an }, data: ann }),
      () => prepareMail(invitationId, an),
    )
    expect(mail).toMatchObject({ contact: ann })
    const before = { id: an, email: 'an@contoso.com' }
    await expect(renewalLink({ connectionId, renews: ['secret'], contact: before })).rejects.toThrow('was corrected')
    expect(await db().invitationLink.count({ where: { contactId: an } })).toBe(1)
  })

  test('is not told that it was asked before by a mail that crossed the correction', async () => {
    const { staff, invitationId, an } = await anInvitation()
    const crossing = await prepareMail(invitationId, an)
    await correctRecipient(staff, await corrected(an, ann))
    if (crossing) await recordSent(crossing, invitationId, { contact: an }, new Date(Date.now() + 60_000))
    expect(await prepareMail(invitationId, an)).toMatchObject({ askedAt: null, contact: ann })
  })

  test('reads what was asked at the one before as if for the first time', async () => {
    const { staff, invitationId, an } = await anInvitation()
    const monthAgo = new Date(Date.now() - 30 * 86_400_000)
    await asWorker((tx) => mintLink(tx, invitationId, an, monthAgo))
    await db().invitationLink.updateMany({ where: { contactId: an }, data: { sentAt: monthAgo } })
    expect((await prepareMail(invitationId, an))?.askedAt).toEqual(monthAgo)
    await correctRecipient(staff, await corrected(an, ann))
    expect(await prepareMail(invitationId, an)).toMatchObject({ askedAt: null, contact: ann })
  })

  test('is told what a daily mail said to the one before, whose way out it crossed', async () => {
    const { connectionId, staff } = await aConnection()
    const endsAt = new Date('2028-11-22T14:00:00Z')
    const credentialId = await aCredential({ connectionId, endsAt, createdAt: morningBefore(endsAt, 80) })
    const { id: an } = await db().contact.findFirstOrThrow({ where: { email: 'an@contoso.com' } })
    const at = morningBefore(endsAt, 60)
    await remind(at)
    const mail = await dailyMail({ contactId: an }, at)
    if (!mail) throw new Error('Nothing was due')
    await correctRecipient(signedInAt(staff, at), await corrected(an, ann), at)
    expect(await recordTold(mail, [], crypto.randomUUID(), at)).toBe(false)
    await recordRefused(mail, at)
    const told = (await remindersOf(credentialId)).filter(({ to }) => to === ann.email)
    expect(told.map(({ threshold, state }) => [threshold, state])).toEqual([[60, 'queued']])
    const again = await dailyMail({ contactId: an }, at)
    expect(again?.contact).toMatchObject(ann)
    expect(again && (await recordTold(again, [], crypto.randomUUID(), at))).toBe(true)
  })
})
