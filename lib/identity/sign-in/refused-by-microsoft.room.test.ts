import { ruleOf } from 'entra-box'
import { describe, expect, test } from 'vitest'
import { signIn } from '@/e2e/fixtures/identity'
import { peopleAtMicrosoft, refusals } from '@/e2e/fixtures/sign-ins'

const { anAttempt, entra, marie, someone } = await peopleAtMicrosoft()

const refuse = (match: string, number: number, more: object = {}) =>
  entra.box.rules.push(ruleOf({ host: 'login', match, refuse: { number, ...more } }))

describe('what Microsoft refuses keeps its number, id and moment', () => {
  const found = {
    correlationId: expect.stringMatching(/^[\da-f-]{36}$/),
    at: expect.any(Date),
  }

  test.each([530003, 53004, 53011, 530034, 500571, 90099, 50105])(
    'B11: access_denied with %i is not told as a person’s choice',
    async (number) => {
      refuse('/authorize', number)
      const { attempt, connectionId } = await anAttempt()
      const finished = await signIn(attempt, marie())
      expect(finished).toMatchObject({ status: 'refused', why: 'refused', microsoft: { number, ...found } })
      expect(await refusals()).toMatchObject([{ connectionId, data: { why: 'refused', code: `AADSTS${number}` } }])
    },
  )

  test.each([7000112, 700016, 650052, 500014, 500021, 900971, 50011, 53003, 90038])(
    'B11: also %i, at the token endpoint',
    async (number) => {
      refuse('/token$', number)
      const { attempt } = await anAttempt()
      const finished = await signIn(attempt, marie())
      expect(finished).toMatchObject({ status: 'refused', why: 'refused', microsoft: { number, ...found } })
    },
  )

  test('and one that nobody has told apart yet', async () => {
    refuse('/authorize', 999999)
    const { attempt } = await anAttempt()
    const finished = await signIn(attempt, marie())
    expect(finished).toMatchObject({ status: 'refused', why: 'refused', microsoft: { number: 999999, ...found } })
  })

  test('staff are told it too', async () => {
    refuse('/authorize', 50105)
    const finished = await signIn({ audience: 'staff' }, someone('spencer', 'Claes'))
    expect(finished).toMatchObject({ why: 'refused', microsoft: { number: 50105 }, attempt: { audience: 'staff' } })
  })
})

test('what a person chose is still theirs', async () => {
  const { attempt } = await anAttempt('proseware')
  const finished = await signIn(attempt, someone('proseware', 'Leroy'), { presses: { consent: 'cancel' } })
  expect(finished).toMatchObject({ status: 'refused', why: 'declined', microsoft: { number: 65004 } })
})
