import { z } from 'zod'
import { type Reason, reasonKinds } from '../reason'

const moment = z.iso.datetime().transform((text) => new Date(text))

/** A reason as the row keeps it. One of a version to come has a kind that this one does not know, and is left out. */
const Kept: z.ZodType<Reason> = z.object({
  kind: z.enum(reasonKinds),
  since: moment,
  at: moment.optional(),
  credential: z.enum(['secret', 'certificate']).optional(),
  isNextMissing: z.boolean().optional(),
  isByHand: z.boolean().optional(),
  to: z.string().nullable().optional(),
  handoffId: z.guid().optional(),
  invitationId: z.guid().optional(),
  askedAt: moment.optional(),
  restsUntil: moment.optional(),
})

export function readReasons(kept: unknown): Reason[] {
  return z
    .array(z.unknown())
    .parse(kept)
    .flatMap((one) => Kept.safeParse(one).data ?? [])
}
