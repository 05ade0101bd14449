import { describe, expect, test } from 'vitest'
import { type Moment, type Moments, moments, type Stage, stageOf, uniqueNameOf } from './model'

function seen(...reached: Moment[]): Moments {
  return Object.fromEntries(moments.map((moment) => [moment, reached.includes(moment) ? new Date() : null])) as Moments
}

describe('the stage of a connection', () => {
  test.each<[Stage, Moment[], Stage, Moment]>([
    ['invited', ['invitedAt'], 'invited', 'invitedAt'],
    ['in_progress', ['invitedAt', 'openedAt'], 'invited', 'openedAt'],
    ['in_progress', ['registeredAt', 'provenAt'], 'in_progress', 'provenAt'],
    ['connected', ['registeredAt', 'grantedAt', 'provenAt'], 'in_progress', 'provenAt'],
    ['ended', ['grantedAt', 'provenAt', 'endedAt'], 'connected', 'endedAt'],
    ['ended', ['openedAt', 'endedAt'], 'needs_colleague', 'endedAt'],
  ])('is %s after %j', (stage, reached, before, last) => {
    expect(stageOf(seen(...reached), before, last)).toBe(stage)
  })

  test('waits for the colleague until the permissions are granted, whatever else happens meanwhile', () => {
    expect(stageOf(seen('registeredAt', 'handedOverAt'), 'needs_colleague', 'handedOverAt')).toBe('needs_colleague')
    expect(stageOf(seen('registeredAt', 'provenAt'), 'needs_colleague', 'provenAt')).toBe('needs_colleague')
    expect(stageOf(seen('grantedAt', 'provenAt'), 'needs_colleague', 'grantedAt')).toBe('connected')
  })

  test('waits for the customer until they do something', () => {
    expect(stageOf(seen('openedAt', 'configuredAt'), 'needs_customer', 'configuredAt')).toBe('needs_customer')
    expect(stageOf(seen('openedAt', 'registeredAt'), 'needs_customer', 'registeredAt')).toBe('in_progress')
  })
})

test('a registration has one name per connection and generation, which nobody outside can foresee', () => {
  const id = '0190f3a0-0000-7000-8000-000000000001'
  expect(uniqueNameOf('demo', id)).toMatch(/^spencer-demo-[0-9a-f]{16}$/)
  expect(uniqueNameOf('demo', id)).toBe(uniqueNameOf('demo', id))
  expect(uniqueNameOf('demo', id, 2)).toBe(`${uniqueNameOf('demo', id)}-2`)
})
