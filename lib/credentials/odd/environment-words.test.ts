import fc from 'fast-check'
import { expect, test } from 'vitest'
import { environments } from '@/lib/blueprint/blueprint'
import { otherEnvironmentIn } from './environment-words'

const wordIn = (name: string, own: (typeof environments)[number]) => otherEnvironmentIn([name], own)?.word ?? null

test.each([
  ['CN=contoso-staging', 'demo', 'staging'],
  ['CN=contoso-staging', 'production', 'staging'],
  ['CN=contoso-stg', 'production', 'stg'],
  ['CN=acc.sync.contoso.com', 'production', 'acc'],
  ['CN=Contoso Acceptance', 'demo', 'acceptance'],
  ['CN=contoso_uat2', 'production', 'uat'],
  ['CN=contoso-test', 'demo', 'test'],
  ['CN=TST-contoso', 'production', 'tst'],
  ['CN=contoso-dev', 'staging', 'dev'],
  ['CN=contoso-demo', 'staging', 'demo'],
  ['CN=contoso sandbox', 'production', 'sandbox'],
  ['CN=contoso-prod01', 'demo', 'prod'],
  ['CN=ContosoProduction', 'staging', 'production'],
  ['CN=contosoPRD', 'demo', 'prd'],
  ['CN=LIVEContoso', 'staging', 'live'],
  ['CN=contoso-pre-prod', 'production', 'preprod'],
  ['CN=contoso-non_prod', 'production', 'nonprod'],
  ['CN=ｃｏｎｔｏｓｏ－ｓｔａｇｉｎｇ', 'demo', 'staging'],
  ['DNS:staging.contoso.com', 'demo', 'staging'],
] as const)('C16: %s given for %s speaks of another environment: %s', (name, own, word) => {
  expect(wordIn(name, own)).toBe(word)
})

test.each([
  ['CN=contoso-staging', 'staging'],
  ['CN=contoso-acc', 'staging'],
  ['CN=contoso-pre-prod', 'staging'],
  ['CN=contoso-demo', 'demo'],
  ['CN=contoso-prd', 'production'],
  ['CN=contoso', 'production'],
  ['CN=livestock-testament-produce', 'demo'],
  ['CN=accent-latest-products-demolition', 'production'],
  ['CN=live-nation-demo', 'demo'],
  ['', 'demo'],
] as const)('C16: %s given for %s is not odd', (name, own) => {
  expect(otherEnvironmentIn([name], own)).toBeNull()
})

test('C16: a name that speaks of its own environment settles it for all of them', () => {
  expect(otherEnvironmentIn(['CN=contoso', 'DNS:acc.contoso.com'], 'production')).toMatchObject({
    name: 'DNS:acc.contoso.com',
    means: 'staging',
  })
  expect(otherEnvironmentIn(['CN=contoso-prod', 'DNS:acc.contoso.com'], 'production')).toBeNull()
})

const anEnvironment = fc.constantFrom(...environments)
const someText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))

test('C16: whatever a certificate is called there is an answer, and never one about its own environment', () => {
  fc.assert(
    fc.property(fc.array(someText), anEnvironment, (names, own) => {
      const other = otherEnvironmentIn(names, own)
      if (other) expect(other.means).not.toBe(own)
    }),
  )
  fc.assert(
    fc.property(fc.array(someText), someText, anEnvironment, (names, around, own) => {
      fc.pre(!/(pre|non)\P{L}*$/iu.test(around.normalize('NFKC')))
      expect(otherEnvironmentIn([...names, `${around}-${own}-${around}`], own)).toBeNull()
    }),
  )
})
