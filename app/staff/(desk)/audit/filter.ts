import { z } from 'zod'

/** PostgreSQL's bigint; a number above it is no entry's. */
const largestSeq = 2n ** 63n - 1n

/** What does not read as a filter is left out: the list is then longer, never wrong. */
export const Filter = z.object({
  connection: z.guid().toLowerCase().optional().catch(undefined),
  before: z.coerce.bigint().positive().max(largestSeq).optional().catch(undefined),
})
