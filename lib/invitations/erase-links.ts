import type { Tx } from '@/lib/db'
import { revokeLinksOf } from './link-store'

/** The links of contacts who were erased open nothing any more; their colleagues keep theirs. */
export function eraseLinks(tx: Tx, contactIds: string[], now: Date): Promise<void> {
  return revokeLinksOf(tx, contactIds, now)
}
