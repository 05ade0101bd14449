import { expect, test } from '@/e2e/stories/fixtures'
import { picture } from './picture'

/** Each state that a server can bring a mail to, with words as servers write them. */
const reported = [
  [
    'bounced',
    '5.1.1',
    '550 5.1.1 RESOLVER.ADR.RecipientNotFound; Recipient [address] not found by SMTP address lookup',
  ],
  ['failed', '5.2.2', '552 5.2.2 Mailbox full'],
  ['delayed', '4.4.1', '421 4.4.1 No answer from host'],
  ['reached', '2.0.0', '250 2.0.0 Ok'],
  ['sending', '', ''],
]

test('what became of each mail, and a one-time link whose mail came back', async ({ company, connected, sql }) => {
  const { id, staff, connection } = await connected(await company('plain'))
  const contact = `(select k.id from "Contact" k join "Connection" c on c."customerId" = k."customerId" where c.id = $2 limit 1)`
  for (const [state, status, said] of reported)
    await sql(
      `insert into "Mail" (id, "messageId", "connectionId", "contactId", state, status, said, "reportedAt")
       values (gen_random_uuid(), $1, $2, ${contact}, $3::"MailState", $4, $5, case when $4 = '' then null else now() end)`,
      [`<invitation.${state}.${id}>`, id, state, status, said],
    )
  await sql(
    `update "Handoff" set state = 'expired', "mailFailedAt" = now(), "sentAt" = null, "sentTo" = null where "connectionId" = $1`,
    [id],
  )
  await staff.goto(connection)
  await expect(staff.getByText('Nobody has this address')).toBeVisible()
  await picture(staff, 'staff-connection-mails')
})
