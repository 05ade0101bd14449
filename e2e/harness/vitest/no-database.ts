import path from 'node:path'

const database = path.join(import.meta.dirname, '..', '..', '..', 'lib', 'db.ts')

/** A rule that reaches the database fails where it does, and hears what to do. */
export function noDatabase() {
  return {
    name: 'no-database',
    enforce: 'pre' as const,
    load(id: string) {
      if (id === database)
        throw new Error(
          'This test is a rule, which has no database, and something it imports is lib/db.ts. Call its file NAME.room.test.ts, or move what it is about out of the file that needs the database.',
        )
    },
  }
}
