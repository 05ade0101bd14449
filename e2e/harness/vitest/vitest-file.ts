import { inject } from 'vitest'
import { createDatabase } from '../postgres/database'

/** Before each room: a database of its own, so that files run side by side. */
process.env.DATABASE_URL = await createDatabase(
  inject('databaseServer'),
  inject('databaseTemplate'),
  inject('databasePrefix'),
)
