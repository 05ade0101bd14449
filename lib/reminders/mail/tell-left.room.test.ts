import { expect, test } from 'vitest'
import { aRun } from '@/e2e/fixtures/identity'
import { aCustomer, anInvitation } from '@/e2e/fixtures/invitations'
import { aMailServer } from '@/e2e/fixtures/mail'
import { tellLeft } from './tell-left'

const server = await aMailServer()

/** What the account owner and a contact who reads English are told; the mails as they came. */
async function told(what: 'access' | 'grants') {
  const contacts = [
    { name: 'An', email: 'an@contoso.com', language: 'en' },
    { name: 'Luc', email: 'luc@contoso.com', language: 'fr' },
  ]
  const invited = await anInvitation({ contacts })
  const { connectionId, an } = invited
  const runId = await aRun(connectionId, (await aCustomer(invited)).personId)
  await tellLeft({ runId, what, to: 'contact', id: an })
  await tellLeft({ runId, what, to: 'owner', id: connectionId })
  const [contact, owner] = server.delivered.map(({ to, mail: { subject, text } }) => ({
    to,
    subject,
    text: String(text).replaceAll(/\s+/g, ' '),
  }))
  return { connectionId, contact, owner }
}

test('B1: where nobody can withdraw the portal’s access any more both sides read where in Entra the customer does', async () => {
  const { connectionId, contact, owner } = await told('access')
  expect(contact).toMatchObject({
    to: ['an@contoso.com'],
    subject: 'Contoso · Production: please withdraw our portal’s access yourselves',
  })
  expect(contact?.text).toContain('we could not see that the consent of our portal itself is gone')
  expect(contact?.text).toContain('open Enterprise applications, find this portal and choose Properties → Delete')
  expect(owner).toMatchObject({
    to: ['sam@spencer.example'],
    subject: 'Contoso · Production: the portal’s access was left in the tenant',
  })
  expect(owner?.text).toContain('Enterprise applications, this portal, Properties, Delete')
  expect(owner?.text).toContain(`/staff/connections/${connectionId}`)
})

test('B29 and B30: where nobody can see the permissions come any more both sides read that one press looks at once', async () => {
  const { contact, owner } = await told('grants')
  expect(contact?.text).toContain('for an hour we did not see its permissions granted')
  expect(contact?.text).toContain('open the link in the mail from Spencer again: one press, and we look at once')
  expect(owner?.text).toContain('Whoever opens the link again and presses lets the portal look at once')
  for (const letter of [contact, owner])
    expect(`${letter?.subject} ${letter?.text}`).not.toMatch(/connected to Spencer/)
})
