import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { fingerprintOf } from './sources'

const root = mkdtempSync(path.join(tmpdir(), 'spencer-sources-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const write = (file: string, content = '') => {
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true })
  writeFileSync(path.join(root, file), content)
}

let before = ''
beforeEach(() => {
  for (const file of ['app/page.tsx', 'lib/db.ts', 'public/logo.svg', 'next.config.js', 'package-lock.json'])
    write(file)
  before = fingerprintOf(root)
})

test.for([
  'app/new/page.tsx',
  'lib/new.ts',
  'public/new.svg',
  'public/logo.svg',
  'next.config.js',
  'proxy.ts',
  'tsconfig.json',
  'package-lock.json',
  '.env',
])('%s makes another build, without git', (file) => {
  write(file, `changed in ${file}`)
  expect(fingerprintOf(root)).not.toBe(before)
})

test.for(['lib/db.test.ts', 'README.md', 'e2e/demo.ts', '.data/demo.json', 'mine/postgres.log', '.next/BUILD_ID'])(
  '%s makes none',
  (file) => {
    write(file, 'changed')
    expect(fingerprintOf(root)).toBe(before)
  },
)

test('a file that goes makes another build', () => {
  rmSync(path.join(root, 'public/logo.svg'))
  expect(fingerprintOf(root)).not.toBe(before)
})
