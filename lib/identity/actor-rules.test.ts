import { expect, test } from 'vitest'
import { hasRole, isFresh, isObserved, mayChange } from './actor-rules'
import { provenStaff } from './prove'

const now = new Date('2026-11-24T12:00:00Z')
const staff = (role: 'Viewer' | 'Operator' | 'Admin', secondsAgo = 0) =>
  provenStaff({
    personId: 'p',
    name: 'An',
    upn: 'an@spencer.example',
    role,
    observedAt: now,
    authenticatedAt: new Date(now.getTime() - secondsAgo * 1000),
  })

test('a role may do what those below it may, and nothing that is for those above it', () => {
  const roles = ['Viewer', 'Operator', 'Admin'] as const
  expect(roles.map((role) => roles.map((needed) => hasRole(staff(role), needed)))).toEqual([
    [true, false, false],
    [true, true, false],
    [true, true, true],
  ])
})

test('Viewers change nothing', () => {
  expect(['Viewer', 'Operator', 'Admin'].map((role) => mayChange(staff(role as 'Viewer')))).toEqual([false, true, true])
})

test('a sign-in is fresh for ten minutes', () => {
  expect(isFresh(staff('Admin', 600), now)).toBe(true)
  expect(isFresh(staff('Admin', 601), now)).toBe(false)
})

test('a sign-in of which nobody knows when it was is never fresh', () => {
  expect(isFresh({ ...staff('Admin'), authenticatedAt: new Date(0) }, now)).toBe(false)
})

test('what Microsoft said of a role counts for five minutes', () => {
  const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
  expect(isObserved(staff('Operator'), later(299))).toBe(true)
  expect(isObserved(staff('Operator'), later(300))).toBe(false)
})
