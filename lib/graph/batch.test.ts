import { expect, test } from 'vitest'
import { batch, batchAnswers } from './batch'
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

test('B36: each answer of a batch has its own request id where Graph gives one, else that of the whole', () => {
  const innerError = { 'request-id': 'of the refusal', date: '2026-11-28T09:00:00' }
  const responses = [
    { id: '2', status: 403, body: { error: { code: 'Authorization_RequestDenied', innerError } } },
    { id: '1', status: 201, body: { id: 'made' } },
    { id: '3', status: 204, headers: { 'Request-Id': 'of the step' } },
  ]
  const outer = { status: 200, body: { responses }, headers: {}, requestId: 'of the whole' }
  const ids = batchAnswers(outer, 4)?.map(({ status, requestId }) => [status, requestId])
  expect(ids).toEqual([
    [201, 'of the whole'],
    [403, 'of the refusal'],
    [204, 'of the step'],
    [0, 'of the whole'],
  ])
})
