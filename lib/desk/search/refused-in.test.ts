import { describe, expect, test } from 'vitest'
import { refusedIn } from './refused-in'

describe('what a pasted message says was refused', () => {
  test.each([
    ['AADSTS7000215: Invalid client secret provided. Trace ID: 0f3c1f2e-0000-4000-8000-000000000000', 7000215],
    ['Sorry, but we’re having trouble signing you in.\naadsts50105: Your administrator has configured', 50105],
    [
      '{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges"}}',
      'Authorization_RequestDenied',
    ],
    ['AADSTS53003 and Authorization_RequestDenied', 53003],
  ])('%s', (text, refused) => {
    expect(refusedIn(text)).toBe(refused)
  })

  test.each([
    'contoso.com',
    'Forbidden Coffee',
    'BadRequest Brewing',
    'AADSTS',
    'XAADSTS50105',
    'toString __proto__ constructor',
    'Not_A_Code_Of_Graphs',
  ])('nothing in %s', (text) => {
    expect(refusedIn(text)).toBeNull()
  })
})
