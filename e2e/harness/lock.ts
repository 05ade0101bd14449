import { DatabaseSync } from 'node:sqlite'

export type Lock = { release(): void }

/** What nobody refers to is collected and closed, and then the lock is gone. */
const held = new Set<DatabaseSync>()

/** SQLITE_BUSY: somebody else holds it. */
const busy = 5

/**
 * A lock on a file, alone or shared with others; `null` when somebody holds it otherwise. The operating system ends it with
 * the process, however that ends: no stale lock has to be told from a held one, no process number can have been given to
 * somebody else. Node has no such lock of its own but brings SQLite, which does; nothing is ever written.
 */
export function tryLock(file: string, kind: 'alone' | 'shared' = 'alone'): Lock | null {
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    database.exec('pragma journal_mode = memory')
    database.exec(kind === 'alone' ? 'begin exclusive' : 'begin; select count(*) from sqlite_schema')
    held.add(database)
    return { release: () => void (held.delete(database) && database.close()) }
  } catch (error) {
    database.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return null
    throw error
  }
}
