import type { Application } from '@microsoft/microsoft-graph-types'
import { expect, test } from 'vitest'
import { roles } from '../../world/tenant/roles'
import { aDirectory, type Listed } from '../testing/a-directory'

const administrator = { as: { wids: [roles.globalAdministrator] } }
const eventual = { ConsistencyLevel: 'eventual' }

async function lists() {
  const { send } = aDirectory()
  await send(
    'POST',
    '/applications',
    { displayName: 'Spencer', web: { homePageUrl: 'https://a.example' } },
    administrator,
  )
  return (query: string, headers: Record<string, string> = {}) =>
    send<Listed<Application>>('GET', `/applications?$select=displayName&${query}`, undefined, { headers })
}

test.each([
  "$filter=displayName ne 'x'",
  "$filter=not(displayName eq 'x')",
  "$filter=endswith(displayName,'er')",
  "$filter=startswith(displayName,'s')&$orderby=displayName",
  '$filter=createdDateTime ge 2020-01-01T00:00:00Z',
])('%s wants both the header and the count', async (query) => {
  const list = await lists()
  for (const refused of [await list(query), await list(query, eventual), await list(`${query}&$count=true`)]) {
    expect(refused).toMatchObject({ status: 400, body: { error: { code: 'Request_UnsupportedQuery' } } })
  }
  const found = await list(`${query}&$count=true`, eventual)
  expect(found.body).toMatchObject({ '@odata.count': 1, value: [{ displayName: 'Spencer' }] })
})

test('names may be written in any case, also deep inside', async () => {
  const list = await lists()
  expect((await list("$filter=DISPLAYNAME eq 'spencer'")).body.value).toHaveLength(1)
  expect((await list("$filter=Web/HomePageUrl eq 'https://a.example'")).body.value).toHaveLength(1)
})

test.each([
  ["$filter=displayNam eq 'x'", "Could not find a property named 'displayNam' on type 'microsoft.graph.application'."],
  ["$filter=web/homePage eq 'x'", "Could not find a property named 'homePage'"],
  ["$filter=keyCredentials/any(k:k/thumb eq 'x')", "Could not find a property named 'thumb'"],
  ['$orderby=nam', "Could not find a property named 'nam'"],
  ['$filter=displayName eq', 'Invalid filter clause'],
  ["$filter=contains(displayName,'x')", 'Unsupported or invalid query filter clause'],
])('%s is refused', async (query, words) => {
  const answer = await (await lists())(query)
  expect(answer.status).toBe(400)
  expect(answer.body.error.message).toContain(words)
})

test('fifteen alternatives are many enough', async () => {
  const list = await lists()
  const values = (count: number) => Array.from({ length: count }, (_, index) => `'${index}'`)
  const either = (count: number) =>
    values(count)
      .map((value) => `displayName eq ${value}`)
      .join(' or ')
  expect((await list(`$filter=${either(15)}`)).status).toBe(200)
  for (const query of [`$filter=${either(16)}`, `$filter=displayName in (${values(16).join(',')})`]) {
    expect((await list(query)).body.error.message).toBe(
      "Too many child clauses specified in search filter expression containing 'OR' operators: 16. Max allowed: 15.",
    )
  }
})

test('a search wants the header only, and looks for beginnings of words', async () => {
  const list = await lists()
  expect((await list('$search="displayName:spen"')).body.error.code).toBe('Request_UnsupportedQuery')
  expect((await list('$search="displayName:spen"', eventual)).body.value).toHaveLength(1)
  expect((await list('$search="displayName:pencer"', eventual)).body.value).toHaveLength(0)
})
