import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Postgres, startPostgres } from './postgres'

/** A PostgreSQL that leaves nothing behind: its folder goes when it stops. */
export async function startScratchPostgres(): Promise<Postgres> {
  const folder = mkdtempSync(path.join(tmpdir(), 'spencer-postgres-'))
  chmodSync(folder, 0o755) // whoever PostgreSQL runs as must be able to pass
  const postgres = await startPostgres({
    folder: path.join(folder, 'cluster'),
    log: path.join(folder, 'log'),
    scratch: true,
  })
  return {
    ...postgres,
    async stop() {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
