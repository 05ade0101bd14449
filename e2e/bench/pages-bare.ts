import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { nextBuildEnv } from '@/e2e/artefact/build-env'
import { freePort } from '@/e2e/harness/free-port'
import { type Running, start, untilAnswers } from '@/e2e/harness/process'

const root = path.join(import.meta.dirname, '..', '..')
const next = path.join(root, 'node_modules/next/dist/bin/next')

const settings = `export default {
  outputFileTracingRoot: ${JSON.stringify(root)}, turbopack: { root: ${JSON.stringify(root)} }, poweredByHeader: false,
}`
const layout = 'export default ({ children }) => <html lang="en"><body>{children}</body></html>'
const page = `export const dynamic = 'force-dynamic'
export default () => <main><h1>Bare</h1><p>{new Date().toISOString()}</p></main>`

/** The least that the same Next can answer anew for each who asks: one heading and one line, built and started as it is told to. */
export async function startBare(): Promise<{ running: Running; url: string }> {
  const folder = path.join(root, '.data', 'bench', 'bare')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(path.join(folder, 'app'), { recursive: true })
  writeFileSync(path.join(folder, 'next.config.mjs'), settings)
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(path.join(folder, 'app/layout.jsx'), layout)
  writeFileSync(path.join(folder, 'app/page.jsx'), page)
  const built = spawn(process.execPath, [next, 'build'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...nextBuildEnv },
  })
  const [code] = await once(built, 'close')
  if (code !== 0) throw new Error('The bare page could not be built')
  const [port, log] = [await freePort(), path.join(folder, 'log')]
  const running = start([next, 'start', '--hostname', '127.0.0.1', '--port', String(port)], nextBuildEnv, log, folder)
  const url = `http://127.0.0.1:${port}/`
  await untilAnswers(url, running, log)
  return { running, url }
}
