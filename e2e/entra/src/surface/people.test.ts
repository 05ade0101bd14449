import { expect, test } from 'vitest'
import { type Box, createBox } from '../box'
import { tool } from '../clients/tool'
import { walkThrough } from '../clients/walk-through'
import { authorizeUrl, staffIdToken, tenantOf } from '../login/testing/code-flow'
import { roles } from '../world/tenant/roles'

const oscar = 'oscar.claes@spencer.example'
const nele = 'nele.smets@spencer.example'
const tine = 'tine.martens@spencer.example'

async function change(box: Box, people: object, more: object = {}) {
  const body = JSON.stringify({ people, ...more })
  const answer = await box.fetch('https://box/_box/settings', { method: 'POST', body })
  return answer.status === 200 ? null : (await answer.json()).error
}

async function asked(box: Box, path: string) {
  return (await (await tool(box, 'spencer')).send('GET', path)).json()
}

test('app roles that a person is given or loses show in Graph and in the next ID token', async () => {
  const box = await createBox()
  const values = async () => (await asked(box, `/users/${oscar}/appRoleAssignments`)).value
  const [operator] = await values()
  await change(box, { [oscar]: { appRoles: ['Operator', 'Admin'] } })
  expect(await values()).toMatchObject([{ id: operator.id }, { principalDisplayName: 'Oscar Claes' }])
  expect((await staffIdToken(box, oscar)).roles).toEqual(['Operator', 'Admin'])
  await change(box, { [oscar]: { appRoles: [] } })
  expect(await values()).toEqual([])
  expect((await staffIdToken(box, oscar)).roles).toBeUndefined()
  await change(box, { [oscar]: { appRoles: ['Operator'] } })
  expect(await values()).toMatchObject([{ id: operator.id }])
})

test('a person who leaves a group loses its role, and who joins it holds it', async () => {
  const box = await createBox()
  await change(box, {
    [nele]: { groups: [] },
    [tine]: { groups: ['Spencer portal operators'] },
  })
  expect((await staffIdToken(box, nele)).roles).toBeUndefined()
  expect((await staffIdToken(box, tine)).roles).toEqual(['Operator'])
  expect((await asked(box, `/users/${nele}/appRoleAssignments`)).value).toEqual([])
  const [group] = (await asked(box, '/groups?$expand=members($select=displayName)')).value
  expect(group.members).toMatchObject([{ displayName: 'Tine Martens' }])
})

test('an account that is disabled cannot sign in, and Graph says so', async () => {
  const box = await createBox()
  await change(box, { [oscar]: { accountEnabled: false } })
  await expect(staffIdToken(box, oscar)).rejects.toThrow('Your account has been locked')
  const account = `/users/${oscar}?$select=accountEnabled`
  expect(await asked(box, account)).toMatchObject({ accountEnabled: false })
  await change(box, { [oscar]: { accountEnabled: true } })
  expect((await staffIdToken(box, oscar)).roles).toEqual(['Operator'])
  expect(await asked(box, account)).toMatchObject({ accountEnabled: true })
})

test('directory roles, a company’s own among them, and the second factor are set; a guest is named as in the host', async () => {
  const box = await createBox()
  const marie = 'marie.dubois_contoso.com#EXT#@woodgrove.onmicrosoft.com'
  const taken = await change(box, {
    'Jan.Peeters@contoso.com': { roles: [roles.globalReader, 'Application Support'], secondFactor: false },
    [marie]: { roles: [] },
  })
  expect(taken).toBeNull()
  const { people } = await (await box.fetch('https://box/_box/world')).json()
  expect(people).toContainEqual(
    expect.objectContaining({
      upn: 'jan.peeters@contoso.com',
      roles: ['Global Reader', 'Application Support'],
      secondFactor: false,
    }),
  )
  expect(people).toContainEqual(expect.objectContaining({ upn: marie, roles: [] }))
  const address = authorizeUrl(box, 'contoso.com')
  expect((await walkThrough(box, address, { as: 'jan.peeters@contoso.com' })).searchParams.get('code')).toBeTruthy()
})

test.each([
  [{ 'nobody@spencer.example': {} }, 'people: there is nobody called nobody@spencer.example.'],
  [
    { [oscar]: { roles: ['Boss'] } },
    /^people\.oscar\.claes@spencer\.example\.roles\[0\]: there is no role “Boss”\. Known: /,
  ],
  [
    { [oscar]: { appRoles: ['Admin', 'Proof.Write'] } },
    `people.${oscar}.appRoles[1]: there is no app role “Proof.Write”. Known: Viewer, Operator, Admin.`,
  ],
  [
    { 'jan.peeters@contoso.com': { appRoles: ['Admin'] } },
    'people.jan.peeters@contoso.com.appRoles: contoso is not where the portal’s staff is at home.',
  ],
  [{ [oscar]: { groups: ['Finance'] } }, `people.${oscar}.groups[0]: there is no group “Finance” in spencer.`],
  [{ [oscar]: { accountEnabled: 'no' } }, `people.${oscar}.accountEnabled must be true or false, not "no".`],
  [
    { [oscar]: { role: [] } },
    /^people\.oscar\.claes@spencer\.example\.role is not known; known here: accountEnabled, /,
  ],
])('%j is refused with the place, and nothing of what came with it is taken', async (people, sentence) => {
  const box = await createBox()
  const before = structuredClone(tenantOf(box, 'spencer'))
  const all = { [nele]: { accountEnabled: false, groups: [], appRoles: ['Admin'] }, ...people }
  const refused = await change(box, all, { latencyMs: 5 })
  if (typeof sentence === 'string') expect(refused).toBe(sentence)
  else expect(refused).toMatch(sentence)
  expect(tenantOf(box, 'spencer')).toEqual(before)
  expect(box.world.settings.latencyMs).toBe(0)
})
