import { secretProof } from '@/lib/credentials/find-proof'
import { asVisitor } from '@/lib/db'
import type { OpenInvitation } from '@/lib/invitations/open'
import { type Hindrance, hindranceOf } from './model'

/** What keeps what a link led to from being called connected, as the desk says it; null where nothing does. */
export async function hindranceBehind({ connectionId, made }: OpenInvitation): Promise<Hindrance | null> {
  return hindranceOf(made, await secretProof(asVisitor(), connectionId))
}
