import { z } from 'zod'

const Credential = z.object({
  kind: z.enum(['secret', 'certificate']),
  /** The first characters of a secret, the thumbprint of a certificate. */
  name: z.string().nullable(),
  /** Until then it opens. */
  endsAt: z.iso.datetime().nullable(),
})

const Left = z.object({
  appName: z.string(),
  /** Null where a request for it was sent and its answer never came. */
  applicationId: z.string().nullable(),
  objectId: z.string().nullable(),
  /** Somebody at the customer made it, and we put something into it. */
  isAdopted: z.boolean(),
  permissions: z.array(z.string()),
  credentials: z.array(Credential),
})

/** What stands in a customer's tenant, as far as Spencer knows, once Spencer goes without their press. */
export type Left = z.output<typeof Left>

/** Null for what nothing was left of. */
export function readLeft(kept: unknown): Left | null {
  return Left.nullable().parse(kept ?? null)
}
