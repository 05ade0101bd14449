import { beforeEach, describe, expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { aCertificate } from '@/e2e/fixtures/credentials'
import { db } from '@/e2e/fixtures/database'
import { anInvitation } from '@/e2e/fixtures/invitations'
import { aMailServer } from '@/e2e/fixtures/mail'
import { aCredential } from '@/e2e/fixtures/reminders'
import { giveCertificate } from '@/lib/credentials/give-certificate'
import { confirmReplacement, waitingReplacements } from '@/lib/credentials/replace-certificate'
import { morningBefore } from '../schedule/civil-time'
import { remind } from '../schedule/remind'
import { sendReminders } from './send-reminders'

const server = await aMailServer()

const endsAt = new Date('2028-11-22T14:00:00Z')

beforeEach(() => db().$executeRaw`truncate "Customer" cascade`)

describe('a reminder about a certificate', () => {
  async function aDueCertificate() {
    const invited = await anInvitation()
    const { connectionId } = invited
    const given = await giveCertificate(invited.staff, connectionId, (await aCertificate()).pem)
    if (given.status !== 'given') throw new Error('The certificate was refused')
    const credentialId = await aCredential({
      connectionId,
      kind: 'certificate',
      endsAt,
      createdAt: morningBefore(endsAt, 91),
    })
    const { thumbprintSha1 } = given.certificate
    await db().credential.update({ where: { id: credentialId }, data: { thumbprintSha1 } })
    return invited
  }

  const sendAll = async ({ an, luc, connectionId }: Awaited<ReturnType<typeof aDueCertificate>>, at: Date) => {
    await remind(at)
    for (const to of [{ contactId: an }, { contactId: luc }, { connectionId }]) await sendReminders(to, at)
    return server.delivered.splice(0).map(({ to, mail }) => ({ to: to[0], text: String(mail.text) }))
  }

  test('asks nothing of the customer before Spencer has given the next one, then it asks by itself', async () => {
    const due = await aDueCertificate()
    const { connectionId, staff } = due
    for (const days of [90, 60]) {
      const mails = await sendAll(due, morningBefore(endsAt, days))
      expect(mails.map(({ to }) => to)).toEqual(['sam@spencer.example'])
      expect(mails[0]?.text).toContain('Give the next certificate on that page.')
    }
    const asked = await giveCertificate(staff, connectionId, (await aCertificate()).pem)
    expect(asked.status).toBe('asked')
    const second = await aStaffMember('Operator', 'Oscar Claes')
    const [waiting] = await waitingReplacements(second, connectionId)
    if (!waiting) throw new Error('Nothing waits for a second person')
    await confirmReplacement(second, { askId: waiting.id, sha256: waiting.sha256 })
    const mails = await sendAll(due, morningBefore(endsAt, 50))
    expect(mails.map(({ to }) => to).sort()).toEqual(['an@contoso.com', 'luc@contoso.com'])
    for (const { text } of mails) {
      for (const fact of [waiting.certificate.thumbprintSha1, 'Sofie Maes', 'Oscar Claes']) expect(text).toContain(fact)
    }
    expect(await sendAll(due, morningBefore(endsAt, 40))).toEqual([])
    for (const { to, text } of await sendAll(due, morningBefore(endsAt, 30))) {
      expect(text, to).not.toContain('Give the next certificate')
    }
  })

  test('reaches everybody in the last three days, given or not', async () => {
    const due = await aDueCertificate()
    expect(await sendAll(due, morningBefore(endsAt, 7))).toHaveLength(1)
    expect(await sendAll(due, morningBefore(endsAt, 3))).toHaveLength(3)
  })
})
