import { deliveryReport } from '@/e2e/fixtures/delivery-report'
import { expectAccessible } from './accessible'
import { expect, test } from './fixtures'
import { linkIn } from './people'

test('C11: a mail that a relay took and the customer’s server sent back later ends its link, marks the contact, asks the next one and tells the account owner', async ({
  company,
  team,
  invited,
  aPerson,
  mail,
  request,
  world,
}) => {
  const ours = await company('plain')
  const { staff, contact, link, connection } = await invited(ours)
  const [toFirst, toSecond] = [await mail(contact, /connect to Spencer/), await mail(`hr@${ours.domain}`, /Spencer/)]
  const contacts = staff.getByRole('region', { name: 'Contacts' })
  await contacts.getByText('Add a contact', { exact: true }).click()
  await contacts.getByLabel('Name').fill('Front desk')
  await contacts.getByLabel('E-mail').fill(`desk@${ours.domain}`)
  await contacts.getByRole('button', { name: 'Add the contact' }).click()
  await expect(contacts.getByText('Added.')).toBeVisible()

  for (const sent of [toFirst, toSecond]) await sendBack(sent)
  await expect(async () => {
    await staff.goto(connection) // the worker reads the mailbox of reports once a minute
    expect(await staff.getByText('Nobody has this address').count()).toBe(2)
  }).toPass({ intervals: [1_000] })
  await expect(contacts.getByText('A mail server refused this address for good')).toHaveCount(2)
  await expectAccessible(staff)

  const someone = await aPerson()
  await someone.goto(link)
  await expect(someone.getByRole('heading', { name: 'This invitation was withdrawn' })).toBeVisible()
  expect(linkIn(await mail(`desk@${ours.domain}`, /Spencer/), 'join')).toContain('/join/')
  const { text } = await mail(team.Operator.address, /a mail to HR team did not arrive/)
  expect(text).toContain('5.1.1')
  expect(text).toContain('Front desk was asked instead.')

  /** With the whole mail in it, as Exchange does when nobody asks for headers only. */
  function sendBack({ from, to, text: written }: typeof toFirst) {
    const diagnostic = `550 5.1.1 ${to} is not known here`
    const returned = `To: ${to}\r\nSubject: as it was\r\n\r\n${written}`
    const report = { to: from, recipient: to, action: 'failed', status: '5.1.1', diagnostic, returned } as const
    return request.post(`${world.mailbox}/reports`, { data: deliveryReport(report) })
  }
})
