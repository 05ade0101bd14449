import { createHash } from 'node:crypto'
import type { Difference } from './difference'

/** Names what was shown, so that an answer from a page that stood open counts for nothing else: SHA-256, hex. */
export function questionKey(difference: Difference): string {
  return createHash('sha256').update(JSON.stringify(difference)).digest('hex')
}
