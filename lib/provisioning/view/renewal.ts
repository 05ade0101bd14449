import { type CredentialKind, credentialKinds } from '@/lib/blueprint/credential-kind'
import { type Attempt, attemptsOf } from '@/lib/credentials/attempt'
import { currentCertificate } from '@/lib/credentials/give-certificate'
import { asCustomer } from '@/lib/db'
import { type HandoffView, handoffOf } from '@/lib/handoff/find'
import type { Customer } from '@/lib/identity/actor'
import { renewsOf } from '@/lib/invitations/renews'
import { isRenewed } from '../plan/known-secrets'
import { runsOfInvitation } from '../store'

export type Renewal = {
  /**
   * `unprepared`: Spencer has not given the new certificate yet · `ahead`: a press renews · `made`: the new one is there, the
   * old one works until Spencer has stored it · `tidy`: Spencer has, and a press removes the old one · `over`: nothing is left.
   */
  stage: 'unprepared' | 'ahead' | 'made' | 'tidy' | 'over'
  /** What a press makes a new one of. */
  kinds: CredentialKind[]
  /** What stands beside what comes, or came. */
  pairs: { kind: CredentialKind; old: Shown | null; next: Shown }[]
  /** A secret that somebody else opened, which the next press takes away; null where there is none. */
  distrusted: Distrusted | null
}

/** `by_hand`: made by a person, so that a person has to remove it · `in_use`: Spencer works with it · `unused`: not yet. */
type Distrusted = { how: 'by_hand' | 'in_use' | 'unused'; mark: string | null }

/**
 * `endsAt`: null while the tenant has not said how long a secret may live. `mark`: the first letters of a secret, the SHA-1
 * thumbprint of a certificate in hex; null while there is none.
 */
export type Shown = { endsAt: Date | null; mark: string | null; isEndAssumed?: true }

/** Where the renewal of this customer's invitation stands: a second press through it makes no second secret. */
export async function renewalOf(customer: Customer): Promise<Renewal> {
  const { connectionId, invitationId } = customer
  const db = asCustomer(customer)
  const [renews, runs, attempts, given, handoff] = await Promise.all([
    renewsOf(db, invitationId),
    runsOfInvitation(db, invitationId),
    attemptsOf(db, connectionId),
    currentCertificate(db, connectionId),
    handoffOf(customer, connectionId),
  ])
  const usable = attempts.filter(({ state }) => state === 'live' || state === 'replaced')
  const isMade = (one: Attempt) => {
    const sameKind = attempts.filter(({ kind }) => kind === one.kind)
    return isRenewed(one, sameKind, runs)
  }
  const made = (kind: CredentialKind) =>
    usable.findLast((one) => one.kind === kind && one.state === 'live' && isMade(one) && !one.distrustedAt)
  const old = (kind: CredentialKind) => usable.findLast((one) => one.kind === kind && !isMade(one))
  const isRegistered = usable.some((one) => one.state === 'live' && one.thumbprintSha1 === given?.thumbprintSha1)

  const coming: Partial<Record<CredentialKind, Shown>> = {
    ...(renews.includes('secret') && !made('secret') && { secret: { endsAt: null, mark: null } }),
    ...(given && !isRegistered && { certificate: { endsAt: given.endsAt, mark: given.thumbprintSha1 } }),
  }
  const pairs = credentialKinds.flatMap((kind) => {
    const next = coming[kind] ?? shown(made(kind))
    return next ? [{ kind, old: shown(old(kind)), next }] : []
  })
  const distrusted = distrustedIn(usable, handoff)
  return { stage: stageOf(), kinds: credentialKinds.filter((kind) => coming[kind]), pairs, distrusted }

  function stageOf(): Renewal['stage'] {
    if (coming.secret || coming.certificate) return 'ahead'
    if (pairs.length === 0) return 'unprepared'
    // One that was made by hand has no key id that we know, and goes by hand.
    const olds = usable.filter((one) => one.kind === 'secret' && one.keyId !== null && one !== made('secret'))
    if (olds.some(({ state }) => state === 'replaced')) return 'tidy'
    return made('secret') && olds.length > 0 ? 'made' : 'over'
  }
}

function distrustedIn(usable: Attempt[], handoff: HandoffView | null): Distrusted | null {
  const one = usable.findLast(({ distrustedAt }) => distrustedAt !== null)
  if (!one) return null
  const isStored = handoff?.credentialId === one.id && handoff.storedAt !== null
  return { how: one.keyId === null ? 'by_hand' : isStored ? 'in_use' : 'unused', mark: one.hint }
}

function shown(credential: Attempt | undefined): Shown | null {
  if (!credential) return null
  const { endsAt, hint, thumbprintSha1, isEndAssumed } = credential
  return { endsAt, mark: hint ?? thumbprintSha1, ...(isEndAssumed && { isEndAssumed }) }
}
