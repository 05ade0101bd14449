import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const checkout = path.join(import.meta.dirname, '../..')
const copied = ['app', 'lib', 'e2e', 'prisma', 'docs', '.config', 'package.json', 'tsconfig.json', 'proxy.ts']
let copy = ''

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'house-'))
  for (const name of copied)
    cpSync(path.join(checkout, name), path.join(copy, name), {
      recursive: true,
      filter: (from) => !/[/\\](node_modules|generated|pictures)$/.test(from),
    })
  symlinkSync(path.join(checkout, 'node_modules'), path.join(copy, 'node_modules'))
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

function house(...args: string[]) {
  const { status, stdout } = spawnSync('npm', ['run', '--silent', 'house', ...args], { cwd: copy, encoding: 'utf8' })
  return { status, said: stdout.trimEnd().split('\n') }
}

test('one breach in the real house fails `npm run house` with what to do', () => {
  const before = house()
  writeFileSync(path.join(copy, 'lib/audit/reach.ts'), `import '@/lib/desk/model'\n`)
  const { status, said } = house()
  expect(status).toBe(1)
  expect(said.filter((line) => line.includes(':') && !before.said.includes(line))).toEqual([
    'lib/audit/reach.ts:1  lib/audit reaches up to lib/desk; let the upper room hand over what is needed, or move what both need down',
  ])
})

test('the figures that docs quote come from the same house, and it has no circle', () => {
  const { said } = house('--', '--measure')
  expect(JSON.parse(said.join('\n'))).toMatchObject({
    circles: 0,
    arrowsUp: expect.any(Number),
    lib: { median: expect.any(Number) },
  })
})
