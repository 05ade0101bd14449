import type { Tx } from '@/lib/db'
import { isAtWork } from '../at-work'
import { lockRunsOf, openRun } from '../store'
import { lockRunIfFree } from './store'

/**
 * The run that is open, and nobody else's until the transaction ends; null where there is none. `busy`: a worker has it, or is
 * about to. Until then no other run begins either.
 */
export async function takeOpenRun(tx: Tx, connectionId: string): Promise<{ id: string } | 'busy' | null> {
  await lockRunsOf(tx, connectionId)
  const run = await openRun(tx, connectionId)
  if (!run) return null
  const state = await lockRunIfFree(tx, run.id)
  return state === null || isAtWork(state) ? 'busy' : run
}
