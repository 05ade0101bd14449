import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

const checkout = path.join(import.meta.dirname, '../..')
const copied = ['app', 'lib', 'e2e', 'prisma', 'docs', '.config', 'package.json', 'tsconfig.json', 'proxy.ts']
const copy = mkdtempSync(path.join(tmpdir(), 'house-'))

afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('one breach planted in a copy of the house fails `npm run house` with what to do', { timeout: 120_000 }, () => {
  for (const name of copied)
    cpSync(path.join(checkout, name), path.join(copy, name), {
      recursive: true,
      filter: (from) => !/[/\\](node_modules|generated|pictures)$/.test(from),
    })
  symlinkSync(path.join(checkout, 'node_modules'), path.join(copy, 'node_modules'))
  writeFileSync(path.join(copy, 'lib/audit/reach.ts'), `import '@/lib/desk/model'\n`)

  const { status, stdout } = spawnSync('npm', ['run', '--silent', 'house'], { cwd: copy, encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stdout.split('\n').filter((line) => line.startsWith('lib/audit/reach.ts'))).toEqual([
    'lib/audit/reach.ts:1  lib/audit reaches up to lib/desk; let the upper room hand over what is needed, or move what both need down',
  ])
})
