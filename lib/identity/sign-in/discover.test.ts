import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Entra } from '@/e2e/entra/start-entra'
import { startMicrosoft, tenantOf } from '@/e2e/fixtures/identity'
import { resolveTenant } from './discover'

let entra: Entra
beforeAll(async () => {
  entra = await startMicrosoft()
})
afterAll(() => entra.close())

test('a domain leads to its tenant, and so does the tenant id', async () => {
  const { id: tenantId } = tenantOf(entra, 'contoso')
  expect(await resolveTenant(' Contoso.com ')).toEqual({ tenantId, domain: 'contoso.com' })
  expect(await resolveTenant(tenantId.toUpperCase())).toEqual({ tenantId, domain: tenantId })
})

test('nobody’s domain and nobody’s tenant are null', async () => {
  expect(await resolveTenant('nobody.example')).toBeNull()
  expect(await resolveTenant('00000000-0000-4000-8000-000000000000')).toBeNull()
})

test('the tenant of personal accounts is nobody’s company', async () => {
  expect(await resolveTenant('9188040d-6c67-4c5b-b112-36a304b66dad')).toBeNull()
})

test.each([
  '',
  'contoso',
  'common',
  'organizations',
  '../common',
  'contoso.com/..',
  'contoso.com?x=',
  'contoso.com#',
  'contoso.com@evil.example',
  'contoso..com',
  '-contoso.com',
  'contoso.com:443',
  'contoso.com\n.example',
  '127.0.0.1',
  `${'a'.repeat(64)}.com`,
])('%j never becomes part of an address', async (text) => {
  const before = entra.box.requests.length
  expect(await resolveTenant(text)).toBeNull()
  expect(entra.box.requests.length).toBe(before)
})
