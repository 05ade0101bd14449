import type { Tx } from '@/lib/db'
import { emptyDrafts } from './store'

/** Lists that wait to be imported and hold this address are emptied: whoever gave them reads them again. */
export function eraseDrafts(tx: Tx, address: string): Promise<number> {
  return emptyDrafts(tx, address)
}
