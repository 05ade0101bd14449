import { expect, test } from 'vitest'
import type { Intent } from '@/lib/identity/actor'
import type { Event } from './event'
import { stepsOf } from './steps'
import type { StepKey } from './view'

const now = new Date('2026-11-28T12:00:00Z')

const events = (...told: [kind: string, data?: object][]) =>
  told.map(([kind, data = {}], index) => ({ seq: index + 1, at: now, kind, data }) as Event)

const made = (...changes: string[]): [string, object] => ['made', { changes }]

function steps(
  intent: Intent,
  state: 'running' | 'done',
  told: Event[],
  { isAdopted = false, renews = ['secret'] } = {},
) {
  return stepsOf({ intent, state, reason: null, isAdopted, renews }, told, now).filter(
    (step) => step.state !== 'skipped',
  )
}

const keys = (...asked: Parameters<typeof steps>): StepKey[] => steps(...asked).map(({ key }) => key)
const begun = events(['consented'], ['looked', { found: true }])

test('of an app that stood and lacked nothing nobody says that it was made', () => {
  expect(keys('connect', 'running', begun)).not.toContain('application')
  expect(keys('renew', 'running', begun)).toEqual([
    'consent',
    'look',
    'secret',
    'check',
    'proof',
    'handover',
    'withdraw',
  ])
})

test('an app that was completed or brought back is not said to be made', () => {
  expect(keys('connect', 'running', [...begun, ...events(made('update application tags'))])).toContain('complete')
  expect(keys('connect', 'running', [...begun, ...events(made('restore application'))])).toContain('restore')
  expect(keys('connect', 'running', events(['consented'], ['looked', { found: false }]))).toContain('application')
})

test('B31: a repair names no secret, no proof and no handover before there is one', () => {
  expect(keys('repair', 'running', begun)).toEqual(['consent', 'look', 'set_right', 'check', 'withdraw'])
  const whole = [
    ...begun,
    ...events(made('assign role User.Read.All'), ['looked'], ['checked'], ['withdrawn', { is: 'yes' }], ['done']),
  ]
  expect(steps('repair', 'done', whole).map(({ key, state }) => [key, state])).toEqual([
    ['consent', 'done'],
    ['look', 'done'],
    ['set_right', 'done'],
    ['check', 'done'],
    ['withdraw', 'done'],
  ])
})

test('a renewal names what it renews, and the old secret once it went', () => {
  expect(keys('renew', 'running', begun, { renews: ['certificate'] })).not.toContain('secret')
  expect(keys('renew', 'running', begun, { renews: ['certificate'] })).toContain('complete')
  expect(keys('renew', 'done', [...begun, ...events(made('remove secret Spencer'), ['checked'])])).toContain('tidy')
})

test('an undo removes our app, and takes ours out of theirs', () => {
  expect(keys('undo', 'running', begun)).toContain('remove')
  expect(keys('undo', 'running', begun, { isAdopted: true })).toEqual([
    'consent',
    'look',
    'take_out',
    'check',
    'withdraw',
  ])
})
