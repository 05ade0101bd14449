import { attemptsOf } from '@/lib/credentials/attempt'
import type { Db } from '@/lib/db'
import type { Customer, Intent } from '@/lib/identity/actor'

type Kept = { kind: string; state: string; runId: string | null }

/** In use, made by a person and given to us. */
export function isFromPerson({ kind, state, runId }: Kept): boolean {
  return kind === 'secret' && state === 'live' && runId === null
}

/**
 * What a press is for. Whoever made the app by hand agreed to nothing that a press would write: to connect it is to look, as a
 * repair does, and to write only what was shown.
 */
export async function purposeOf(db: Db, { intent, connectionId }: Customer): Promise<Intent> {
  if (intent !== 'connect') return intent
  return (await attemptsOf(db, connectionId)).some(isFromPerson) ? 'repair' : 'connect'
}
