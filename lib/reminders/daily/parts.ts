import { credentialKinds } from '@/lib/blueprint/credential-kind'
import { type GivenCertificate, givenCertificate } from '@/lib/credentials/who-gave'
import { asWorker } from '@/lib/db'
import { type RenewalLink, renewalLink } from '@/lib/invitations/renewal-link'
import { type Renewed, renewedOf } from '../mail/renewed'
import type { End } from './daily-mail'

/** What is said of one connection: its ends, the next one first. */
export type Part = { connection: End['connection']; ends: End[] }

export type LinkedPart = Part & {
  /** One for all that is to be renewed of it; null while Spencer has stopped. */
  link: RenewalLink | null
  /** What a press lets in. */
  certificate: GivenCertificate | null
  distrusted: Renewed['distrusted']
}

/** In the order of their next ends, as these are. */
export function partsOf(ends: End[]): Part[] {
  const byConnection = Map.groupBy(ends, ({ connection }) => connection.id)
  return [...byConnection.values()].flatMap((all) => (all[0] ? [{ connection: all[0].connection, ends: all }] : []))
}

/** Mints its link for this contact. */
export async function linked(
  part: Part,
  contact: { id: string; email: string },
  isStopped: boolean,
  now: Date,
): Promise<LinkedPart> {
  const { connection, ends } = part
  const renews = renewsOf(ends)
  const link = isStopped ? null : await renewalLink({ connectionId: connection.id, renews, contact }, now)
  const isLetIn = link && !ends.some(({ isNextMissing }) => isNextMissing)
  const certificate = isLetIn ? await givenCertificate(asWorker(), connection.id) : null
  const { distrusted } = await renewedOf(connection.id, renews)
  return { ...part, link, certificate, distrusted }
}

/** A certificate that Spencer has yet to give does not hold up the secret. */
function renewsOf(ends: End[]) {
  const ready = ends.filter(({ isNextMissing }) => !isNextMissing)
  const asked = new Set((ready.length > 0 ? ready : ends).map(({ kind }) => kind))
  return credentialKinds.filter((kind) => asked.has(kind))
}
