import type { Application } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { aDirectory, type Listed } from '../testing/a-directory'

const administrator = { as: { wids: [roles.globalAdministrator] } }

async function three() {
  const directory = aDirectory()
  for (const displayName of ['a', 'b', 'c']) {
    await directory.send('POST', '/applications', { displayName }, administrator)
  }
  const page = async (url: string, headers: Record<string, string> = {}) => {
    const path = url.replace('https://graph.microsoft.com/v1.0', '')
    return (await directory.send<Listed<Application>>('GET', path, undefined, { headers })).body
  }
  return { ...directory, page }
}

test('pages follow one another with the same query until there is no next link', async () => {
  const { page } = await three()
  const first = await page('/applications?$top=2&$select=displayName&$orderby=displayName desc')
  expect(first.value).toEqual([{ displayName: 'c' }, { displayName: 'b' }])
  const second = await page(first['@odata.nextLink'] ?? '')
  expect(second.value).toEqual([{ displayName: 'a' }])
  expect(second).not.toHaveProperty('@odata.nextLink')
})

test('a page size may be preferred instead of demanded', async () => {
  const { page } = await three()
  expect((await page('/applications', { Prefer: 'odata.maxpagesize=1' })).value).toHaveLength(1)
  expect((await page('/applications?$top=2', { Prefer: 'odata.maxpagesize=1' })).value).toHaveLength(2)
})

test.each([
  ['$top=0', 'Invalid page size specified'],
  ['$top=1000', 'Invalid page size specified'],
  ['$skip=1', "'$skip' is not supported"],
  ['$skiptoken=x', 'page token'],
])('%s is refused', async (query, words) => {
  const { send } = await three()
  const answer = await send('GET', `/applications?${query}`)
  expect(answer.status).toBe(400)
  expect(answer.body.error.message).toContain(words)
})
