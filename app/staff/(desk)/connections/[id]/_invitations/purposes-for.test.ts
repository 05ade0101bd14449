import { expect, test } from 'vitest'
import type { HandoffView } from '@/lib/handoff/find'
import { purposesFor } from './purposes-for'

const now = new Date()
const whole = { endedAt: null, registeredAt: now, grantedAt: now, handoff: {} as HandoffView, isCertificateNew: false }

test('B22: a renewal is offered from the moment a secret was made, also while a colleague is awaited', () => {
  expect(purposesFor({ ...whole, grantedAt: null })).toContain('renew secret')
  expect(purposesFor({ ...whole, grantedAt: null, handoff: null })).not.toContain('renew secret')
})

test('what makes no sense is not offered', () => {
  expect(purposesFor({ ...whole, registeredAt: null })).toEqual(['connect'])
  expect(purposesFor({ ...whole, endedAt: now })).toEqual(['connect'])
  expect(purposesFor(whole)).not.toContain('grant')
})
