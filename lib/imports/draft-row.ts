import { z } from 'zod'
import { Listed, Mistake } from './read/row'

/** A row as it waits to be imported: what it says, and whose tenant Microsoft says it is. */
export const DraftRow = z.object({
  line: z.number(),
  cells: z.array(z.string()),
  listed: Listed.nullable(),
  tenant: z.object({ tenantId: z.guid(), domain: z.string() }).nullable(),
  mistakes: z.array(Mistake),
})

export type DraftRow = z.output<typeof DraftRow>

/** `unread`: the columns that mean nothing to us. */
export const Draft = z.object({ header: z.array(z.string()), unread: z.array(z.string()), rows: z.array(DraftRow) })

export type Draft = z.output<typeof Draft>
