import { type CredentialKind, credentialKinds } from '@/lib/blueprint/credential-kind'
import { asWorker } from '@/lib/db'
import { findUsable } from './store'

/**
 * What a letter that asks for a renewal says of what is renewed: when each of these ends, and whether somebody else opened the
 * secret, which a press then takes away at once. `by_hand`: the press does not, a person has to · `in_use`: Spencer works with it.
 */
export type Renewed = {
  ends: { kind: CredentialKind; endsAt: Date }[]
  distrusted: 'unused' | 'in_use' | 'by_hand' | null
}

export async function renewedOf(connectionId: string, renews: readonly CredentialKind[]): Promise<Renewed> {
  const usable = await findUsable(asWorker(), connectionId)
  const ends = credentialKinds.flatMap((kind) => {
    const endsAt = usable.findLast((one) => one.kind === kind && one.state === 'live')?.endsAt
    return endsAt && renews.includes(kind) ? [{ kind, endsAt }] : []
  })
  const opened = usable.findLast(({ kind, distrustedAt }) => kind === 'secret' && distrustedAt !== null)
  return {
    ends: ends.toSorted((one, other) => one.endsAt.getTime() - other.endsAt.getTime()),
    distrusted: howOf(opened),
  }
}

type Usable = Awaited<ReturnType<typeof findUsable>>[number]

function howOf(opened: Usable | undefined): Renewed['distrusted'] {
  if (!opened) return null
  if (opened.keyId === null) return 'by_hand'
  return opened.handoff?.storedAt ? 'in_use' : 'unused'
}
