import { expect, type Page } from '@playwright/test'
import type { Bundle } from '@/lib/handoff/bundle'
import type { Company } from './company'
import type { Somebody } from './team'

export type Wish = {
  environment?: 'Production' | 'Demo' | 'Staging'
  access?: 'Sign-in only' | 'Sign-in and user sync'
  groups?: boolean
  /** With user sync: staff give the certificate later. */
  withoutCertificate?: boolean
}

/** Fills in the staff's form, as the tired person before a meeting would, and presses. Returns the first contact's address. */
export async function invite(staff: Page, company: Company, wish: Wish = {}): Promise<string> {
  const contact = await fillInvitation(staff, company, wish)
  await staff.getByRole('button', { name: `Invite ${company.name}` }).click()
  await expect(staff.getByText(`${company.name} is invited.`)).toBeVisible()
  return contact
}

export async function fillInvitation(staff: Page, { name, domain }: Company, wish: Wish = {}): Promise<string> {
  const { environment = 'Production', access = 'Sign-in only', groups, withoutCertificate } = wish
  const contact = `it-${environment.toLowerCase()}@${domain}`
  await staff.goto('/staff/invite')
  await staff.getByLabel('Customer', { exact: true }).fill(name)
  await staff.getByLabel('Domain or tenant id').fill(domain)
  await staff.getByRole('button', { name: 'Look up the tenant' }).click()
  await staff.getByLabel(environment, { exact: true }).check()
  await staff.getByLabel(access, { exact: true }).check()
  if (groups) await staff.getByLabel('Read security groups and their members').check()
  if (access === 'Sign-in and user sync' && !withoutCertificate) await makeCertificate(staff)
  await fillContact(staff, 'Contact 1', { name: 'IT service desk', email: contact, language: 'English' })
  await fillContact(staff, 'Contact 2', { name: 'HR team', email: `hr@${domain}`, language: 'French' })
  return contact
}

/** In the staff's browser; the key goes to their disk. */
export async function makeCertificate(staff: Page): Promise<void> {
  const download = staff.waitForEvent('download')
  await staff.getByRole('button', { name: 'Make one in this browser' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.key$/)
  await expect(staff.getByLabel('Certificate (PEM)')).toHaveValue(/BEGIN CERTIFICATE/)
}

/** Another member of staff presses what was asked on the connection's page. */
export async function confirmCertificate(second: Page, connection: string): Promise<void> {
  await second.goto(connection)
  await second.getByRole('button', { name: 'Replace it with this certificate' }).click()
  await expect(second.getByText('Given, not registered yet.')).toBeVisible()
  await expect(second.getByText('It waits for a second person')).toHaveCount(0)
}

/** What the staff's page says of the certificate that the browser made. */
export async function certificateShown(staff: Page) {
  const part = staff.getByRole('region', { name: 'Certificate for user sync' })
  const fact = (name: string) =>
    part.locator('dt', { hasText: name }).first().locator('xpath=following-sibling::dd').first()
  const subject = String(await fact('Subject').textContent())
  await expect(fact('SHA-1, base64')).toHaveText(/^[\w+/]{27}=$/)
  await expect(fact('SHA-256')).toHaveText(/^([0-9A-F]{2}[: ]?){32}$/)
  return { subject, sha1: String(await fact('SHA-1').textContent()).replaceAll(/[^0-9A-F]/g, '') }
}

export async function fillContact(staff: Page, title: string, who: { name: string; email: string; language: string }) {
  const contact = staff.getByRole('group', { name: title })
  await contact.getByLabel('Name').fill(who.name)
  await contact.getByLabel('E-mail').fill(who.email)
  await contact.getByLabel('Language').selectOption(who.language)
}

export const linkIn = ({ links }: { links: string[] }, kind: 'join' | 'handoff'): string => {
  const link = links.find((one) => one.includes(`/${kind}/`))
  if (!link) throw new Error(`There is no ${kind} link in this mail`)
  return link
}

/** Opens the invitation, signs in, and stands at the review page. */
export async function openAndSignIn(admin: Page, url: string, who: Somebody): Promise<void> {
  await admin.goto(url)
  await admin.getByRole('button', { name: 'Continue with Microsoft' }).click()
  await pick(admin, who)
  await agreeIfAsked(admin)
  await admin.waitForURL(/\/(connect|join\/refused)/)
  await expect(admin.getByRole('heading', { level: 1 })).toBeVisible()
}

/** At Microsoft's *Pick an account*. */
export const account = (page: Page, { address }: Somebody) => page.getByRole('button', { name: address })

export async function pick(page: Page, who: Somebody): Promise<void> {
  await account(page, who).click()
}

/** At Microsoft's *Permissions requested*. */
export async function agree(admin: Page): Promise<void> {
  await admin.getByRole('button', { name: 'Accept' }).click()
}

/** The same, where it may have been given before: then Microsoft asks nothing and sends the browser on. */
export async function agreeIfAsked(
  admin: Page,
  isBack = (url: URL) => !url.pathname.includes('/oauth2/'),
): Promise<void> {
  const accept = admin.getByRole('button', { name: 'Accept' })
  await Promise.race([accept.waitFor(), admin.waitForURL(isBack)])
  if (await accept.isVisible()) await accept.click()
}

/** Presses the button that names the act, and agrees at Microsoft. */
export async function create(admin: Page, domain: string): Promise<void> {
  await admin.getByRole('button', { name: `Create the Spencer app in ${domain}` }).click()
  await agreeIfAsked(admin, ({ pathname }) => /\/(run|done)$/.test(pathname))
}

/** What the portal would change in somebody else's registration is shown and asked once more, until the page says so. */
export async function goOnUntil(admin: Page, title: RegExp): Promise<void> {
  const accept = admin.getByRole('button', { name: 'Accept' })
  const goOn = admin.getByRole('button', { name: 'Go on with what stands here' })
  const there = admin.getByRole('heading', { name: title })
  await expect(accept.or(goOn).or(there).first()).toBeVisible()
  while (!(await there.isVisible())) {
    const left = admin.waitForEvent('framenavigated')
    await accept.or(goOn).first().click()
    await left
    await expect(accept.or(goOn).or(there).first()).toBeVisible()
  }
  await expect(
    admin.locator('[data-answer-gone]'),
    'the way to Microsoft and back is no page that lost its answer',
  ).toHaveCount(0)
}

export async function expectConnected(admin: Page): Promise<void> {
  await expect(admin.getByRole('heading', { name: /^Connected/ })).toBeVisible()
}

/** At a handoff's link, by whoever of staff may; returns what it opened. */
export async function showSecret(staff: Page): Promise<Omit<Bundle, 'secretEndsAt'>> {
  const answer = staff.waitForResponse(/\/claim$/)
  await staff.getByRole('button', { name: 'Show the secret' }).click()
  return (await (await answer).json()).bundle
}

type Purpose = 'To connect' | 'To renew the secret' | 'To renew secret and certificate' | 'To repair' | 'To undo'

/** From the connection's own page, to every contact. */
export async function inviteAgain(staff: Page, connection: string, purpose: Purpose): Promise<void> {
  await staff.goto(connection)
  await staff.locator('summary', { hasText: 'Invite again' }).click()
  await staff.getByLabel('What for').selectOption(purpose)
  await staff.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(staff.getByText('Invited. The mails go out now.')).toBeVisible()
}
