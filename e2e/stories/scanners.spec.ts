import { randomBytes } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './fixtures'
import { create, expectConnected, linkIn, openAndSignIn, showSecret } from './people'

const fetches = 1000
const atOnce = 4

/** What opens a link before its reader does: mail scanners, chat previews, browsers that fetch ahead. */
const scanners: { method: string; headers?: Record<string, string>; path?: '/claim'; data?: string }[] = [
  { method: 'GET' },
  { method: 'HEAD' },
  { method: 'OPTIONS' },
  { method: 'GET', headers: { 'sec-purpose': 'prefetch;prerender', purpose: 'prefetch' } },
  { method: 'GET', headers: { rsc: '1', 'next-router-prefetch': '1' } },
  { method: 'GET', headers: { 'user-agent': 'Mozilla/5.0 (compatible; Barracuda Sentinel; SafeLinks)' } },
  { method: 'GET', path: '/claim' },
  { method: 'HEAD', path: '/claim' },
  { method: 'POST', path: '/claim', data: '{}' },
  { method: 'POST', path: '/claim', data: '{}', headers: { origin: 'https://scanner.example' } },
  { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, data: 'a=b' },
]

test('a thousand fetches by scanners, and a browser that runs scripts but presses nothing, leave both links as they were', async ({
  company,
  team,
  invited,
  aPerson,
  mail,
  request,
  guard,
}) => {
  const ours = await company('certificates of 90 days')
  const { staff, link: invitation } = await invited(ours, { by: 'Admin' })
  await fetchAll(request, invitation, fetches / 10)

  const admin = await aPerson()
  await openAndSignIn(admin, invitation, ours.people.admin)
  await create(admin, ours.domain)
  await expectConnected(admin)
  const link = linkIn(await mail(team.Admin.address, new RegExp(`${ours.name} · Production: collect`)), 'handoff')
  guard('key', link.split('#')[1] ?? '')
  await fetchAll(request, link, fetches)

  const address = link.split('#')[0] ?? ''
  const escaped = `${address}%23${randomBytes(32).toString('base64url')}.`
  await fetchAll(request, escaped, fetches / 10)
  const detonated = await aPerson()
  await detonated.goto(escaped)
  await expect(detonated.getByRole('button', { name: 'Show the secret' })).toBeVisible()
  await expect(detonated, 'what a gateway escaped leaves the address').toHaveURL(address)
  await detonated.goto(link, { waitUntil: 'networkidle' })
  await expect(detonated.getByRole('button', { name: 'Show the secret' })).toBeVisible()

  await admin.reload()
  await expect(admin.getByText('sent, not opened yet')).toBeVisible()
  await staff.goto(`${link}>%20`)
  const bundle = await showSecret(staff)
  guard('secret', bundle.secret)
  await expect(staff.getByText('Metadata URL', { exact: true })).toBeVisible()
})

async function fetchAll(request: APIRequestContext, link: string, count: number): Promise<void> {
  const address = link.split('#')[0] ?? ''
  let next = 0
  const hand = async () => {
    for (let turn = next++; turn < count; turn = next++) {
      const { path = '', ...scanner } = scanners[turn % scanners.length] ?? { method: 'GET' }
      const response = await request.fetch(`${address}${path}`, { ...scanner, maxRedirects: 0 })
      expect(response.status(), `${scanner.method} ${path}`).not.toBe(500)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, hand))
}
