import { expect, test } from 'vitest'
import { houseOf } from './house'
import { type Rule, sentence } from './rule'
import { box } from './rules/box'
import { circles } from './rules/circles'
import { edgesOfLib } from './rules/edges'
import { exports } from './rules/exports'
import { imports } from './rules/imports'
import { layers } from './rules/layers'
import { purity } from './rules/purity'
import { stores } from './rules/stores'

/** A small house that keeps every rule of this file, also where it comes close. */
const house = {
  'app/layout.tsx': `import Link from 'next/link'\nimport { Frame } from './_components/frame'\nexport default Frame`,
  'app/_components/frame.tsx': `import { claim } from '@/lib/handoff/claim'\nexport const Frame = () => <p>{claim()}</p>`,
  'lib/worker/main.ts': `import { claim } from '@/lib/handoff/claim'\nclaim()`,
  'lib/handoff/claim.ts': `import { rows } from './store'\nimport type { Staff } from '@/lib/identity/actor'\nexport const claim = (staff?: Staff) => rows(staff)`,
  'lib/handoff/store.ts': `export const rows = (of: unknown) => of`,
  'lib/handoff/claim.test.ts': `import { box } from 'entra-box'\nimport { somebody } from '@/e2e/fixtures/people'\nimport { claim } from './claim'\nimport '@/lib/worker/main'\nclaim(somebody(box))`,
  'lib/identity/actor.ts': `export type Staff = { name: string }`,
  'lib/provisioning/plan/plan.ts': `import { claim } from '../words'\nimport type { Row } from '../store'\nexport const plan = (row: Row) => claim(row)`,
  'lib/provisioning/words.ts': `export const claim = (row: unknown) => row`,
  'lib/provisioning/store.ts': `import { plan } from './plan/plan'\nexport type Row = { id: typeof plan extends never ? 1 : 2 }`,
  'e2e/fixtures/people.ts': `export const somebody = (box: unknown) => box as undefined`,
  'e2e/entra/src/index.ts': `export { box } from '../box'`,
  'e2e/entra/box.ts': `export const box = 1`,
}
const quiet = { ...house, 'lib/provisioning/store.ts': `export type Row = { id: 1 }` }

const sentences = (rule: Rule, files: Record<string, string>) => rule(houseOf(files)).map(sentence)

test.each([
  ['layers', layers],
  ['purity', purity],
  ['edges', edgesOfLib],
  ['stores', stores],
  ['box', box],
  ['circles', circles],
  ['imports', imports],
])('%s: a house that keeps the rule hears nothing of it', (_, rule) => {
  expect(sentences(rule, quiet)).toEqual([])
})

