import { expect, test } from 'vitest'
import { z } from 'zod'
import { neverthelessFields, neverthelessIn, reasonMistakes } from './nevertheless'

const read = (sent: object) => z.object(neverthelessFields).parse(sent)
const odd = { question: 'ab12', purpose: { customerName: 'Contoso', environment: 'demo' as const }, oddities: [] }

test('C16: an answer is a yes with its reason, in one line', () => {
  expect(neverthelessIn(read({}))).toBeNull()
  expect(neverthelessIn(read({ neverthelessReason: 'one sync for both' }))).toBeNull()
  expect(neverthelessIn(read({ nevertheless: 'ab12', neverthelessReason: ' ' }))).toBeNull()
  expect(neverthelessIn(read({ nevertheless: 'ab12', neverthelessReason: ' one sync\n for both ' }))).toEqual({
    question: 'ab12',
    reason: 'one sync for both',
  })
})

test('C16: a yes without a reason is told so, and only where it is a yes to this', () => {
  expect(reasonMistakes(read({ nevertheless: 'ab12' }), odd)).toEqual({ neverthelessReason: ['Give the reason.'] })
  expect(reasonMistakes(read({ nevertheless: 'cd34' }), odd)).toEqual({})
  expect(reasonMistakes(read({}), odd)).toEqual({})
})

test('C16: of an answer that a held press brings along and one that was given since, the latter counts', () => {
  const sent = { nevertheless: ['ab12', 'cd34'], neverthelessReason: ['new reason', 'old reason'] }
  expect(neverthelessIn(read(sent))).toEqual({ question: 'ab12', reason: 'new reason' })
})
