import { contactIdsOf } from '@/lib/connections/contacts'
import { asStaff, type Tx } from '@/lib/db'
import {
  type Confirmed,
  confirmAsk,
  type Decided,
  type Declined,
  declineAsk,
  goOnAlone,
  type WentOn,
} from '@/lib/dual-control/decide'
import { listWaiting } from '@/lib/dual-control/waiting'
import type { Staff } from '@/lib/identity/actor'
import { membersWithRole } from '@/lib/identity/staff/members'
import { sendJobs } from '@/lib/queue/queue'
import { type Stopped, stoppedFor } from '@/lib/stop/standing'
import { lockCertificates } from './certificate-store'
import { keepCertificate } from './keep-certificate'
import { althoughOdd, oddForConnection, oddOf } from './odd/odd'
import { certificateFacts } from './reading/certificate'

const act = 'certificate.replacement'

/** What the page showed and posts back; `question`: what was odd about it. */
type Pressed = { askId: string; sha256: string; question?: string }

/** Something is odd about it that the page did not show. */
type StillOdd = { status: 'odd' }

export type WaitingReplacement = Awaited<ReturnType<typeof waitingReplacements>>[number]

/** Certificates that wait for a second member of staff, with what they say of themselves and what is odd about them now. */
export async function waitingReplacements(staff: Staff, connectionId?: string, now = new Date()) {
  const waiting = (await listWaiting(staff, connectionId, now)).filter((ask) => ask.act === act)
  return Promise.all(
    waiting.map(async ({ payload, ...ask }) => {
      const certificate = certificateFacts(payload)
      return { ...ask, certificate, odd: await oddOf(asStaff(staff), certificate, ask) }
    }),
  )
}

/** Another member of staff gives what the first one asked for: exactly that, or nothing. */
export async function confirmReplacement(
  staff: Staff,
  { question, ...pressed }: Pressed,
  now = new Date(),
): Promise<Confirmed | StillOdd | Stopped> {
  const stopped = await stoppedFor(asStaff(staff), { askId: pressed.askId })
  if (stopped) return stopped
  const carryOut = async (tx: Tx, decided: Decided) => void (await replace(tx, decided))
  return confirmAsk(staff, { ...pressed, act }, { object: unlessShown(question), carryOut }, now)
}

/** The account owner, every Admin and the customer's contacts are told in the same transaction: before anybody presses. */
export async function replaceAlone(
  staff: Staff,
  { question, ...pressed }: Pressed & { reason: string },
  now = new Date(),
): Promise<WentOn | StillOdd | Stopped> {
  const stopped = await stoppedFor(asStaff(staff), { askId: pressed.askId })
  if (stopped) return stopped
  const carryOut = async (tx: Tx, decided: Decided) => {
    const certificateId = await replace(tx, decided)
    const admins = await membersWithRole(tx, 'Admin')
    const contacts = await contactIdsOf(tx, decided.connectionId)
    await sendJobs(tx, 'tell-certificate', [
      ...admins.map(({ id }) => ({ certificateId, to: 'admin' as const, id })),
      ...contacts.map((id) => ({ certificateId, to: 'contact' as const, id })),
    ])
  }
  return goOnAlone(staff, { ...pressed, act }, { object: unlessShown(question), carryOut }, now)
}

export function declineReplacement(
  staff: Staff,
  declined: { askId: string; reason: string },
  now = new Date(),
): Promise<Declined> {
  return declineAsk(staff, { ...declined, act }, now)
}

/** Holds what is odd from here to the end of the transaction, so that `replace` finds the same. */
function unlessShown(question: string | undefined) {
  return async (tx: Tx, { connectionId, payload }: Decided): Promise<StillOdd | null> => {
    const certificate = certificateFacts(payload)
    await lockCertificates(tx, connectionId, certificate.thumbprintSha1)
    const odd = await oddForConnection(tx, certificate, connectionId)
    return odd && odd.question !== question ? { status: 'odd' } : null
  }
}

const oddSince = 'nothing was odd about it when it was asked'

async function replace(tx: Tx, { askId, connectionId, payload, nevertheless, askedById }: Decided): Promise<string> {
  const certificate = certificateFacts(payload)
  const odd = await oddForConnection(tx, certificate, connectionId)
  const although = odd && althoughOdd(odd, nevertheless ?? oddSince)
  return keepCertificate(tx, connectionId, certificate, { givenById: askedById, dualControlId: askId, although })
}
