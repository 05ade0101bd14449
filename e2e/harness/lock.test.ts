import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { tryLock } from './lock'

const folder = mkdtempSync(path.join(tmpdir(), 'spencer-lock-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string) => path.join(folder, name)

test('one holds it alone, and the next one when it is released', () => {
  const first = tryLock(file('alone'))
  expect(tryLock(file('alone'))).toBeNull()
  expect(tryLock(file('alone'), 'shared')).toBeNull()
  first?.release()
  const second = tryLock(file('alone'))
  expect(second).not.toBeNull()
  second?.release()
})

test('many share it, and nobody has it alone meanwhile', () => {
  const held = [tryLock(file('shared'), 'shared'), tryLock(file('shared'), 'shared')]
  expect(held).not.toContain(null)
  expect(tryLock(file('shared'))).toBeNull()
  for (const each of held) each?.release()
})

test('it ends with its process, also when that is killed', async () => {
  const holding = `
    const { tryLock } = await import(${JSON.stringify(path.join(import.meta.dirname, 'lock.ts'))})
    tryLock(${JSON.stringify(file('killed'))})
    console.log('held')
    setInterval(() => {}, 1000)`
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', holding], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(holder.stdout, 'data')
  expect(tryLock(file('killed'))).toBeNull()
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  const next = tryLock(file('killed'))
  expect(next).not.toBeNull()
  next?.release()
})
