import { describe, expect, test } from 'vitest'
import { readHandMade } from './hand-made'

const applicationId = '9f02c1d0-0d1d-4acb-b408-d5ca73121e90'
const secret = 'con8Q~a.secret-As_Entra.makes.them.40ch'
const guid = '5b1c7a52-6a1e-4a0c-9f5b-0d7f4d0f6a11'
const now = new Date('2026-11-24T12:00:00Z')

const read = (changed: Partial<Parameters<typeof readHandMade>[0]> = {}) =>
  readHandMade({ applicationId, secret, endsAt: '', ...changed }, now)
const mistake = (changed: Parameters<typeof read>[0]) => {
  const outcome = read(changed)
  return outcome.status === 'refused' ? outcome.why : 'read'
}

test('what Entra shows is read, without the quotes and spaces that came along', () => {
  const made = { applicationId, secretText: secret, endsAt: new Date('2028-11-22T00:00:00Z') }
  expect(read({ endsAt: '2028-11-22' })).toEqual({ status: 'read', made })
  const typed = {
    applicationId: ` "${applicationId.toUpperCase()}"\n`,
    secret: `\u200b“${secret}”\t`,
    endsAt: ' 2028-11-22 ',
  }
  expect(read(typed)).toEqual({ status: 'read', made })
  expect(read()).toMatchObject({ made: { endsAt: null } })
})

describe('a value in the wrong place', () => {
  test('is told apart: the Secret ID is not the Value', () => {
    expect(mistake({ secret: guid })).toBe('secret_id')
    expect(mistake({ secret: ` ${guid.toUpperCase()} ` })).toBe('secret_id')
  })

  test('is told apart: both fields swapped', () => {
    expect(mistake({ applicationId: secret, secret: applicationId })).toBe('swapped')
  })

  test('is told apart: the masked Value that Entra shows afterwards', () => {
    for (const masked of ['con******************', 'con••••••••', 'con…'])
      expect(mistake({ secret: masked })).toBe('masked')
  })

  test('that is nothing of it is not tried at Microsoft', () => {
    expect(mistake({ applicationId: 'Spencer' })).toBe('application_unreadable')
    expect(mistake({ applicationId: '', secret: '' })).toBe('application_unreadable')
    for (const text of ['', 'short', 'two words that are long enough', 'x'.repeat(201)]) {
      expect(mistake({ secret: text })).toBe('secret_unreadable')
    }
    expect(mistake({ endsAt: '22/11/2028' })).toBe('date_unreadable')
    expect(mistake({ endsAt: '2026-02-30' })).toBe('date_unreadable')
    expect(mistake({ endsAt: '9999-12-31' }), 'C1').toBe('date_unreadable')
    expect(mistake({ endsAt: '2026-11-24' })).toBe('date_passed')
  })
})
