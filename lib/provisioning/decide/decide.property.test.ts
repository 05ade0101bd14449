import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  aDelegate,
  applicationAdministrator,
  applicationId,
  aState,
  blueprint,
  emptied,
  inDays,
  lasting,
  madeBefore,
  now,
  objectId,
  ourApplication,
  ourSecret,
  passing,
  seen,
  strangersKey,
  strangersUri,
  whole,
} from '@/e2e/fixtures/run-states'
import type { Observation } from '@/lib/graph/observation'
import type { Change } from '../plan/change'
import { blankMemory, type Memory } from '../plan/memory'
import { plan } from '../plan/plan'
import { rowOf } from './decide'
import { nothingExpected } from './expectations'
import { learn } from './learn'
import { afterWaiting, fullPatience } from './patience'
import { expected, type RunState } from './state'
import type { Step } from './step'
import { usable } from './turn'

const intents = ['connect', 'grant', 'renew', 'repair', 'undo'] as const
const someChanges: Change[] = [
  { kind: 'create application' },
  { kind: 'create service principal' },
  { kind: 'assign role', permission: 'User.Read.All' },
  { kind: 'grant scopes', scopes: ['openid'], grantId: null },
  { kind: 'add secret' },
]
const bare = { ...ourApplication, secrets: [], wire: { displayName: 'Spencer', web: { redirectUris: [strangersUri] } } }
const observations: Observation[] = [
  emptied,
  whole,
  { ...whole, servicePrincipal: null },
  { ...whole, application: { ...ourApplication, secrets: [] } },
  { ...whole, application: bare },
  { ...whole, servicePrincipal: { objectId: 'p', roles: [], grant: { id: 'grant', scopes: ['Mail.Read'] } } },
  { ...emptied, adoptable: [{ ...bare, objectId: applicationId }] },
  { ...emptied, adoptable: [bare], deleted: [{ ...ourApplication, deletedAt: null }] },
]
const memories = [
  { secrets: [] },
  { secrets: [ourSecret] },
  { secrets: [{ ...ourSecret, createdAt: now }] },
  { secrets: [{ ...ourSecret, keyId: null, state: 'attempted' as const }] },
  { secrets: [{ ...ourSecret, state: 'replaced' as const }], isAdopted: true },
  { secrets: [ourSecret], isAdopted: true, restoreId: objectId },
]
const baseline = { applicationId, keyIds: [], owners: [], redirectUris: [] }
const objects = [
  { applicationObjectId: null, adoptedObjectId: null },
  { applicationObjectId: objectId, adoptedObjectId: null },
  { applicationObjectId: objectId, adoptedObjectId: objectId },
]

/** A state for every number: each piece is one digit of it, so that a million are told apart in seconds. */
function stateOf(number: number): RunState {
  let rest = number
  const pick = <T>(...values: readonly T[]): T => {
    const value = values[rest % values.length] as T
    rest = Math.floor(rest / values.length)
    return value
  }
  const intent = pick(...intents)
  const refusal = pick(null, null, null, null, ...passing, ...lasting)
  const change = pick(null, ...someChanges)
  const said = pick(null, ...observations)
  return aState({
    intent,
    grantBy: pick('portal', 'microsoft'),
    confirmed: pick(null, { ...silent }, { ...silent, adopt: null, restore: null }),
    connection: {
      stage: pick('in_progress', 'needs_colleague'),
      ...pick(...objects),
      baseline: pick(null, baseline),
      secretLifetimeDays: null,
    },
    memory: { ...blankMemory(intent), ...pick<Partial<Memory>>(...memories) },
    observed: said && { said, age: pick('current', 'surpassed', 'outdated') },
    expectations: pick(
      nothingExpected,
      madeBefore,
      { ...nothingExpected, stands: ['create application'] },
      { ...nothingExpected, isRemoved: true },
    ),
    isAgreed: pick(true, false),
    delegates: pick(...holders),
    refused: pick(new Map(), new Map([['marie', new Set(['assign role'])]])),
    refusedEnd: pick(null, inDays(300), inDays(1)),
    refusal: refusal && { verdict: refusal, change, changes: change ? [change] : [] },
    patience: {
      milliseconds: pick(0, 40_000, 300_001),
      absences: pick(0, 1, 3),
      waits: pick(0, 4, 40),
      repeats: pick(0, 3),
    },
  })
}

const silent = { by: '6f1e5c2e-0000-4000-8000-000000000001', changes: [], known: [] }
const holders = [
  [aDelegate()],
  [applicationAdministrator()],
  [applicationAdministrator(), aDelegate({ intent: 'grant' })],
  [aDelegate({ expiresAt: inDays(-1) })],
  [],
]
const states = fc.maxSafeNat()

test('in a million states nothing is written unseen, made twice, or taken that is not ours, and nobody waits for ever', () => {
  const rows = new Set<string>()
  fc.assert(
    fc.property(states, (number) => {
      const state = stateOf(number)
      const { row, step } = rowOf(state, now)
      rows.add(row)
      const broken = brokenBy(state, step)
      if (broken) throw new Error(`${broken}, by the row *${row}*: ${JSON.stringify(state)}`)
    }),
    { numRuns: 1_000_000 },
  )
  expect(rows.size, 'rows that were met').toBe(12)
}, 120_000)

