import { expect, test } from 'vitest'
import { aDirectory, type Listed } from '../testing/a-directory'

function inGroups() {
  const { tenant, send, graphId } = aDirectory({ groups: { Robots: [], Everything: [] } })
  const [robots = '', everything = ''] = Object.keys(tenant.groups)
  tenant.members[robots] = [graphId]
  tenant.members[everything] = [robots]
  return { send, path: `/servicePrincipals/${graphId}`, robots, everything }
}

test('a service principal is in groups, directly and through other groups', async () => {
  const { send, path, robots } = inGroups()
  const names = async (of: string) => {
    const { body } = await send<Listed<{ displayName: string }>>('GET', `${path}/${of}`)
    return body.value.map(({ displayName }) => displayName)
  }
  expect(await names('memberOf')).toEqual(['Robots'])
  expect(await names('transitiveMemberOf')).toEqual(['Robots', 'Everything'])
  const { body } = await send<Listed<object>>('GET', `${path}/memberOf?$select=id`)
  expect(body.value).toEqual([{ '@odata.type': '#microsoft.graph.group', id: robots }])
})

test('which of some groups, and which groups at all, is asked by their ids', async () => {
  const { send, path, robots, everything } = inGroups()
  const check = (groupIds: unknown) => send('POST', `${path}/checkMemberGroups`, { groupIds })
  expect((await check([everything, 'unknown'])).body).toEqual({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(Edm.String)',
    value: [everything],
  })
  expect((await check(Array.from({ length: 21 }, () => robots))).status).toBe(400)
  expect((await check(undefined)).status).toBe(400)
  const get = (securityEnabledOnly: unknown) => send('POST', `${path}/getMemberGroups`, { securityEnabledOnly })
  expect((await get(false)).body).toMatchObject({ value: [robots, everything] })
  expect((await get('yes')).status).toBe(400)
})
