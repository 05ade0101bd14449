import { z } from 'zod'
import { environments } from '@/lib/blueprint/blueprint'
import { credentialKinds } from '@/lib/blueprint/credential-kind'
import { isGivenUnseen, type Stage } from '@/lib/connections/model'
import { isTested, type Proof } from '@/lib/credentials/proof'
import { isOff, readSwitches } from '@/lib/graph/switches'
import { languages } from '@/lib/i18n/language'
import { typedLine } from '@/lib/i18n/one-line'
import { reasonKinds, turns } from './attention/reason'
import { Expires } from './expiry/asked'

const dayMs = 24 * 60 * 60 * 1000

/** Whole days until `endsAt`, rounded down; negative once it has passed. */
export function daysLeft(endsAt: Date, now: Date): number {
  return Math.floor((endsAt.getTime() - now.getTime()) / dayMs)
}

/** What happened then asks for nothing any more: the connection has ended, or did and was invited anew. */
export function isBygone({ endedAt, invitedAt }: { endedAt: Date | null; invitedAt: Date | null }, at: Date): boolean {
  return endedAt !== null || (invitedAt !== null && at < invitedAt)
}

/** Two months: a renewal needs an administrator of somebody else's company to find five minutes. */
export const expiringDays = 60

export function isExpiring(nextExpiryAt: Date | null, now: Date): boolean {
  return nextExpiryAt !== null && daysLeft(nextExpiryAt, now) < expiringDays
}

/** Something in use was never seen to work. Before anything is in use there is nothing to prove. */
export function isUnproven(live: readonly { provenAt: Date | null }[]): boolean {
  return live.some((credential) => credential.provenAt === null)
}

/**
 * What keeps a connection from being called connected; null where nothing does. `unseen`: a person made the app and gave its
 * secret, which works, and nobody has looked at the rest.
 */
export type Hindrance = 'off' | 'untested' | 'unseen'

type Known = {
  userSync: boolean
  switches: readonly string[]
  grantedAt: Date | null
  applicationId: string | null
  applicationObjectId: string | null
}

/** @param proof of the newest secret in use */
export function hindranceOf(connection: Known, proof: Proof): Hindrance | null {
  const { userSync, switches, grantedAt } = connection
  if (isGivenUnseen(connection)) return proof.is === 'yes' ? 'unseen' : 'untested'
  if (!grantedAt) return null
  if (isOff(readSwitches(switches))) return 'off'
  return isTested(proof, { userSync }) ? null : 'untested'
}

/** `unverified`: it stands on Spencer's own list of what was made by hand, and nobody was invited to it yet · `cancelled`: it ended before anything was made. */
export const stages = [
  'unverified',
  'invited',
  'in_progress',
  'needs_customer',
  'needs_colleague',
  'connected',
  'ended',
  'cancelled',
] as const

export type DeskStage = (typeof stages)[number]

/** As lists, counts and pages name it. The database keeps it; one that is not filled yet is what its stage is. */
export function deskStageOf({ stage, deskStage }: { stage: Stage; deskStage: string | null }): DeskStage {
  return stages.find((one) => one === deskStage) ?? stage
}

/** What Spencer gets. */
export const accesses = ['sign-in', 'sync', 'groups'] as const

/** Where the next page begins; a place in the order, not a row, so that a row that moves or goes breaks nothing. */
type Place = { at: Date; id: string }

const place = z
  .string()
  .transform((text) => text.split('~'))
  .pipe(z.tuple([z.iso.datetime({ precision: 3 }), z.guid()]))
  .transform(([at, id]): Place => ({ at: new Date(at), id }))

export function writePlace({ at, id }: Place): string {
  return `${at.toISOString()}~${id}`
}

/** A query string is anybody's text: what makes no sense is as if it were not there. */
function asked<Schema extends z.ZodType>(schema: Schema) {
  return z
    .union([z.string(), z.array(z.string()).transform((texts) => texts[0] ?? '')])
    .pipe(schema as Schema & z.ZodType<z.output<Schema>, string>)
    .optional()
    .catch(undefined)
}

/** What the staff's list is asked for; parses `searchParams` as it comes. */
export const ConnectionFilter = z.object({
  /** A whole message of Microsoft's is read too. */
  search: asked(typedLine.pipe(z.string().min(1).max(2_000))),
  stage: asked(z.enum(stages)),
  environment: asked(z.enum(environments)),
  expires: asked(Expires),
  /** What holds one; where ends are asked for or sorted by, its end is meant. */
  credential: asked(z.enum(credentialKinds)),
  turn: asked(z.enum(turns)),
  reason: asked(z.enum(reasonKinds)),
  owner: asked(z.guid()),
  access: asked(z.enum(accesses)),
  language: asked(z.enum(languages)),
  sort: asked(z.literal('ends')),
  after: asked(place),
})

export type ConnectionFilter = z.output<typeof ConnectionFilter>

/** What is filtered by its end is listed by it too. */
export const isByEnd = ({ expires, sort }: ConnectionFilter) => expires !== undefined || sort === 'ends'
