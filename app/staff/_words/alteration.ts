import type { Altered } from '@/lib/invitations/amending/amendment'

/** What a customer is asked to alter, as staff read it. */
export const alterationNames: Record<Altered, string> = {
  userSync: 'Read users too (user sync)',
  userSyncAndGroups: 'Read users and security groups too (user sync)',
  groups: 'Read security groups too',
  lessGroups: 'Read security groups no more',
  lessUserSync: 'Read users no more (no user sync)',
  stands: 'Read less; a permission that the portal did not give still stands',
}
