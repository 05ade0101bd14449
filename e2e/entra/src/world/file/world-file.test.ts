import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createBox } from '../../box'
import { appRoleHolders } from '../applications/app-roles'
import { permission } from '../applications/permissions'
import { portalClients } from '../applications/portal'
import { defaultWorld } from '../default/default-world'
import { sketches } from '../default/sketches'
import type { Person, Tenant } from '../model'
import { populate } from '../people/crowd'
import { truth, truths, write } from '../table'
import { loadWorld } from './world-file'

async function load(content: unknown) {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'entra-box-')), 'world.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  const world = await loadWorld(file)
  if (!world) throw new Error('no world')
  return world
}

const ada = { givenName: 'Ada', surname: 'Maes', roles: ['Global Administrator'] }
const acme = { key: 'acme', name: 'Acme', domain: 'acme.example', people: [ada] }

test('the shortest world is a tenant with a name, a domain and a person', async () => {
  const world = await load({ tenants: [acme] })
  const [tenant] = Object.values(world.tenants)
  expect(tenant).toMatchObject({
    key: 'acme',
    settings: { lagMs: 0, replicas: 1 },
    objectQuota: null,
  })
  expect(Object.values(tenant?.people ?? {})[0]?.user.userPrincipalName).toBe('ada.maes@acme.example')
})

test('the default world, written as a file, is the same world', async () => {
  expect(await load({ tenants: sketches })).toEqual(defaultWorld())
})

test('a sketch says everything a tenant can be', async () => {
  const registration = { displayName: 'HR', scopes: ['user.read'], granted: ['User.Read'], owner: 'Maes', tags: ['x'] }
  const world = await load({
    tenants: [
      {
        ...acme,
        people: [ada, { givenName: 'Bo', surname: 'Nys', manager: 'Maes', challenge: 'mfa' }],
        crowd: { count: 20 },
        groups: { All: ['*'], Board: ['ada.maes@acme.example'] },
        registrations: [registration],
        policy: { secretMaxDays: 30 },
        settings: { lagMs: 500, replicas: 3, flap: 0.5, unitBudget: { most: 5, seconds: 1 } },
        portalStaff: { Maes: 'Admin' },
      },
      {
        key: 'beta',
        name: 'Beta',
        domain: 'beta.example',
        guests: [{ from: 'acme', person: 'Nys', roles: ['Global Reader'] }],
      },
    ],
    settings: { latencyMs: 20 },
  })
  const [one, two] = Object.values(world.tenants) as [Tenant, Tenant]
  populate(one)
  expect(Object.keys(one.people)).toHaveLength(22)
  expect(truths(one.applications)[0]?.entity.owners).toEqual([{ id: Object.keys(one.people)[0] }])
  expect(truths(one.oauth2PermissionGrants)[0]?.scope).toBe('User.Read')
  expect(one.settings.unitBudget).toEqual({ most: 5, seconds: 1 })
  expect(Object.values(two.people)[0]).toMatchObject({ guestOf: one.id, user: { userType: 'Guest' } })
  expect(world.settings.latencyMs).toBe(20)
  expect(portalClients(world).customer.tenantId).toBe(one.id)
})

test('the example in the README is a world', async () => {
  const readme = await readFile(path.join(import.meta.dirname, '../../../README.md'), 'utf8')
  const world = await load(/```json\n([\s\S]*?)```/.exec(readme)?.[1])
  expect(Object.values(world.tenants).map(({ key }) => key)).toEqual(['acme', 'beta'])
})

test('a world that an earlier box kept is completed with what it did not know', async () => {
  const kept = JSON.parse(JSON.stringify(defaultWorld()))
  for (const tenant of Object.values<Partial<Tenant>>(kept.tenants)) {
    delete tenant.traffic
    delete tenant.crowd
    for (const person of Object.values<Partial<Person>>(tenant.people ?? {})) delete person.secondFactor
    tenant.settings = { lagMs: 5 } as Tenant['settings']
  }
  const box = await createBox({ world: await load(kept) })
  for (const tenant of Object.values(box.world.tenants)) {
    expect(tenant.settings).toMatchObject({ lagMs: 5, replicas: 1, credentialDelayMs: null })
    expect(tenant.traffic).toEqual({ landings: 0, meters: {} })
    expect(Object.values(tenant.people).every(({ secondFactor }) => secondFactor)).toBe(true)
  }
})

