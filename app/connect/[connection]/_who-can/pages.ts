import { z } from 'zod'

/** The pages on which somebody may find that they cannot press, and to which they come back. */
export const Page = z.enum(['review', 'run', 'mapping', 'by-hand'])

export type Page = z.output<typeof Page>
