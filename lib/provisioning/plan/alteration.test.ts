import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blueprintOf } from '@/lib/blueprint/blueprint'
import { applicationPermissions, permissionsFor } from '@/lib/blueprint/permissions'
import type { Observation } from '@/lib/graph/observation'
import { newApplication } from '@/lib/graph/registration'
import { type Amendment, alterationOf } from '@/lib/invitations/amending/amendment'
import { alteredBy, keysOf } from './alteration'
import { keyOf } from './change'
import { emptyTenant } from './first-plan'
import { blankMemory, type Memory, noContributions } from './memory'
import { plan, registrationOf } from './plan'
import { stillHeld } from './plan-trim'

const now = new Date('2026-11-24T12:00:00Z')
const certificate = {
  der: 'AAAA',
  thumbprintSha1: 'A'.repeat(40),
  thumbprintSha256: 'B'.repeat(64),
  subject: 'CN=contoso',
  endsAt: '2027-11-24T12:00:00.000Z',
}

const signInOnly = { userSync: false, securityGroups: false }
const users = { userSync: true, securityGroups: false }
const groups = { userSync: true, securityGroups: true }
const amendment = (from: typeof users, to: typeof users): Amendment => ({ from, to: { ...to, groupIds: [] } })
const choices = fc.constantFrom(signInOnly, users, groups)
const amendments = fc
  .tuple(choices, choices)
  .filter(([from, to]) => from !== to)
  .map(([from, to]) => amendment(from, to))

const blueprintFor = (wish: typeof users) =>
  blueprintOf({ ...wish, environment: 'production', uniqueName: 'spencer-x', appName: 'Spencer', certificate })

const secret = {
  runId: crypto.randomUUID(),
  attemptName: 'Spencer production',
  keyId: crypto.randomUUID(),
  hint: null,
  state: 'live' as const,
  createdAt: now,
  endsAt: null,
  distrustedAt: null,
}

/** A tenant as it stands once these choices were made true. */
function standing(wish: typeof users): Observation {
  const blueprint = blueprintFor(wish)
  const wire = { ...newApplication(registrationOf(blueprint)), uniqueName: 'spencer-x' }
  const key = { keyId: 'our key', customKeyIdentifier: certificate.thumbprintSha1, type: 'AsymmetricX509Cert' }
  return {
    ...emptyTenant,
    microsoftGraphId: 'graph',
    application: {
      objectId: 'object',
      applicationId: 'application',
      displayName: 'Spencer',
      uniqueName: 'spencer-x',
      createdAt: null,
      createdByAppId: null,
      switches: null,
      secrets: [{ keyId: secret.keyId, displayName: secret.attemptName, hint: null, endsAt: null }],
      certificates: [],
      wire: { ...wire, keyCredentials: wish.userSync ? [key] : [] },
    },
    servicePrincipal: {
      objectId: 'principal',
      roles: permissionsFor(wish).map((one) => ({ roleId: applicationPermissions[one], assignmentId: `of ${one}` })),
      grant: { id: 'grant', scopes: [...blueprint.delegatedScopes] },
    },
  }
}

const memoryFor = (asked: Amendment): Memory => ({
  ...blankMemory('repair'),
  secrets: [secret],
  certificates: [{ keyId: 'our key', state: 'live' }],
  altered: alteredBy(asked),
})

test('what is planned for an amendment of what stands is just what the press agreed to', () => {
  fc.assert(
    fc.property(amendments, (asked) => {
      const changes = plan(blueprintFor(asked.to), standing(asked.from), memoryFor(asked), now).map(keyOf)
      expect(changes.length).toBeGreaterThan(0)
      expect(keysOf(alteredBy(asked))).toEqual(expect.arrayContaining(changes))
    }),
  )
})

test('where it stands as asked nothing is left', () => {
  fc.assert(
    fc.property(amendments, (asked) => {
      expect(plan(blueprintFor(asked.to), standing(asked.to), memoryFor(asked), now)).toEqual([])
    }),
  )
})

test('without an amendment nothing is ever taken away, however little the blueprint asks for', () => {
  const memory = { ...memoryFor(amendment(groups, signInOnly)), altered: null }
  expect(plan(blueprintFor(signInOnly), standing(groups), memory, now)).toEqual([])
})

test('of an app that somebody else made only what we added goes', () => {
  const asked = amendment(groups, signInOnly)
  const of = (contributions: Partial<Memory['contributions']>) => {
    const memory = { ...memoryFor(asked), isAdopted: true, contributions: { ...noContributions, ...contributions } }
    return plan(blueprintFor(signInOnly), standing(groups), memory, now)
  }
  const permissions = ['Group.Read.All' as const]
  expect(of({ permissions }).map(keyOf)).toEqual(['unassign role Group.Read.All'])
  const [before, after] = [standing(users).application?.wire ?? {}, standing(groups).application?.wire ?? {}]
  const [trim, ...others] = of({ permissions, updates: [{ before, after }] })
  expect(others.map(keyOf)).toEqual(permissions.map((one) => `unassign role ${one}`))
  expect(trim).toEqual({
    kind: 'trim application',
    patch: { requiredResourceAccess: before.requiredResourceAccess },
  })
  expect(of({})).toEqual([])
})

test('what was to go and is held still is named, and nothing else', () => {
  const memory = memoryFor(amendment(groups, users))
  expect(stillHeld(standing(groups), memory)).toEqual(['Group.Read.All', 'GroupMember.Read.All'])
  expect(stillHeld(standing(users), memory)).toEqual([])
})

test('each pair of choices has its own word', () => {
  const pairs = [
    [signInOnly, users],
    [signInOnly, groups],
    [users, groups],
    [groups, users],
    [users, signInOnly],
    [groups, signInOnly],
  ] as const
  const words = pairs.map(([from, to]) => alterationOf(amendment(from, to)))
  expect(words).toEqual(['userSync', 'userSyncAndGroups', 'groups', 'lessGroups', 'lessUserSync', 'lessUserSync'])
})