test.each([
  [
    'an arrow up',
    layers,
    { 'lib/identity/up.ts': `import { claim } from '@/lib/handoff/claim'` },
    'lib/identity/up.ts:1  lib/identity reaches up to lib/handoff; let the upper room hand over what is needed, or move what both need down',
  ],
  [
    'an arrow up from the ground floor, though it is a type',
    layers,
    { 'lib/audit/list.ts': `\nimport type { Staff } from '@/lib/identity/actor'` },
    'lib/audit/list.ts:2  lib/audit reaches up to lib/identity; let the upper room hand over what is needed, or move what both need down',
  ],
  [
    'a room that nobody drew',
    layers,
    { 'lib/parlour/tea.ts': `import type { Staff } from '@/lib/identity/actor'` },
    'lib/parlour/tea.ts:1  lib/parlour has no place in the house; name its floor in e2e/house/rules/layers.ts',
  ],
  [
    'Next in lib',
    layers,
    { 'lib/handoff/go.ts': `import { redirect } from 'next/navigation'` },
    'lib/handoff/go.ts:1  next/navigation is known in app alone; let a page ask, and let this return plain data',
  ],
  [
    'lib that asks app',
    layers,
    { 'lib/handoff/go.ts': `import { Frame } from '@/app/_components/frame'` },
    'lib/handoff/go.ts:1  lib asks nothing of app (@/app/_components/frame); move what both need down into a room of lib',
  ],
  [
    'a fixture in the product',
    layers,
    { 'lib/handoff/go.ts': `const { somebody } = await import('@/e2e/fixtures/people')` },
    'lib/handoff/go.ts:1  the product takes @/e2e/fixtures/people from the world outside; tests take from @/e2e/fixtures/… and entra-box, the product from neither',
  ],
  [
    'a pure rule that reaches a store by way of another file',
    purity,
    { 'lib/provisioning/words.ts': `import { rows } from './store'\nexport const claim = (row: unknown) => rows(row)` },
    'lib/provisioning/plan/plan.ts:1  a pure rule reaches lib/provisioning/words.ts → lib/provisioning/store.ts; take what it reads as an argument, and do it in provisioning/run/',
  ],
  [
    'a request from a room that has no business with Microsoft',
    edgesOfLib,
    { 'lib/handoff/ask.ts': `/** No fetch() here. */\nexport const ask = () => fetch('https://example.com')` },
    'lib/handoff/ask.ts:2  a request leaves the house here; only lib/graph and lib/identity speak HTTP, to Microsoft, and lib/doctor, to our own address: ask a verb of theirs',
  ],
  [
    'a setting read beside the settings',
    edgesOfLib,
    { 'lib/log.ts': `export const isLoud = process.env.LOUD === '1'` },
    'lib/log.ts:1  a setting is read here; name it in lib/env.ts and .env.example, and ask env()',
  ],
  [
    'the store of another room',
    stores,
    { 'lib/desk/list.ts': `import type { rows } from '@/lib/handoff/store'` },
    'lib/desk/list.ts:1  @/lib/handoff/store is the store of another room; call a verb of lib/handoff, or give it the one that is missing',
  ],
  [
    'a page that asks a store',
    stores,
    { 'app/page.tsx': `import { rows } from '@/lib/handoff/store'` },
    'app/page.tsx:1  @/lib/handoff/store is the store of another room; call a verb of lib/handoff, or give it the one that is missing',
  ],
  [
    'the box with code of ours',
    box,
    { 'e2e/entra/graph.ts': `import { claim } from '@/lib/handoff/claim'` },
    'e2e/entra/graph.ts:1  the box takes @/lib/handoff/claim; write its own: it shares no code with the product',
  ],
  [
    'somebody who climbs in by the window of the box',
    box,
    { 'e2e/fixtures/tenants.ts': `import { box } from '@/e2e/entra/box'` },
    `e2e/fixtures/tenants.ts:1  @/e2e/entra/box is inside the box; import from 'entra-box', or let src/index.ts export it`,
  ],
  [
    'a circle, though one of its arrows is a type',
    circles,
    { 'lib/provisioning/store.ts': house['lib/provisioning/store.ts'] },
    'lib/provisioning/plan/plan.ts:2  a circle: lib/provisioning/plan/plan.ts → lib/provisioning/store.ts → lib/provisioning/plan/plan.ts; move what both sides need into a file that needs neither',
  ],
  [
    'a relative path out of the room',
    imports,
    { 'lib/desk/list.ts': `import { claim } from '../handoff/claim'` },
    `lib/desk/list.ts:1  '../handoff/claim' is written another way here; write '@/lib/handoff/claim': it is not near`,
  ],
  [
    'an alias for the own room',
    imports,
    { 'lib/handoff/again.ts': `import { claim } from '@/lib/handoff/claim'` },
    `lib/handoff/again.ts:1  '@/lib/handoff/claim' is written another way here; write './claim': it is near`,
  ],
  [
    'an extension',
    imports,
    { 'lib/handoff/again.ts': `import { claim } from './claim.ts'` },
    `lib/handoff/again.ts:1  './claim.ts' is written another way here; leave out the extension`,
  ],
  [
    'a builtin of Node without its scheme',
    imports,
    { 'lib/handoff/again.ts': `import { join } from 'path'` },
    `lib/handoff/again.ts:1  'path' is written another way here; write 'node:path'`,
  ],
])('%s is refused with what to do', (_, rule, breach, said) => {
  expect(sentences(rule, { ...quiet, ...breach })).toEqual([said])
})

test('an export that no other file uses is dead; what Next, a settings file or the manual of the box asks for lives', () => {
  const used = {
    'app/page.tsx': `import { claim } from '@/lib/claim'\nexport const metadata = { title: claim }\nexport default () => null`,
    'lib/claim.ts': `export const claim = 1`,
    'vitest.config.ts': `import { setup } from './e2e/sequence'\nexport default [setup, 'e2e/global.ts']`,
    'e2e/global.ts': 'export default () => {}',
    'e2e/sequence.ts': 'export const setup = 1',
    'e2e/main.ts': `const { start } = await import('./start')\nconst all = await import('./all')\nstart(all.one)`,
    'e2e/start.ts': 'export const start = 1',
    'e2e/all.ts': 'export const one = 1',
    'e2e/entra/src/index.ts': 'export const startEntra = 1',
    'e2e/entra/README.md': 'Call `startEntra`.',
  }
  expect(sentences(exports, used)).toEqual([])
  const dead = {
    'e2e/start.ts': 'export const start = 1, stop = 2',
    'e2e/all.ts': 'export const one = 1, another = 2',
    'lib/claim.ts': `export const claim = 1\nexport type Claimed = typeof claim`,
    'app/page.tsx': `${used['app/page.tsx']}\nexport const title = 1`,
    'e2e/entra/src/index.ts': 'export const startEntra = 1, stop = 2',
  }
  const unused = 'is exported and used by no other file; take away the export, or all of it where nothing here uses it'
  expect(sentences(exports, { ...used, ...dead })).toEqual([
    `app/page.tsx:4  title ${unused}`,
    `lib/claim.ts:2  Claimed ${unused}`,
    `e2e/start.ts:1  stop ${unused}`,
    `e2e/all.ts:1  another ${unused}`,
    'e2e/entra/src/index.ts:1  stop is exported and used by no other file; say in the README what it is for, or close the door',
  ])
})
