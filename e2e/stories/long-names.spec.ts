import type { Page } from '@playwright/test'
import { widthBeyond } from './accessible'
import { expect, test } from './fixtures'

/** The longest that a name may be, in one word, as some companies and some tests are called. */
const longName = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftszweigstellenleitung'

test('C19: the longest names in one word make no page wider than a phone', async ({ company, connected, sql }) => {
  expect(longName).toHaveLength(100)
  const ours = await company('every role')
  const { staff, admin, id, link, connection } = await connected(ours)
  await sql(
    `with ours as (update "Connection" set "spencerContactName" = $2, "appName" = $2 where id = $1 returning "customerId", "tenantId"),
          people as (update "Person" p set name = $2 from ours where p."tenantId" = ours."tenantId"),
          contacts as (update "Contact" c set name = $2 from ours where c."customerId" = ours."customerId")
     update "Customer" c set name = $2 from ours where c.id = ours."customerId"`,
    [id, longName],
  )
  const [{ customerId } = {}] = await sql(`select "customerId" from "Connection" where id = $1`, [id])
  const ourPages = [
    '/',
    '/staff/connections',
    connection,
    '/staff/audit',
    `${connection}/identity-provider`,
    `/staff/customers/${customerId}`,
  ]
  const theirPages = ['review', 'run', 'done', 'mapping', 'receipt', 'by-hand'].map((page) => `/connect/${id}/${page}`)
  const beyond = [
    ...(await pixelsBeyond(staff, ourPages)),
    ...(await pixelsBeyond(admin, [link, `${link}/by-hand`, ...theirPages])),
  ]
  expect(beyond.filter(([, pixels]) => pixels > 0)).toEqual([])
})

async function pixelsBeyond(page: Page, addresses: string[]): Promise<[string, number][]> {
  await page.setViewportSize({ width: 375, height: 900 })
  const measured: [string, number][] = []
  for (const address of addresses) {
    await page.goto(address)
    measured.push([address, await widthBeyond(page)])
  }
  return measured
}
