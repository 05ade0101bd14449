import { expect, test } from 'vitest'
import { createBox } from '../../box'
import { tenantOf } from '../../login/testing/code-flow'
import type { Tenant } from '../model'
import { truths } from '../table'
import { tenant } from '../tenant/tenant'
import { populate } from './crowd'

function crowded(count: number, seed = 'a seed'): Tenant {
  const chief = { givenName: 'Ada', surname: 'Maes', jobTitle: 'Chief', department: 'Board' }
  return tenant({
    key: 'crowded',
    name: 'Crowded',
    domain: 'crowded.example',
    reason: 'a test',
    people: [chief],
    crowd: { count, seed },
    groups: { Everybody: ['*'], Board: ['Maes'] },
  })
}

test('the same seed makes the same people, another one others', () => {
  const [one, same, other] = [crowded(50), crowded(50), crowded(50, 'another seed')]
  for (const each of [one, same, other]) populate(each)
  expect(same).toEqual(one)
  expect(Object.keys(other.people)).not.toEqual(Object.keys(one.people))
})

test('nobody is made before somebody comes, and nobody twice', () => {
  const made = crowded(50)
  expect(Object.keys(made.people)).toHaveLength(1)
  populate(made)
  populate(made)
  expect(Object.keys(made.people)).toHaveLength(51)
})

test('everybody reports to somebody, up to the chief, and is in the groups of all and of the department', () => {
  const made = crowded(300)
  populate(made)
  const [chief = '', ...others] = Object.keys(made.people)
  for (const id of others) {
    const manager = made.people[id]?.manager ?? ''
    expect(manager === chief || made.people[manager]?.manager === chief).toBe(true)
  }
  const members = (name: string) =>
    made.members[truths(made.groups).find((each) => each.displayName === name)?.id ?? '']
  expect(members('Everybody')).toHaveLength(301)
  expect(members('Board')).toEqual([chief])
  expect(members('Finance department')?.length).toBeGreaterThan(5)
})

test('a crowd is there for whoever comes to the tenant, and for nobody else', async () => {
  const box = await createBox()
  const wide = tenantOf(box, 'wide-world')
  await box.fetch('https://login.microsoftonline.com/contoso.com/v2.0/.well-known/openid-configuration')
  expect(Object.keys(wide.people)).toHaveLength(4)
  await box.fetch('https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize')
  expect(Object.keys(wide.people)).toHaveLength(200)
})
