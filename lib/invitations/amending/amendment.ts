import { z } from 'zod'

const Kinds = z.object({ userSync: z.boolean(), securityGroups: z.boolean() })

/**
 * What a connection may read: as it was accepted, and as staff ask for it. `stands`: permissions that were to go, and that its
 * run left, because the portal had not given them.
 */
export const Amendment = z.object({
  from: Kinds,
  to: Kinds.extend({ groupIds: z.array(z.guid()) }),
  stands: z.array(z.string()).optional(),
})
export type Amendment = z.output<typeof Amendment>

/** What is altered, as one word that sentences choose by. */
export type Alteration = 'userSync' | 'userSyncAndGroups' | 'groups' | 'lessGroups' | 'lessUserSync'

export function alterationOf({ from, to }: Amendment): Alteration {
  if (from.userSync && !to.userSync) return 'lessUserSync'
  if (from.userSync) return to.securityGroups ? 'groups' : 'lessGroups'
  return to.securityGroups ? 'userSyncAndGroups' : 'userSync'
}

/** What became of it: nothing is called taken away while a permission of it stands. */
export type Altered = Alteration | 'stands'

export function alteredAs(amendment: Amendment): Altered {
  return amendment.stands?.length ? 'stands' : alterationOf(amendment)
}

/** Of an invitation's row; null where it alters nothing. */
export function readAmendment(kept: unknown): Amendment | null {
  return Amendment.nullish().parse(kept) ?? null
}
