import type { Application } from '@microsoft/microsoft-graph-types'
import type { Tenant } from 'entra-box'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { applying, aSecret } from '@/e2e/fixtures/applied-changes'
import { aCustomer, consent, press, runOf } from '@/e2e/fixtures/runs'
import { administrator, applicationsOf, aWorld, ourApplications } from '@/e2e/fixtures/tenants'
import { type Blueprint, redirectUriAllowList } from '@/lib/blueprint/blueprint'
import { type ApplicationPermission, applicationPermissions } from '@/lib/blueprint/permissions'
import { updateApplication } from '@/lib/graph/applications'
import type { Delegate } from '@/lib/identity/actor'
import { delegatesOf } from '@/lib/identity/tokens/run-token'
import { emptyTenant } from './first-plan'
import { blankMemory, type KnownCredential } from './memory'

const world = aWorld()
let contoso: Tenant
let delegate: Delegate
let blueprint: Blueprint

beforeEach(async () => {
  contoso = world.tenant('contoso')
  const signed = await aCustomer(contoso, administrator(contoso))
  const run = await press(signed)
  await consent(signed, run)
  const [first] = await delegatesOf(run.runId)
  if (!first) throw new Error('Nobody lent the run a token')
  delegate = first
  blueprint = (await runOf(run.runId)).blueprint as Blueprint
})

test('a new connection reaches an empty plan in three writing rounds', async () => {
  const { rounds } = await applying(delegate, blueprint).makeAll(blankMemory('connect'))
  expect(rounds).toBe(3)
  expect(ourApplications(contoso)).toHaveLength(1)
})

/** How somebody may have left a registration that bears our name. */
const leftovers = fc.record({
  uris: fc.uniqueArray(fc.constantFrom('https://a.example/x', 'https://b.example/y', ...redirectUriAllowList)),
  tags: fc.uniqueArray(fc.constantFrom('HR', 'owner:bart', 'spencer-portal')),
  claims: fc.uniqueArray(fc.constantFrom('upn', 'email', 'acct')),
  audience: fc.constantFrom('AzureADMyOrg', 'AzureADMultipleOrgs'),
  permissions: fc.uniqueArray(fc.constantFrom(...(Object.keys(applicationPermissions) as ApplicationPermission[]))),
  scopes: fc.uniqueArray(fc.constantFrom('openid', 'User.Read', 'Mail.Read'), { minLength: 1 }),
  hasPrincipal: fc.boolean(),
  secrets: fc.nat(2),
  lostSecrets: fc.nat(2),
})

type Leftover = typeof leftovers extends fc.Arbitrary<infer Value> ? Value : never

/** Leaves it in the tenant, with the secrets whose answers were lost as we remember them. */
async function leave(hand: ReturnType<typeof applying>, left: Leftover) {
  const { uris, tags, claims, audience, permissions, scopes, hasPrincipal, secrets, lostSecrets } = left
  const application: Application = {
    displayName: 'Somebody was here',
    signInAudience: audience,
    web: { redirectUris: uris },
    tags,
    optionalClaims: { idToken: claims.map((name) => ({ name })) },
  }
  await hand.make([{ kind: 'create application' }], emptyTenant)
  const observation = await hand.look()
  await hand.ask(updateApplication(observation.application?.objectId ?? '', application))
  const names = [...numbered('by hand', secrets), ...numbered('lost', lostSecrets)]
  for (const name of names) await hand.make([{ kind: 'add secret' }], observation, aSecret(name))
  if (hasPrincipal) {
    await hand.make([{ kind: 'create service principal' }], observation)
    const grants = permissions.map((permission) => ({ kind: 'assign role', permission }) as const)
    await hand.make([...grants, { kind: 'grant scopes', scopes, grantId: null }], await hand.look())
  }
  return numbered('lost', lostSecrets).map(lost)
}

const numbered = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name} ${index}`)

const lost = (attemptName: string): KnownCredential => ({
  runId: null,
  attemptName,
  keyId: null,
  hint: null,
  state: 'attempted',
  createdAt: new Date(),
  endsAt: null,
  distrustedAt: null,
})

const claimsOf = (application?: Application) => (application?.optionalClaims?.idToken ?? []).map(({ name }) => name)

test('whatever stood there, the plan is empty after at most four writing rounds, dropped nothing of others and made no second app', async () => {
  await fc.assert(
    fc.asyncProperty(leftovers, async (left) => {
      const mine = { ...blueprint, uniqueName: `spencer-${crypto.randomUUID()}` }
      const ours = () => applicationsOf(contoso).filter(({ uniqueName }) => uniqueName === mine.uniqueName)
      const hand = applying(delegate, mine)
      const secrets = await leave(hand, left)
      const [before] = structuredClone(ours())

      const { rounds, made } = await hand.makeAll({ ...blankMemory('connect'), secrets })
      expect(rounds).toBeLessThanOrEqual(4)
      expect(made.map(({ kind }) => kind)).not.toContain('create application')
      const [after, ...others] = ours()
      expect(others).toEqual([])
      const stood = before?.web?.redirectUris ?? []
      const uris = after?.web?.redirectUris ?? []
      expect(uris).toEqual(expect.arrayContaining(stood))
      expect(redirectUriAllowList).toEqual(expect.arrayContaining(uris.filter((uri) => !stood.includes(uri))))
      expect(after?.tags).toEqual(expect.arrayContaining(before?.tags ?? []))
      expect(claimsOf(after)).toEqual(expect.arrayContaining(claimsOf(before)))
      const names = after?.passwordCredentials?.map(({ displayName }) => displayName)
      expect(names).toEqual(expect.arrayContaining(numbered('by hand', left.secrets)))
      expect(names).toHaveLength(left.secrets + 1)
    }),
    { numRuns: 30 },
  )
}, 120_000)
