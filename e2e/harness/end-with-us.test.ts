import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, test } from 'vitest'
import { commandLineOf } from './command-line'

/** Starts one that sleeps, says its number, and waits. */
const program = `
  const { spawn } = await import('node:child_process')
  const { endWithUs } = await import(${JSON.stringify(path.join(import.meta.dirname, 'end-with-us.ts'))})
  const child = spawn('sleep', ['1000'], { detached: true, stdio: 'ignore' })
  endWithUs(child, 'KILL')
  console.log(child.pid)
  process.stdin.once('data', () => child.kill())
  child.once('exit', () => console.log('gone'))`

function aParent() {
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  return { parent, nextWord: async () => String((await once(parent.stdout, 'data'))[0]).trim() }
}

test('a child ends with its parent, also when that is killed', async () => {
  const { parent, nextWord } = aParent()
  const child = Number(await nextWord())
  expect(commandLineOf(child)).toContain('sleep 1000')
  parent.kill('SIGKILL')
  await expect.poll(() => commandLineOf(child)).toBe('')
})

test('one that has ended before is not looked for again', async () => {
  const { parent, nextWord } = aParent()
  const child = Number(await nextWord())
  parent.stdin.write('end it\n')
  expect(await nextWord()).toBe('gone')
  expect(commandLineOf(child)).toBe('')
  parent.kill('SIGKILL')
  await once(parent, 'exit')
})
