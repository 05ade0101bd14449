import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blueprintOf } from '@/lib/blueprint/blueprint'
import { applicationPermissions } from '@/lib/blueprint/permissions'
import type { Observation } from '@/lib/graph/observation'
import { roleTemplates } from '@/lib/identity/roles'
import { keyOf } from './change'
import { emptyTenant, firstPlan } from './first-plan'
import { blankMemory } from './memory'
import { plan } from './plan'
import { ready } from './ready'

const now = new Date('2026-11-24T12:00:00Z')
const memory = blankMemory('connect')

const blueprints = fc
  .record({ userSync: fc.boolean(), securityGroups: fc.boolean(), environment: fc.constantFrom('production', 'demo') })
  .map((wish) =>
    blueprintOf({
      ...wish,
      environment: wish.environment as 'production',
      uniqueName: 'spencer-x',
      appName: 'Spencer',
      certificate: null,
    }),
  )

const ids = fc.uuid()

/** A registration as anybody may have left it. */
const tenants: fc.Arbitrary<Observation> = fc
  .record({
    uris: fc.uniqueArray(fc.webUrl()),
    tags: fc.uniqueArray(fc.string({ minLength: 1 })),
    claims: fc.uniqueArray(fc.constantFrom('upn', 'email', 'acct')),
    access: fc.uniqueArray(ids),
    roles: fc.uniqueArray(fc.constantFrom(...Object.values(applicationPermissions))),
    scopes: fc.uniqueArray(fc.constantFrom('openid', 'profile', 'email', 'User.Read', 'Mail.Read')),
    hasPrincipal: fc.boolean(),
    secrets: fc.uniqueArray(ids),
  })
  .map(({ uris, tags, claims, access, roles, scopes, hasPrincipal, secrets }) => ({
    ...emptyTenant,
    microsoftGraphId: 'graph',
    application: {
      objectId: 'object',
      applicationId: 'application',
      displayName: 'Spencer',
      uniqueName: 'spencer-x',
      createdAt: null,
      createdByAppId: null,
      secrets: secrets.map((keyId) => ({ keyId, displayName: 'by hand', hint: null, endsAt: null })),
      certificates: [],
      wire: {
        displayName: 'Spencer',
        signInAudience: 'AzureADMyOrg',
        uniqueName: 'spencer-x',
        web: { redirectUris: uris },
        tags,
        optionalClaims: { idToken: claims.map((name) => ({ name })) },
        requiredResourceAccess: [
          { resourceAppId: 'other', resourceAccess: access.map((id) => ({ id, type: 'Scope' })) },
        ],
      },
      switches: [],
    },
    servicePrincipal: hasPrincipal
      ? {
          objectId: 'principal',
          roles: roles.map((roleId) => ({ roleId, assignmentId: roleId })),
          grant: { id: 'grant', scopes },
        }
      : null,
  }))

test('a tenant that holds nothing needs one application, made first, and the secret last', () => {
  fc.assert(
    fc.property(blueprints, (blueprint) => {
      const keys = firstPlan(blueprint, now).map(keyOf)
      expect(keys[0]).toBe('create application')
      expect(keys.at(-1)).toBe('add secret')
      expect(keys.filter((key) => key === 'create application')).toHaveLength(1)
    }),
  )
})

test('a second application is never planned where one is seen', () => {
  fc.assert(
    fc.property(blueprints, tenants, (blueprint, observation) => {
      expect(plan(blueprint, observation, memory, now).map((change) => change.kind)).not.toContain('create application')
    }),
  )
})

test('nothing that is not ours is dropped or removed', () => {
  fc.assert(
    fc.property(blueprints, tenants, (blueprint, observation) => {
      const is = observation.application?.wire
      for (const change of plan(blueprint, observation, memory, now)) {
        expect(change.kind).not.toBe('remove secret')
        if (change.kind === 'grant scopes')
          expect(change.scopes).toEqual(expect.arrayContaining(observation.servicePrincipal?.grant?.scopes ?? []))
        if (change.kind !== 'update application') continue
        const { web, tags, optionalClaims, requiredResourceAccess } = change.patch
        if (web) expect(web.redirectUris).toEqual(expect.arrayContaining(is?.web?.redirectUris ?? []))
        if (tags) expect(tags).toEqual(expect.arrayContaining(is?.tags ?? []))
        if (optionalClaims)
          expect(optionalClaims.idToken).toEqual(expect.arrayContaining(is?.optionalClaims?.idToken ?? []))
        if (requiredResourceAccess)
          expect(requiredResourceAccess).toEqual(expect.arrayContaining(is?.requiredResourceAccess ?? []))
      }
    }),
  )
})

test('planning twice is planning the same', () => {
  fc.assert(
    fc.property(blueprints, tenants, (blueprint, observation) => {
      const frozen = structuredClone(observation)
      expect(plan(blueprint, observation, memory, now)).toEqual(plan(blueprint, frozen, memory, now))
      expect(observation).toEqual(frozen)
    }),
  )
})

test('a new secret never goes before a grant that this person may make', () => {
  const actor = {
    scopes: ['Application.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All'],
    directoryRoles: [roleTemplates.globalAdministrator],
    refused: new Set<never>(),
  }
  fc.assert(
    fc.property(blueprints, tenants, (blueprint, observation) => {
      const turn = ready(plan(blueprint, observation, memory, now), actor).map((change) => change.kind)
      const secret = turn.indexOf('add secret')
      if (secret !== -1) expect(secret).toBe(turn.length - 1)
    }),
  )
})
