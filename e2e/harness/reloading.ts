import { appendFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { stripVTControlCharacters } from 'node:util'
import { watch } from 'chokidar'
import { type Running, start } from './process'

const root = path.join(import.meta.dirname, '..', '..')

/** The pages from their sources, evaluated anew when those change. */
export function startReloadingPortal(env: Record<string, string>, port: number, log: string): Running {
  const next = ['node_modules/next/dist/bin/next', 'dev', '-H', '127.0.0.1', '-p', String(port)]
  return aloud('portal', start(next, { ...env, NEXT_TELEMETRY_DISABLED: '1' }, 'pipe'), log)
}

/**
 * The worker from its sources, started anew when anything in `lib` changes. Not `node --watch`: what changes while it
 * starts its program anew it never notices, and it takes a new hard link to a package's file for a change.
 */
export function startReloadingWorker(env: Record<string, string>, log: string): Running {
  const begin = () => aloud('worker', start(worker, env, 'pipe'), log)
  let running = begin()
  let isChanged = false
  let restarting: Promise<void> | null = null
  const restart = async () => {
    while (isChanged) {
      isChanged = false
      console.log('worker │ Its sources have changed: starting anew…')
      await running.stop()
      running = begin()
    }
    restarting = null
  }
  const sources = watch([path.join(root, 'lib'), path.join(root, 'prisma/generated')], { ignored, ignoreInitial: true })
  sources.on('all', () => {
    isChanged = true
    restarting ??= restart()
  })
  return {
    get child() {
      return running.child
    },
    async stop() {
      await sources.close()
      await restarting
      await running.stop()
    },
  }
}

const worker = ['--conditions=react-server', '--import', 'tsx', 'lib/worker/main.ts']

const ignored = /\.test\.ts$|~$/

/** Every line here, with who says it in front, and in the file. */
function aloud(name: string, running: Running, log: string): Running {
  for (const input of [running.child.stdout, running.child.stderr]) {
    if (!input) continue
    createInterface({ input }).on('line', (line) => {
      if (stripVTControlCharacters(line).trim() === '') return
      console.log(`${name} │ ${line}`)
      appendFileSync(log, `${line}\n`)
    })
  }
  return running
}
