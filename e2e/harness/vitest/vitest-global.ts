import { randomBytes } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { dropDatabases, makeTemplate } from '../postgres/database'
import { migrate } from '../postgres/migrate'
import { startScratchPostgres } from '../postgres/scratch-postgres'
import { testSettings } from './test-settings'

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string
    databaseTemplate: string
    databasePrefix: string
  }
}

/**
 * One PostgreSQL for all rooms of a run, or the one that `TEST_DATABASE_URL` names (see `keep-postgres.ts`), with a
 * migrated template that each file gets its own copy of.
 */
export default async function setup(project: TestProject) {
  const shared = process.env.TEST_DATABASE_URL
  const postgres = shared ? null : await startScratchPostgres()
  const server = shared ?? postgres?.url() ?? ''
  const prefix = `test_${randomBytes(4).toString('hex')}`
  const teardown = () => (postgres ? postgres.stop() : dropDatabases(server, prefix))

  try {
    project.provide('databaseServer', server)
    project.provide('databaseTemplate', await makeTemplate(server, migrated))
    project.provide('databasePrefix', prefix)
    return teardown
  } catch (error) {
    await teardown()
    throw error
  }
}

function migrated(url: string): Promise<void> {
  return migrate({ ...testSettings, DATABASE_URL: url })
}
