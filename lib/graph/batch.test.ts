import { expect, test } from 'vitest'
import { batch } from './batch'
import type { GraphCall } from './call'

const calls: GraphCall[] = ['/one', '/two', '/three'].map((path) => ({ method: 'POST', path }))

function dependencies(order: 'serial' | 'parallel') {
  const { requests } = batch(calls, order).body as { requests: { id: string; dependsOn?: string[] }[] }
  return requests.map(({ id, dependsOn }) => [id, dependsOn])
}

test('each step of a serial batch depends on the one before, so that Graph tries none of them after a refusal', () => {
  expect(dependencies('serial')).toEqual([
    ['1', undefined],
    ['2', ['1']],
    ['3', ['2']],
  ])
})

test('no step of a parallel batch depends on another', () => {
  expect(dependencies('parallel').map(([, dependsOn]) => dependsOn)).toEqual([undefined, undefined, undefined])
})
