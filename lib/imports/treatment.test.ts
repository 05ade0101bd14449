import { expect, test } from 'vitest'
import { env } from '@/lib/env'
import type { DraftRow } from './draft-row'
import type { Listed } from './read/row'
import { treatmentsOf } from './treatment'

const tenantId = '11111111-1111-4111-8111-111111111111'
const applicationId = '33333333-3333-4333-8333-333333333333'

const listed: Listed = {
  ...{ customer: 'Contoso', domainOrTenant: 'contoso.com', environment: 'production', userSync: false, applicationId },
  ...{ secretEnds: '2027-03-14', certificateEnds: null, language: 'nl', accountOwner: null },
  contacts: [{ name: 'An', email: 'an@contoso.com', language: 'nl' }],
}

const row = (differently: Partial<Listed> = {}, of: Partial<DraftRow> = {}): DraftRow => ({
  ...{ line: 2, cells: [], mistakes: [], tenant: { tenantId, domain: 'contoso.com' } },
  ...of,
  listed: { ...listed, ...differently },
})

const known = {
  ...{ id: 'c', tenantId, environment: 'production' as const, isSeen: false, isRegistered: false },
  customer: { id: 'k', name: 'Contoso', emails: ['an@contoso.com'] },
  listed: { applicationId, secretEnds: '2027-03-14', certificateEnds: null },
}

const staff = [{ id: 's', upn: 'Sofie@spencer.example' }]
const world = { connections: [known], staff }
const nobody: typeof world = { connections: [], staff }

const one = (
  differently: Partial<Listed>,
  around: Parameters<typeof treatmentsOf>[1] = nobody,
  of: Partial<DraftRow> = {},
) => treatmentsOf([row(differently, of)], around)[0]

test('what nobody has is new, and the same list again is the same', () => {
  expect(one({})).toMatchObject({ is: 'new' })
  expect(one({}, world)).toEqual({ is: 'same', connectionId: 'c' })
  expect(one({ environment: 'demo' }, world)).toMatchObject({ is: 'new' })
})

test('a newer list brings what is new of it, and takes nothing away', () => {
  const what = (differently: Partial<Listed>) => {
    const treatment = one(differently, world)
    return treatment?.is === 'changed' ? treatment.what : treatment?.is
  }
  expect(what({ secretEnds: '2028-03-14' })).toEqual(['end of the secret'])
  expect(what({ certificateEnds: '2028-03-14', applicationId: tenantId.replace('1', '2') })).toEqual([
    'application id',
    'end of the certificate',
  ])
  expect(what({ contacts: [{ name: 'Luc', email: 'luc@contoso.com', language: 'fr' }] })).toEqual(['contacts'])
  expect(what({ secretEnds: null, applicationId: null })).toBe('same')
})

test('what the portal made, or has seen, a list says nothing new of', () => {
  const here = { is: 'here', connectionId: 'c' }
  expect(one({ secretEnds: '2028-03-14' }, { ...world, connections: [{ ...known, listed: null }] })).toEqual(here)
  expect(one({ secretEnds: '2028-03-14' }, { ...world, connections: [{ ...known, isSeen: true }] })).toEqual(here)
})

test('what cannot be is said at its column, with who has it already', () => {
  const said = (treatment: ReturnType<typeof one>) =>
    treatment?.is === 'wrong' ? treatment.mistakes.map(({ column, message }) => `${column}: ${message}`) : treatment?.is
  expect(said(one({ accountOwner: 'sofie@spencer.example' }))).toBe('new')
  expect(said(one({ accountOwner: 'bart@spencer.example' }))).toEqual([
    'accountOwner: bart@spencer.example is nobody of staff.',
  ])
  expect(said(one({ customer: 'Fabrikam' }, world))).toEqual([
    'customer: This tenant is of Contoso here: write that name.',
  ])
  expect(said(one({ customer: 'CONTOSO' }, world))).toBe('same')
  expect(said(one({ applicationId: tenantId }))).toEqual([
    'applicationId: This is the tenant’s id, not that of an application.',
  ])
  const own = { tenantId: env().STAFF_TENANT_ID, domain: 'spencer.example' }
  expect(said(one({}, nobody, { tenant: own }))).toEqual(['tenant: This is Spencer’s own tenant.'])
  expect(said(one({}, nobody, { tenant: null, mistakes: [{ column: 'tenant', message: 'Unknown.' }] }))).toEqual([
    'tenant: Unknown.',
  ])
})

test('two rows that say the same thing are both shown, and the second says where the first stands', () => {
  const demo = row({ environment: 'demo' }, { line: 3 })
  const rows = [row(), row({}, { line: 3 })]
  expect(treatmentsOf(rows, nobody)[1]).toMatchObject({
    mistakes: [{ column: 'tenant', message: 'This tenant and environment stand on line 2 already.' }],
  })
  expect(treatmentsOf([row(), demo], nobody)[1]).toMatchObject({
    mistakes: [{ column: 'applicationId', message: 'This application id stands on line 2 already.' }],
  })
  const other = row({ environment: 'demo', customer: 'Fabrikam', applicationId: null }, { line: 3 })
  expect(treatmentsOf([row(), other], nobody)[1]).toMatchObject({
    mistakes: [{ column: 'customer', message: 'On line 2 the same tenant is of Contoso: write one name for both.' }],
  })
})
