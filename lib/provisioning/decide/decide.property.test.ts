import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateOf } from '@/e2e/fixtures/states/every-state'
import {
  aState,
  blueprint,
  emptied,
  lasting,
  now,
  othersKey,
  othersUri,
  passing,
  seen,
} from '@/e2e/fixtures/states/run-states'
import type { Observation } from '@/lib/graph/observation'
import { type Change, takesAway } from '../plan/change'
import { differenceOf } from '../plan/difference'
import type { Memory } from '../plan/memory'
import { plan } from '../plan/plan'
import { rowOf } from './decide'
import { learn } from './learn'
import { afterWaiting, fullPatience } from './patience'
import { expected, type RunState } from './state'
import type { Step } from './step'
import { usable } from './turn'

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
  expect(rows.size, 'rows that were met').toBe(14)
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
  if (step.do === 'halt')
    return state.isStopped && state.intent !== 'undo' ? null : 'halts although nothing stands in its way'
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
  const { blueprint: wanted, confirmed, isAgreed } = state
  const { intent, memory, connection, expectations, refusedEnd, patience, nameRefused } = state
  if (changes.length === 0) return 'sends nothing'
  if (!isAgreed && differenceOf(wanted, observation, memory, confirmed, now)) return 'writes what nobody agreed to'
  if (state.isStopped && intent !== 'undo' && !changes.every(takesAway)) return 'adds while Spencer has stopped'
  if (kinds.includes('create application')) {
    if (changes.length > 1 || observation.application) return 'asks for a second application'
    if (expectations.stands.includes('create application')) return 'asks for one that stands'
    const known = connection.adoptedObjectId ?? connection.applicationObjectId
    const isGone = known === null || observation.deleted?.some(({ objectId }) => objectId === known)
    if (!isGone && patience.absences < 3) return 'asks for one beside one that may stand'
    if (nameRefused === state.blueprint.uniqueName) return 'asks for a name that was refused'
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
      return isOurs && change.keyId !== othersKey ? null : 'removes a secret that is not ours'
    }
    case 'remove application':
      return intent === 'undo' && !memory.isAdopted ? null : 'removes an application that is not ours to remove'
    case 'update application': {
      const { web } = change.patch
      const isKept =
        !web || !application?.wire.web?.redirectUris?.includes(othersUri) || web.redirectUris?.includes(othersUri)
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
