import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { entries } from '@/e2e/artefact/bundle'
import { type House, readHouse } from '@/e2e/house/house'
import { isTest } from '@/e2e/house/places'
import { type Bill, billOfProduction } from './bill'
import { openIn } from './floors'
import { isAllowed, licenceOf } from './licences'

const root = path.join(import.meta.dirname, '..', '..')
const { name, dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
let bill: Bill

beforeAll(() => {
  bill = billOfProduction(root)
})

const names = () => bill.components.map((component) => component.name)

test('the bill of materials is ours, in CycloneDX, with a version and a hash for each package', () => {
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name } } })
  for (const component of bill.components)
    expect(component).toMatchObject({ version: expect.any(String), hashes: [{ alg: 'SHA-512' }] })
})

test('it has what production depends on, and nothing that only development needs', () => {
  expect(names()).toEqual(expect.arrayContaining(Object.keys(dependencies)))
  for (const tool of ['entra-box', 'esbuild', 'prisma', 'tsx', 'typescript', 'vitest', '@playwright/test'])
    expect(names()).not.toContain(tool)
})

test('what production and development want in the same version is in it', () => {
  expect(names()).toEqual(expect.arrayContaining(['iconv-lite', 'safer-buffer']))
})

test('whatever the code of production loads is in it', () => {
  const house = readHouse(root)
  const app = house.sources.map((source) => source.path).filter((file) => file.startsWith('app/') && !isTest(file))
  const loaded = packagesOf(house, [...app, 'proxy.ts', ...Object.values(entries)])
  expect(loaded).toContain('next')
  expect(names()).toEqual(expect.arrayContaining(loaded))
})

/** Of these files and all that they lead to. Types are gone when it runs. */
function packagesOf(house: House, files: string[]): string[] {
  const seen = new Set<string>()
  const packages = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const { written, isType } of house.source(file)?.imports ?? []) {
      const target = house.target(file, written)
      if (house.source(target)) visit(target)
      else if (!isType && /^(@[\w-]+\/)?[\w-]+/.test(written) && !/^(node:|@\/)/.test(written))
        packages.add(written.match(/^(@[\w-]+\/)?[\w.-]+/)?.[0] ?? '')
    }
  }
  for (const file of files) visit(file)
  return [...packages]
}

test('every licence of it is one that we allow', () => {
  const refused = bill.components.filter((component) => !isAllowed(licenceOf(component)))
  expect(refused.map((component) => `${component['bom-ref']}: ${licenceOf(component)}`)).toEqual([])
})

test.each([
  ['MIT', true],
  ['(MIT OR CC0-1.0)', true],
  ['AGPL-3.0-only', false],
  ['MIT AND GPL-2.0-only', false],
  ['none', false],
])('a package of %s may be in it: %s', (licence, may) => {
  expect(isAllowed(licence)).toBe(may)
})

test('no version of Next or React with a known hole is shipped', () => {
  expect(bill.components.flatMap(openIn)).toEqual([])
})

test('a version with one says what is open, and from where on it is not', () => {
  expect(openIn({ name: 'next', version: '16.2.10' })[0]).toMatch(/which actions there are. Take 16\.2\.11 or newer/)
  expect(openIn({ name: 'react-dom', version: '19.2.0' })[0]).toMatch(
    /runs code on the server\. Take 19\.2\.1 or newer/,
  )
  expect(openIn({ name: 'next', version: '16.3.3' })).toEqual([])
  expect(openIn({ name: 'react', version: '19.10.0' })).toEqual([])
})
