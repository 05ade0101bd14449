import { z } from 'zod'
import type { CredentialKind } from '@/lib/blueprint/credential-kind'
import type { Intent } from '@/lib/identity/actor'

/** What staff invite for: an intent, and for a renewal what it replaces. */
const purposes = {
  connect: { intent: 'connect' },
  grant: { intent: 'grant' },
  'renew secret': { intent: 'renew', renews: ['secret'] },
  'renew certificate': { intent: 'renew', renews: ['certificate'] },
  'renew secret and certificate': { intent: 'renew', renews: ['secret', 'certificate'] },
  repair: { intent: 'repair' },
  undo: { intent: 'undo' },
} satisfies Record<string, { intent: Intent; renews?: CredentialKind[] }>

export type Purpose = keyof typeof purposes

export const Purpose = z
  .enum(Object.keys(purposes) as [Purpose, ...Purpose[]])
  .transform((purpose): { intent: Intent; renews?: CredentialKind[] } => purposes[purpose])
