import type { Proof } from '@/lib/credentials/proof'
import type { Fact } from '@/lib/fact'
import type { Change } from './change'

const givenParts = ['secret', 'permissions', 'redirect', 'upn', 'audience', 'certificate'] as const
type GivenPart = (typeof givenParts)[number]

/** What has to be so of an app that a person made; only what was used or looked at is known. */
export type GivenFacts = { part: GivenPart; fact: Fact<'not_seen'> }[]

/** Of the last look: when it was, and what it found missing. */
export type LastLook = { at: Date; missing: readonly Change[]; isCertificateWanted: boolean }

/** Graph's properties that a repair would send, were the part not as agreed. */
const propertyOf = {
  redirect: 'web',
  upn: 'optionalClaims',
  audience: 'signInAudience',
  certificate: 'keyCredentials',
} as const

/** @param seen null before anybody has looked */
export function givenFacts(proof: Proof, { userSync }: { userSync: boolean }, seen: LastLook | null): GivenFacts {
  const wanted = givenParts.filter((part) => part !== 'certificate' || isAbout(userSync, seen))
  return wanted.map((part) => ({ part, fact: factOf(part) }))

  function factOf(part: GivenPart): Fact<'not_seen'> {
    if (part === 'secret') return proof.is === 'unknown' ? notSeen : { is: proof.is, seenAt: proof.seenAt }
    if (seen) return { is: isMissing(part, seen.missing) ? 'no' : 'yes', seenAt: seen.at }
    const areRolesSeen = part === 'permissions' && userSync && proof.is === 'yes' && proof.how !== 'token'
    return areRolesSeen ? { is: 'yes', seenAt: proof.seenAt } : notSeen
  }
}

const notSeen = { is: 'unknown', why: 'not_seen' } as const

/** A look without a certificate to look for says nothing of one. */
const isAbout = (userSync: boolean, seen: LastLook | null) => userSync && (seen === null || seen.isCertificateWanted)

function isMissing(part: Exclude<GivenPart, 'secret'>, missing: readonly Change[]): boolean {
  return missing.some((change) => {
    if (change.kind === 'create application') return true
    if (part === 'permissions') return /^(create service principal|assign role|grant scopes)$/.test(change.kind)
    return change.kind === 'update application' && propertyOf[part] in change.patch
  })
}