test('what an earlier box kept of the portal is completed: app roles that stood with a person, what staff’s registration may', async () => {
  const kept = JSON.parse(JSON.stringify(defaultWorld()))
  const spencer = Object.values<Tenant>(kept.tenants).find(({ key }) => key === 'spencer') as Tenant
  const tine = Object.values(spencer.people).find(({ user }) => user.surname === 'Martens')
  Object.assign(tine ?? {}, { appRoles: { [portalClients(kept).staff.clientId]: ['Viewer'] } })
  const before = truths(spencer.applications).find(({ entity }) => entity.displayName === 'Spencer portal for staff')
  write(
    spencer.applications,
    before?.entity.id ?? '',
    { secrets: [], entity: { ...before?.entity, optionalClaims: null } },
    0,
  )
  const world = await load(kept)
  const loaded = world.tenants[spencer.id] as Tenant
  expect(appRoleHolders(loaded).get(tine?.user.id ?? '')).toEqual(['Viewer'])
  const after = truth(loaded.applications, before?.entity.id ?? '')?.entity
  expect(after?.optionalClaims?.idToken?.map(({ name }) => name)).toContain('sid')
  expect(after?.requiredResourceAccess?.[0]?.resourceAccess).toContainEqual({
    id: permission('Directory.Read.All')?.role,
    type: 'Role',
  })
})

const withPerson = (person: object) => ({ tenants: [{ ...acme, people: [ada, person] }] })

test.each([
  ['{', /this is not JSON: /],
  [{ tenants: [] }, 'tenants must hold at least one tenant.'],
  [{}, 'tenants must be a list, not nothing.'],
  [[], 'What was sent must be an object, not [].'],
  [{ tenants: { a: { key: 'a' } } }, 'tenants.a.id is missing: this is neither a sketch nor a kept world.'],
  [{ tenants: [{ ...acme, poeple: [] }] }, /tenants\[0\]\.poeple is not known; known here: key, name, domain,/],
  [{ tenants: [{ ...acme, key: 'A B' }] }, /tenants\[0\]\.key must be one word/],
  [{ tenants: [acme, { ...acme, domain: 'b' }] }, 'tenants[1].key is acme, and so is tenants[0].key.'],
  [withPerson({ givenName: 'Bo' }), 'tenants[0].people[1].surname must be text, not nothing.'],
  [
    withPerson({ ...ada, roles: ['Boss'] }),
    /tenants\[0\]\.people\[1\]\.roles\[0\]: there is no role “Boss”\. Known: Global Adm/,
  ],
  [
    { tenants: [{ ...acme, customRoles: ['Support'], people: [{ ...ada, eligibleRoles: ['Support', 'Boss'] }] }] },
    /tenants\[0\]\.people\[0\]\.eligibleRoles\[1\]: there is no role “Boss”\. Known: Global .*, Support\.$/,
  ],
  [
    withPerson(ada),
    'tenants[0].people[1] signs in as ada.maes@acme.example, and so does tenants[0].people[0]; give one of them an alias.',
  ],
  [
    withPerson({ givenName: 'Bo', surname: 'Nys', manager: 'X' }),
    'tenants[0].people[1].manager: there is nobody called X in acme.',
  ],
  [{ tenants: [{ ...acme, groups: { All: ['X'] } }] }, 'tenants[0].groups.All: there is nobody called X in acme.'],
  [
    { tenants: [{ ...acme, guests: [{ from: 'b', person: 'X' }] }] },
    'tenants[0].guests[0].from: there is no tenant b in this file.',
  ],
  [{ tenants: [{ ...acme, settings: { flap: 2 } }] }, 'tenants[0].settings.flap must be a number from 0 to 1, not 2.'],
  [
    { tenants: [{ ...acme, registrations: [{ displayName: 'A', scopes: ['Mail.Reed'] }] }] },
    'tenants[0].registrations[0].scopes[0]: this world knows no permission “Mail.Reed” of Microsoft Graph.',
  ],
])('%j is refused with the place', async (content, sentence) => {
  const message = await load(content).then(
    () => 'taken',
    (failure) => failure.message,
  )
  const told = message.replace(/^.*world\.json: /, '')
  if (typeof sentence === 'string') expect(told).toBe(sentence)
  else expect(told).toMatch(sentence)
})
