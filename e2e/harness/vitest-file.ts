import { inject } from 'vitest'
import { createDatabase } from './database'
import { testSettings } from './test-settings'

/** Before each test file: a database of its own and every setting, so that files run side by side. */
Object.assign(process.env, testSettings, {
  DATABASE_URL: await createDatabase(inject('databaseServer'), inject('databaseTemplate'), inject('databasePrefix')),
})
