import { z } from 'zod'
import { listAudit } from '@/lib/audit/list'
import { readLeft } from '@/lib/connections/ended/left'
import { readMapping, warningsOf } from '@/lib/connections/mapping'
import { attemptsOf } from '@/lib/credentials/attempt'
import { currentCertificate } from '@/lib/credentials/give-certificate'
import { isTested, secretProofOf } from '@/lib/credentials/proof'
import { asStaff } from '@/lib/db'
import { env } from '@/lib/env'
import { readSwitches } from '@/lib/graph/switches'
import { handoffOf } from '@/lib/handoff/find'
import { provableUntil } from '@/lib/handoff/hold'
import type { Staff } from '@/lib/identity/actor'
import { mailsOf } from '@/lib/mail/mails-of'
import { standingStop } from '@/lib/stop/standing'
import { viewInvitation } from './invitation-view'
import { daysLeft, deskStageOf, hindranceOf, isExpiring, isUnproven } from './model'
import { findConnection, findInvitations, findLastRun } from './store'
import { sayEntry } from './timeline'

export type ConnectionPage = NonNullable<Awaited<ReturnType<typeof connectionPage>>>

const Contacts = z.object({ contacts: z.number() })

const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** Everything staff see of one connection; null when there is none by that id. Never a token, never anything sealed. */
export async function connectionPage(staff: Staff, id: string, now = new Date()) {
  const db = asStaff(staff)
  const connection = guid.test(id) ? await findConnection(db, id) : null
  if (!connection) return null
  const [stop, invitations, credentials, given, lastRun, handoff, provable, entries, mails] = await Promise.all([
    standingStop(db, { connectionId: id }),
    findInvitations(db, id),
    attemptsOf(db, id),
    currentCertificate(db, id),
    findLastRun(db, id),
    handoffOf(staff, id, now),
    provableUntil(staff, id, now),
    listAudit(staff, { connectionId: id }),
    mailsOf(db, id),
  ])
  const live = credentials.filter((credential) => credential.state === 'live')
  const proof = secretProofOf(credentials)
  const { customer, mapping: stored, spencerContactName, spencerContactEmail, ...rest } = connection
  const { endedHow, endReason, endedBy, leftInTenant, ...facts } = rest
  const mapping = readMapping(stored)
  const viewed = invitations.map((invitation) => viewInvitation(invitation, stop?.since ?? now))
  const asked = viewed.find(({ state, amendment }) => state === 'open' && amendment) ?? null
  const readsUsers = facts.userSync || asked?.amendment?.to.userSync === true
  return {
    ...facts,
    /** What is said of its ends is what Spencer's own list says: nobody has seen them. */
    isByList: facts.listed !== null && facts.listed.seenAt === null,
    stage: deskStageOf(facts),
    /** What staff ended alone, and what that left in the tenant; null of everything else. */
    endedByStaff:
      facts.endedAt && endedHow
        ? { how: endedHow, reason: endReason ?? '', byName: endedBy?.name ?? null, left: readLeft(leftInTenant) }
        : null,
    /** What stands for this customer, for all or for them alone. */
    stop,
    customerId: customer.id,
    customerName: customer.name,
    contacts: customer.contacts,
    accountOwner: { name: spencerContactName, email: spencerContactEmail, isMatched: facts.accountOwnerId !== null },
    mapping,
    mappingWarnings: warningsOf(mapping),
    isExpiring: isExpiring(facts.nextExpiryAt, now),
    isUnproven: isUnproven(live),
    switches: readSwitches(facts.switches),
    hindrance: hindranceOf(facts, proof),
    /** The invitation that asks the customer to alter what Spencer reads, while it stands. */
    asked,
    /** It reads users, or the customer is asked whether it may. */
    readsUsers,
    /** The one that staff gave last, where the connection is to read users. */
    certificate: readsUsers ? given : null,
    /** Staff gave one that is not registered in the tenant yet. */
    isCertificateNew: given !== null && !live.some((one) => one.thumbprintSha1 === given.thumbprintSha1),
    justInvited: justInvited(entries, now),
    invitations: viewed,
    credentials: credentials
      .map((credential) => ({
        ...credential,
        daysLeft: credential.endsAt && credential.state === 'live' ? daysLeft(credential.endsAt, now) : null,
      }))
      .reverse(),
    lastRun: lastRun && viewRun(lastRun),
    handoff,
    mails,
    /** Whether anybody tells what becomes of a mail that was taken. */
    areMailsReported: env().BOUNCE_ADDRESS !== undefined,
    /** Until when the portal tests the secret by itself, where that is still to be done. */
    testedUntil: isTested(proof, facts) ? null : provable,
    timeline: entries.map((entry) => ({
      seq: entry.seq,
      at: entry.at,
      action: entry.action,
      personName: entry.personName,
      text: sayEntry(entry),
    })),
  }
}

const justMs = 10 * 60 * 1000

/** To how many contacts the invitation of the last minutes is mailed; null where nobody was invited just now. */
function justInvited(entries: Awaited<ReturnType<typeof listAudit>>, now: Date): number | null {
  const created = entries.find(({ action }) => action === 'invitation.created')
  if (!created || now.getTime() - created.at.getTime() > justMs) return null
  return Contacts.parse(created.data).contacts
}

function viewRun(run: NonNullable<Awaited<ReturnType<typeof findLastRun>>>) {
  const { startedBy, ledger, ...rest } = run
  return {
    ...rest,
    startedByName: startedBy.name,
    steps: ledger.map((step) => ({
      ...step,
      milliseconds: step.settledAt && step.settledAt.getTime() - step.intendedAt.getTime(),
    })),
  }
}
