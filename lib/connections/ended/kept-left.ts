import type { Db } from '@/lib/db'
import { type Left, readLeft } from './left'
import { findLeft } from './store'

/** What Spencer left in the tenant of a connection that was ended alone, until a run finds the app again or removes it. */
export async function keptLeft(db: Db, connectionId: string): Promise<Left | null> {
  return readLeft(await findLeft(db, connectionId))
}
