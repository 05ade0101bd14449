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
import { certificateFacts } from './reading/certificate'

const act = 'certificate.replacement'

/** What the page showed and posts back. */
type Pressed = { askId: string; sha256: string }

export type WaitingReplacement = Awaited<ReturnType<typeof waitingReplacements>>[number]

/** Certificates that wait for a second member of staff, with what they say of themselves. */
export async function waitingReplacements(staff: Staff, connectionId?: string, now = new Date()) {
  const waiting = await listWaiting(staff, connectionId, now)
  return waiting
    .filter((ask) => ask.act === act)
    .map(({ payload, ...ask }) => ({ ...ask, certificate: certificateFacts(payload) }))
}

/** Another member of staff gives what the first one asked for: exactly that, or nothing. */
export async function confirmReplacement(
  staff: Staff,
  pressed: Pressed,
  now = new Date(),
): Promise<Confirmed | Stopped> {
  const stopped = await stoppedFor(asStaff(staff), { askId: pressed.askId })
  if (stopped) return stopped
  return confirmAsk(staff, { ...pressed, act }, async (tx, decided) => void (await replace(tx, decided)), now)
}

/** The account owner, every Admin and the customer's contacts are told in the same transaction: before anybody presses. */
export async function replaceAlone(
  staff: Staff,
  pressed: Pressed & { reason: string },
  now = new Date(),
): Promise<WentOn | Stopped> {
  const stopped = await stoppedFor(asStaff(staff), { askId: pressed.askId })
  if (stopped) return stopped
  return goOnAlone(
    staff,
    { ...pressed, act },
    async (tx, decided) => {
      const certificateId = await replace(tx, decided)
      const admins = await membersWithRole(tx, 'Admin')
      const contacts = await contactIdsOf(tx, decided.connectionId)
      await sendJobs(tx, 'tell-certificate', [
        ...admins.map(({ id }) => ({ certificateId, to: 'admin' as const, id })),
        ...contacts.map((id) => ({ certificateId, to: 'contact' as const, id })),
      ])
    },
    now,
  )
}

export function declineReplacement(
  staff: Staff,
  declined: { askId: string; reason: string },
  now = new Date(),
): Promise<Declined> {
  return declineAsk(staff, { ...declined, act }, now)
}

async function replace(tx: Tx, { askId, connectionId, payload, askedById }: Decided): Promise<string> {
  await lockCertificates(tx, connectionId)
  return keepCertificate(tx, connectionId, certificateFacts(payload), {
    givenById: askedById,
    dualControlId: askId,
  })
}
