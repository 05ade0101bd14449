import { appendFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { type Running, start } from './process'

/** The pages from their sources, evaluated anew when those change. */
export function startReloadingPortal(env: Record<string, string>, port: number, log: string): Running {
  const next = ['node_modules/next/dist/bin/next', 'dev', '-H', '127.0.0.1', '-p', String(port)]
  return aloud('portal', start(next, { ...env, NEXT_TELEMETRY_DISABLED: '1' }, 'pipe'), log)
}

/** The worker from its sources, started anew when one of those that it has read changes. */
export function startReloadingWorker(env: Record<string, string>, log: string): Running {
  const watched = ['--watch', '--watch-preserve-output', '--conditions=react-server', '--import', 'tsx']
  return aloud('worker', start([...watched, 'lib/worker/main.ts'], env, 'pipe'), log)
}

/** Every line here, with who says it in front, and in the file. */
function aloud(name: string, running: Running, log: string): Running {
  for (const input of [running.child.stdout, running.child.stderr]) {
    if (!input) continue
    createInterface({ input }).on('line', (line) => {
      if (line.trim() === '') return
      console.log(`${name} │ ${line}`)
      appendFileSync(log, `${line}\n`)
    })
  }
  return running
}
