import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Tenant } from 'entra-box'
import { signInStaff } from '@/e2e/fixtures/actors'
import { db } from '@/e2e/fixtures/database'
import { anotherDay } from '@/e2e/fixtures/invitations'
import { Choices } from '@/lib/connections/choices'
import { env } from '@/lib/env'
import { invite } from '@/lib/invitations/invite'
import { copyLink } from '@/lib/invitations/mint-link'
import { Broken } from '../broken'
import { contacts } from '../people/live'
import type { House } from './house'

/** Somebody who was invited. */
export type Guest = { connectionId: string; tenant: Tenant; link: string }

const sent = new WeakMap<House, number>()

/** The next company of the world, invited. */
export async function nextGuest(house: House): Promise<Guest> {
  const index = sent.get(house) ?? 0
  sent.set(house, index + 1)
  const tenant = Object.values(house.entra.box.world.tenants).find(({ key }) => key === `company-${index}`)
  if (!tenant) throw new Error('There are no more companies')
  const domain = `company-${index}.example`
  const staff = await signInStaff(house.entra, 'oscar.claes@spencer.example')
  const choices = Choices.parse({
    customer: `Company ${index}`,
    domainOrTenant: domain,
    environment: 'production',
    userSync: false,
    securityGroups: false,
    language: 'en',
    contacts: contacts.map((email) => ({ name: 'IT', email, language: 'en' })),
    accountOwner: await anOwner(`handoff-${index}@spencer.example`),
  })
  await anotherDay()
  const invited = await invite(staff, choices, { tenantId: tenant.id, domain })
  if (invited.status !== 'invited') throw new Error(`Not invited: ${invited.status}`)
  const copied = await copyLink(staff, invited.invitationId)
  if (copied.status !== 'copied') throw new Error('No link')
  return { connectionId: invited.connectionId, tenant, link: copied.url }
}

/** Of staff for nobody but the mails of one company, which are told from all others by their address. */
async function anOwner(upn: string): Promise<string> {
  const who = { tenantId: env().STAFF_TENANT_ID, objectId: randomUUID(), name: 'Oscar Claes', upn }
  const data = { ...who, staffRole: 'Operator', staffObservedAt: new Date() } as const
  return (await db().person.create({ data, select: { id: true } })).id
}

const longestSeconds = 240

/**
 * A person who presses what the page offers and opens the link again when something breaks, until it says *Connected*.
 * @param atReview what they do once they can press *Create*
 */
export async function connect(guest: Guest, page: Page, atReview = press): Promise<void> {
  const deadline = Date.now() + longestSeconds * 1000
  await page.goto(guest.link).catch(() => null)
  while (Date.now() < deadline) {
    const moved = await step(page, atReview).catch(() => 'broken' as const)
    if (moved === 'connected') return
    if (moved === 'broken') await page.goto(guest.link).catch(() => null)
    await delay(moved === 'pressed' ? 50 : 400)
  }
  const text = await page
    .locator('body')
    .textContent({ timeout: 1000 })
    .catch(() => null)
  const where = page.url().replace(/[?#].*/, '')
  throw new Broken(
    'I5',
    `after ${longestSeconds} s ${guest.tenant.key} is at ${where}, which says “${text?.slice(0, 200)}”`,
  )
}

type Moved = 'connected' | 'pressed' | 'waiting' | 'broken'

async function step(page: Page, atReview: (page: Page) => Promise<void>): Promise<Moved> {
  const isThere = (role: 'heading' | 'button', name: RegExp) => page.getByRole(role, { name }).first().isVisible()
  if (await isThere('heading', /^Connected/)) return 'connected'
  if (await isThere('button', /^Create the Spencer app/)) return pressed(atReview(page))
  for (const name of [/^Accept$/, /Number\d+/, /^Continue with Microsoft/, /sign in/i, /Microsoft/])
    if (await isThere('button', name))
      return pressed(page.getByRole('button', { name }).first().click({ timeout: 5000 }))
  if (!(await page.getByRole('heading', { level: 1 }).first().isVisible())) return 'broken'
  if (/\/(run|auth)/.test(page.url())) {
    await page.reload({ timeout: 10_000 })
    return 'waiting'
  }
  return 'broken'
}

async function pressed(pressing: Promise<void>): Promise<Moved> {
  await pressing
  return 'pressed'
}

export const press = (page: Page) =>
  page.getByRole('button', { name: /^Create the Spencer app/ }).click({ timeout: 5000 })
