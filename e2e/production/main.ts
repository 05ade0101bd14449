import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { removeSealed } from '@/e2e/artefact/image/replay'
import { Refusal } from '@/e2e/harness/refusal'
import { runProduction } from './run'
import type { Stops } from './stops'

/**
 * `npm run production-test`: what compose.yaml describes, from the built artefact, with Debian’s PostgreSQL and nginx on this
 * machine: settings made by setup, migration, two portals and two workers behind TLS, doctor, and one onboarding in a browser.
 * The last line is JSON of what ran.
 */
const root = path.join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(path.join(tmpdir(), 'spencer-production-'))
chmodSync(folder, 0o755) // whoever PostgreSQL, nginx and the portal run as must be able to pass
const stops: Stops = []
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(130))

try {
  console.log(JSON.stringify(await runProduction({ root, folder, stops })))
  await end(0)
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error)
  await end(1)
}

async function end(code: number): Promise<never> {
  for (const stop of stops.splice(0).toReversed()) await stop()
  removeSealed(folder)
  process.exit(code)
}
