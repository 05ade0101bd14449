import { createHash } from 'node:crypto'
import type { Contact } from '../choices'

/** All that staff may have read of a contact before they typed. */
type Shown = Contact & { bouncedAt: Date | null; leftAt: Date | null }

/** The same as long as nobody has changed anything of it: what was typed upon another one is not put in its place unsaid. */
export function editionOf({ name, email, language, bouncedAt, leftAt }: Shown): string {
  const shown = JSON.stringify([name, email, language, bouncedAt, leftAt])
  return createHash('sha256').update(shown).digest('hex').slice(0, 32)
}
