import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../..')

/** Exactly what `npm run entra` runs: Node's flags and the file. */
const command: string[] = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  .scripts.entra.split(' ')
  .slice(1)

type Usage = { cpuMs: number; rssMb: number }
export type BoxProcess = { origin: string; usage(): Promise<Usage>; stop(): Promise<void> }

/** The box as `npm run entra` starts it, in a process that also tells what it used. */
export async function startBox(more: string[]): Promise<BoxProcess> {
  const child = start(['--import', './e2e/bench/tell-usage.ts'], ['--port', '0', ...more])
  const origin = await ready(child)
  return {
    origin,
    usage: async () => {
      child.send('usage')
      const [usage] = await once(child, 'message')
      return usage as Usage
    },
    stop: () => stop(child),
  }
}

/** Milliseconds from nothing to the line that says it answers, Node's and tsx's own start included. */
export async function startToReady(): Promise<number> {
  const began = performance.now()
  const child = start([], ['--port', '0'])
  await ready(child)
  const took = performance.now() - began
  await stop(child)
  return took
}

function start(imports: string[], more: string[]): ChildProcess {
  return spawn(process.execPath, [...command.slice(0, -1), ...imports, ...command.slice(-1), ...more], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
}

async function ready(child: ChildProcess): Promise<string> {
  let said = ''
  for await (const piece of child.stdout ?? []) {
    said += piece
    if (said.includes('\n')) return JSON.parse(said).login
  }
  throw new Error(`The box did not start: ${said}`)
}

async function stop(child: ChildProcess) {
  child.kill('SIGTERM')
  await once(child, 'exit')
}