/** What a step breaks; plain comparisons, because a million assertions would take minutes. */
function brokenBy(state: RunState, step: Step): string | null {
  const { observed, patience } = state
  if (step.do === 'wait') {
    if (patience.milliseconds > 300_000) return 'waits for ever without a person'
    return step.milliseconds > 0 && step.milliseconds <= 300_000 ? null : 'a wait that never ends, or tires nobody'
  }
  if (step.do === 'end' && step.outcome.status === 'done') {
    const isShown = observed?.age === 'current'
    const isEmpty = isShown && plan(state.blueprint, observed.said, state.memory, now).length === 0
    return isEmpty ? null : 'called done without Graph’s word'
  }
  if (step.do === 'observe') return usable(state.delegates, now).includes(step.by) ? null : 'looks with nobody’s token'
  if (step.do !== 'apply') return null
  if (!observed || observed.age === 'outdated' || state.refusal) return 'writes before an observation'
  if (!usable(state.delegates, now).includes(step.by)) return 'writes with nobody’s token'
  return brokenByWriting(step, expected(observed, state), state)
}

function brokenByWriting(
  { changes, secretEndsAt }: Extract<Step, { do: 'apply' }>,
  observation: Observation,
  state: RunState,
): string | null {
  const kinds = changes.map(({ kind }) => kind)
  const { intent, memory, connection, expectations, refusedEnd, patience } = state
  if (changes.length === 0) return 'sends nothing'
  if (kinds.includes('create application')) {
    if (changes.length > 1 || observation.application) return 'asks for a second application'
    if (expectations.stands.includes('create application')) return 'asks for one that stands'
    if (connection.adoptedObjectId && patience.absences < 3) return 'asks for one beside the adopted'
  }
  if (kinds.includes('add secret')) {
    if (kinds.at(-1) !== 'add secret') return 'makes a secret before what may be refused'
    if (!secretEndsAt || secretEndsAt <= now) return 'a secret without an end'
    if (refusedEnd && secretEndsAt >= refusedEnd) return 'asks for what was refused'
  }
  for (const change of changes) {
    const broken = takesWhatIsNotOurs(change, observation, memory, intent)
    if (broken) return broken
  }
  return null
}

function takesWhatIsNotOurs(
  change: Change,
  { application, servicePrincipal }: Observation,
  memory: Memory,
  intent: RunState['intent'],
): string | null {
  switch (change.kind) {
    case 'remove secret': {
      const isOurs = memory.secrets.some(({ attemptName }) => attemptName === change.attemptName)
      return isOurs && change.keyId !== strangersKey ? null : 'removes a secret that is not ours'
    }
    case 'remove application':
      return intent === 'undo' && !memory.isAdopted ? null : 'removes an application that is not ours to remove'
    case 'update application': {
      const { web } = change.patch
      const isKept =
        !web || !application?.wire.web?.redirectUris?.includes(strangersUri) || web.redirectUris?.includes(strangersUri)
      return isKept ? null : 'drops an address that is not ours'
    }
    case 'grant scopes': {
      const held = servicePrincipal?.grant?.scopes ?? []
      return held.every((scope) => change.scopes.includes(scope)) ? null : 'drops a scope that is not ours'
    }
    case 'withdraw scopes':
    case 'unassign role':
      return intent === 'undo' ? null : 'takes a permission back unasked'
    default:
      return null
  }
}

test.each([...passing, ...lasting])('whatever Graph goes on answering, a run comes to rest: %o', (verdict) => {
  const write = { do: 'apply', change: { kind: 'create application' } } as const
  for (const change of [null, write.change]) {
    let state = aState(change ? seen(emptied) : {})
    let waited = 0
    for (let steps = 0; ; steps += 1) {
      const { step } = rowOf(state, now)
      if (step.do === 'ask' || step.do === 'end') break
      expect(steps, 'steps until a person is asked').toBeLessThan(20_000)
      if (step.do === 'wait') {
        waited += step.milliseconds
        state = { ...state, refusal: null, patience: afterWaiting(state.patience, step.milliseconds) }
        if (step.next === 'observe') state = { ...state, observed: null }
        continue
      }
      const refusal = { verdict, change, changes: change ? [change] : [] }
      const isRefused = step.do === (change ? 'apply' : 'observe')
      const before = isRefused ? state : { ...state, ...seen(emptied) }
      state = isRefused ? learn(before, refusal, { by: step.by, secretEndsAt: null }, now) : before
    }
    expect(waited, 'milliseconds').toBeLessThan(700_000)
  }
})

test('states are looked at, never written: deciding changes nothing of what it was given', () => {
  fc.assert(
    fc.property(states, (number) => {
      const state = stateOf(number)
      const before = structuredClone({ ...state, blueprint })
      rowOf(state, now)
      expect({ ...state, blueprint }).toEqual(before)
    }),
    { numRuns: 300 },
  )
  expect(fullPatience).toEqual({ waits: 0, milliseconds: 0, repeats: 0, absences: 0 })
})
