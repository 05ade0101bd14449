import { expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { aCertificate } from '@/e2e/fixtures/credentials'
import { db } from '@/e2e/fixtures/database'
import { anInvitation } from '@/e2e/fixtures/invitations'
import { aMailServer } from '@/e2e/fixtures/mail'
import { giveCertificate } from '@/lib/credentials/give-certificate'
import { replaceAlone, waitingReplacements } from '@/lib/credentials/replace-certificate'
import type { Jobs } from '@/lib/queue/queue'
import { sendInvitation } from './send-invitation'
import { tellCertificate } from './tell-certificate'

const server = await aMailServer()

const reason = 'the old one ends tonight'

/** The jobs of the newest certificate of that connection. */
async function toldOf(connectionId: string): Promise<Jobs['tell-certificate'][]> {
  const { id } = await db().certificate.findFirstOrThrow({ where: { connectionId, withdrawnAt: null } })
  const jobs = await db().$queryRaw<{ data: Jobs['tell-certificate'] }[]>`
    select data from pgboss.job where name = 'tell-certificate' and data->>'certificateId' = ${id}`
  return jobs.map(({ data }) => data)
}

test('an Admin who went on alone: the account owner, every Admin and the contacts are told, each once', async () => {
  const { connectionId } = await anInvitation()
  const asker = await aStaffMember('Admin', 'An Wouters')
  const other = await aStaffMember('Admin', 'Bart Smet')
  await giveCertificate(asker, connectionId, (await aCertificate()).pem)
  await giveCertificate(asker, connectionId, (await aCertificate()).pem)
  const [waiting] = await waitingReplacements(asker, connectionId)
  if (!waiting) throw new Error('Nothing waits')
  const late = new Date(Date.now() + 31 * 60_000)
  const pressed = { askId: waiting.id, sha256: waiting.sha256, reason }
  await replaceAlone({ ...asker, authenticatedAt: late }, pressed, late)

  for (const told of await toldOf(connectionId)) await tellCertificate(told)
  const staffs = ['sam@spencer.example', asker.upn, other.upn]
  expect(server.delivered.map(({ to }) => to[0]).sort()).toEqual(
    ['an@contoso.com', 'luc@contoso.com', ...staffs].sort(),
  )
  for (const { to, mail } of server.delivered) {
    expect(mail.text, to[0]).toContain(waiting.certificate.thumbprintSha1)
    expect(mail.text, to[0]).toContain('An Wouters')
    expect(mail.text?.includes(reason), `${to[0]} reads why`).toBe(staffs.includes(to[0] ?? ''))
  }
  const luc = server.delivered.find(({ to }) => to[0] === 'luc@contoso.com')
  expect(luc?.mail.subject).toContain('une seule personne chez Spencer a remplacé le certificat')
  expect(luc?.mail.html).not.toContain('class="button" bgcolor')
})

test('a first certificate is told to the account owner alone', async () => {
  const { staff, connectionId } = await anInvitation()
  await giveCertificate(staff, connectionId, (await aCertificate()).pem)
  for (const told of await toldOf(connectionId)) await tellCertificate(told)
  expect(server.delivered.map(({ to }) => to)).toEqual([['sam@spencer.example']])
  expect(server.delivered[0]?.mail.subject).toBe('Contoso · Production: a certificate was given')
})

test('the invitation says which certificate it lets in and who gave it', async () => {
  const { staff, connectionId, invitationId, an } = await anInvitation()
  await sendInvitation(invitationId, an)
  expect(server.delivered[0]?.mail.text).not.toContain('Thumbprint')
  const given = await giveCertificate(staff, connectionId, (await aCertificate()).pem)
  if (given.status !== 'given') throw new Error(given.status)
  await sendInvitation(invitationId, an)
  const text = server.delivered[1]?.mail.text ?? ''
  expect(text).toContain(
    `Spencer tekent met dit certificaat. Thumbprint (SHA-1), zoals Entra die toont: ${given.certificate.thumbprintSha1}.`,
  )
  expect(text).toContain('Sofie Maes van Spencer gaf het.')
})
