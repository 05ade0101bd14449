import type { Fact } from '@/lib/fact'

/** `early`: Microsoft's servers did not all know it yet. */
const untested = ['untried', 'early', 'unanswered', 'unreadable'] as const
export type Untested = (typeof untested)[number]

const ways = ['token', 'roles', 'sync'] as const

type Is<Answer extends Fact<Untested>['is']> = Extract<Fact<Untested>, { is: Answer }>

/**
 * Whether a secret or certificate works. Yes: a token was minted with it (`token`) and its roles were seen (`roles`), or
 * Spencer's sync used it (`sync`). No: Microsoft refused it, with this AADSTS number.
 */
export type Proof = (Is<'yes'> & { how: (typeof ways)[number] }) | (Is<'no'> & { number: number }) | Is<'unknown'>

type Kept = {
  provenAt: Date | null
  provenHow: string | null
  refusedAt: Date | null
  refusedNumber: number | null
  untestedWhy: string | null
}

/** What its row says, the newest word last: an answer outlasts the tries after it that told nothing. */
export function proofOf({ provenAt, provenHow, refusedAt, refusedNumber, untestedWhy }: Kept): Proof {
  if (refusedAt && refusedNumber !== null && (!provenAt || refusedAt > provenAt))
    return { is: 'no', seenAt: refusedAt, number: refusedNumber }
  if (provenAt) return { is: 'yes', seenAt: provenAt, how: ways.find((way) => way === provenHow) ?? 'token' }
  return { is: 'unknown', why: untested.find((why) => why === untestedWhy) ?? 'untried' }
}

type InUse = Kept & { kind: 'secret' | 'certificate'; state: string }

/**
 * Of the secret that Spencer works with, or will, out of all of a connection, oldest first. The roles are the app's: whichever
 * credential showed them showed them for all.
 */
export function secretProofOf(credentials: readonly InUse[]): Proof {
  const live = credentials.filter(({ state }) => state === 'live')
  const secret = live.findLast(({ kind }) => kind === 'secret')
  const proof: Proof = secret ? proofOf(secret) : { is: 'unknown', why: 'untried' }
  if (proof.is !== 'yes' || proof.how !== 'token') return proof
  const others = live.map(proofOf).filter((other) => other.is === 'yes')
  return { ...proof, how: others.find(({ how }) => how !== 'token')?.how ?? 'token' }
}

/** All that is to be seen of it was seen; where it reads users, that includes its roles. */
export function isTested(proof: Proof, { userSync }: { userSync: boolean }): boolean {
  return proof.is === 'yes' && (proof.how !== 'token' || !userSync)
}
