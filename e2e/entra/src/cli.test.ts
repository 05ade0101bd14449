import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const bin = path.join(import.meta.dirname, '../bin/entra-box.js')

/** Without what packages brought along: the Node of this machine, which may be older than the one tests run on. */
const ordinaryPath = (process.env.PATH ?? '')
  .split(path.delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .join(path.delimiter)

function start(...flags: string[]): ChildProcess {
  const child = spawn(bin, flags, {
    cwd: tmpdir(),
    env: { ...process.env, PATH: ordinaryPath, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return child
}

async function lineOf(stream: ChildProcess['stdout']): Promise<string> {
  let said = ''
  for await (const piece of stream ?? []) {
    said += piece
    if (said.includes('\n')) break
  }
  return said
}

test('the bin says on one line where it answers, answers there, and ends when told to', async () => {
  const child = start('--port', '0', '--graph-origin', 'https://graph.example')
  const { login, graph } = JSON.parse(await lineOf(child.stdout))
  expect(graph).toBe('https://graph.example')
  const discovery = await (await fetch(`${login}/common/v2.0/.well-known/openid-configuration`)).json()
  expect(discovery).toMatchObject({ authorization_endpoint: `${login}/common/oauth2/v2.0/authorize` })
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
}, 60_000)

test('a world that makes no sense is refused in a sentence', async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'entra-box-')), 'world.json')
  await writeFile(file, '{ "tenant": [] }')
  const child = start('--port', '0', '--world', file)
  const ended = once(child, 'exit')
  expect(await lineOf(child.stderr)).toBe(`${file}: tenant is not known; known here: tenants, settings.\n`)
  expect(await ended).toEqual([1, null])
}, 60_000)
