import { expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { anInvitation } from '@/e2e/fixtures/invitations'
import { aMailServer } from '@/e2e/fixtures/mail'
import { aCredential } from '@/e2e/fixtures/reminders'
import type { CredentialKind } from '@/lib/blueprint/credential-kind'
import { inviteAgain } from '@/lib/invitations/invite'
import { sendInvitation } from './send-invitation'

const server = await aMailServer()

const soon = new Date('2028-11-22T14:00:00Z')
const ended = new Date(Date.now() - 3 * 86_400_000)
const later = new Date('2029-02-03T14:00:00Z')

/** To Luc, who reads French, through a renewal of these; the mail as it came. */
async function askedToRenew(renews: CredentialKind[], opened?: { distrustedAt: Date; keyId?: null }) {
  const { staff, connectionId, luc } = await anInvitation({ contacts: someContacts })
  const secret = await aCredential({ connectionId, endsAt: soon })
  await aCredential({ connectionId, endsAt: later, kind: 'certificate' })
  if (opened) await db().credential.update({ where: { id: secret }, data: opened })
  const invited = await inviteAgain(staff, connectionId, 'renew', renews)
  if (invited.status !== 'invited') throw new Error(invited.status)
  await sendInvitation(invited.invitationId, luc)
  const [sent] = server.delivered
  const invitation = await db().invitation.findUniqueOrThrow({ where: { id: invited.invitationId } })
  return { subject: sent?.mail.subject, text: String(sent?.mail.text), end: invitation.expiresAt }
}

const someContacts = [
  { name: 'An', email: 'an@contoso.com', language: 'nl' },
  { name: 'Luc', email: 'luc@contoso.com', language: 'en' },
]

const dayOf = (date: Date) =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Brussels',
  }).format(date)

test('B14: a mail to renew names what ends and when, in subject and body, and its link’s own end in the small print alone', async () => {
  const { subject, text, end } = await askedToRenew(['secret'])
  expect(subject).toBe('Contoso · Production: the secret ends on 22 November 2028')
  const [body = '', small = ''] = text.split('/join/')
  expect(body).toContain('The secret ends on 22 November 2028.')
  expect(body).toContain('What works now keeps working until Spencer uses the new one.')
  expect(body).not.toContain(dayOf(end))
  expect(small).toContain(`The link works until ${dayOf(end)}.`)
})

test('of two that are renewed the subject names the one that ends first, and the body both', async () => {
  const { subject, text } = await askedToRenew(['secret', 'certificate'])
  expect(subject).toBe('Contoso · Production: the secret ends on 22 November 2028')
  expect(text).toContain('The secret ends on 22 November 2028. The certificate ends on 3 February 2029.')
})

test('what has ended is not said to end, and a renewal of what nobody has seen names no date', async () => {
  const { staff, connectionId, luc } = await anInvitation({ contacts: someContacts })
  await aCredential({ connectionId, endsAt: ended })
  for (const renews of [['secret'], ['certificate']] as CredentialKind[][]) {
    const invited = await inviteAgain(staff, connectionId, 'renew', renews)
    if (invited.status === 'invited') await sendInvitation(invited.invitationId, luc)
  }
  expect(server.delivered.map(({ mail }) => mail.subject)).toEqual([
    `Contoso · Production: the secret ended on ${dayOf(ended)}`,
    'Contoso · Production: renew the certificate',
  ])
})

test('B13: where the secret was opened by somebody else the mail says that a press takes it away at once, and not that sign-in goes on', async () => {
  const { subject, text } = await askedToRenew(['secret'], { distrustedAt: new Date() })
  expect(subject).toBe('Contoso · Production: the secret has to be replaced')
  expect(text).toContain('As soon as you press, it goes from your tenant and a new one is made.')
  expect(text).not.toContain('keeps working')
})

test('one that was made by hand is said to be removed by hand', async () => {
  const { text } = await askedToRenew(['secret'], { distrustedAt: new Date(), keyId: null })
  expect(text).toContain('somebody has to remove it by hand')
  expect(text).not.toMatch(/keeps working|As soon as you press/)
})
