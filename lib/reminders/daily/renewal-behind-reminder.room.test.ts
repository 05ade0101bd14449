import { describe, expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { aMailServer } from '@/e2e/fixtures/mail'
import { aDueSecret, linkIn } from '@/e2e/fixtures/reminders'
import { openInvitation } from '@/lib/invitations/open'
import { morningBefore } from '../schedule/civil-time'
import { remind } from '../schedule/remind'
import { sendReminders } from './send-reminders'

const server = await aMailServer()

const endsAt = new Date('2028-11-22T14:00:00Z')
const now = morningBefore(endsAt, 30)

describe('the invitation behind a reminder', () => {
  const renewals = (connectionId: string) =>
    db().invitation.findMany({ where: { connectionId, intent: 'renew' }, select: { invitedById: true } })

  test('is one for all contacts, made by the portal itself, and the audit says so', async () => {
    const { connectionId, an, luc } = await aDueSecret(endsAt)
    await Promise.all([an, luc].map((to) => sendReminders(to, now)))
    expect(await renewals(connectionId)).toEqual([{ invitedById: null }])
    const [entry] = await db().auditEntry.findMany({
      where: { connectionId, action: 'invitation.created' },
      orderBy: { seq: 'desc' },
    })
    expect(entry).toMatchObject({ personId: null, data: { intent: 'renew', by: 'portal', contacts: 0 } })
  })

  test('is used again while it stands for two weeks more, and the link of the mail before still opens', async () => {
    const { connectionId, an } = await aDueSecret(endsAt)
    const mailToAn = async (days: number) => {
      await remind(morningBefore(endsAt, days))
      await sendReminders(an, morningBefore(endsAt, days))
    }
    await mailToAn(14)
    await mailToAn(3)
    expect(await renewals(connectionId)).toHaveLength(1)
    expect(server.delivered).toHaveLength(2)
    for (const { mail } of server.delivered) {
      expect((await openInvitation(linkIn(mail.text), morningBefore(endsAt, 3)))?.status).toBe('open')
    }
    await mailToAn(-7)
    expect(await renewals(connectionId)).toHaveLength(2)
  })
})

test('a used invitation is not sent again: a renewal is made once for each', async () => {
  const { connectionId, an, luc, staff } = await aDueSecret(endsAt)
  await sendReminders(an, now)
  const used = await db().invitation.findFirstOrThrow({ where: { connectionId, intent: 'renew' } })
  const run = { connectionId, startedById: staff.personId, intent: 'renew', blueprint: {}, approvedHash: 'x' } as const
  await db().run.create({ data: { ...run, state: 'done', invitationId: used.id } })
  await sendReminders(luc, now)
  const opened = await openInvitation(linkIn(server.delivered[1]?.mail.text), now)
  expect(opened).toMatchObject({ status: 'open', intent: 'renew', renews: ['secret'] })
  expect(opened?.invitationId).not.toBe(used.id)
})
