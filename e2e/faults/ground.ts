import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeTemplate } from '@/e2e/harness/postgres/database'
import { migrate } from '@/e2e/harness/postgres/migrate'
import { startScratchPostgres } from '@/e2e/harness/postgres/scratch-postgres'
import { testSettings } from '@/e2e/harness/vitest/test-settings'

/** What all tiers stand on: one PostgreSQL with a migrated template, and a folder for logs. All of it goes at the end. */
export type Ground = { server: string; template: string; folder: string; stop(): Promise<void> }

export async function breakGround(): Promise<Ground> {
  const folder = mkdtempSync(path.join(tmpdir(), 'spencer-faults-'))
  const postgres = await startScratchPostgres()
  const stop = async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const server = postgres.url()
    const template = await makeTemplate(server, (url) => migrate({ ...testSettings, DATABASE_URL: url }))
    return { server, template, folder, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
