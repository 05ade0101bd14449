import type { Tx } from '@/lib/db'
import { emptyWords } from './store'

/** Servers write of whom they speak: somebody who was erased, or an address that was corrected, is not named by what they said. */
export function forgetWords(tx: Tx, whose: { contactIds: string[]; addresseeIds: string[] }): Promise<void> {
  return emptyWords(tx, whose)
}
