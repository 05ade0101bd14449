import { audit } from '@/lib/audit/audit'
import { isStillAt } from '@/lib/connections/contacts'
import { asWorker } from '@/lib/db'
import { type RenewalLink, recordRenewalSent } from '@/lib/invitations/renewal-link'
import { civilDaysUntil } from '../schedule/civil-time'
import { settle } from '../schedule/mail-store'
import type { DailyMail } from './daily-mail'

/**
 * The mail server took it: each reminder in it is told, and each link is out. False where staff corrected the address meanwhile:
 * the contact was told nothing.
 */
export function recordTold(mail: DailyMail, links: RenewalLink[], mailId: string, now: Date): Promise<boolean> {
  return asWorker(async (tx) => {
    if (mail.contact && !(await isStillAt(tx, mail.contact))) return false
    const facts = factsOf(mail, now)
    const told = await settle(tx, idsOf(facts), { state: 'sent', sentAt: now, mailId })
    for (const link of links) await recordRenewalSent(tx, link, now)
    for (const { id, ...fact } of facts) if (told.has(id)) await audit(tx, { action: 'reminder.sent', ...fact })
    return true
  })
}

/** Nobody has this address: they were told nothing. Of a contact their own row says so; one who has another by now is still to be told. */
export function recordRefused(mail: DailyMail, now: Date): Promise<void> {
  return asWorker(async (tx) => {
    if (mail.contact && !(await isStillAt(tx, mail.contact))) return
    const facts = factsOf(mail, now)
    const refused = await settle(tx, idsOf(facts), { state: 'bounced' })
    if (mail.contact) return
    for (const { id, ...fact } of facts) if (refused.has(id)) await audit(tx, { action: 'reminder.refused', ...fact })
  })
}

const idsOf = (facts: readonly { id: string }[]) => facts.map(({ id }) => id)

function factsOf({ contact, ends }: DailyMail, now: Date) {
  return ends.flatMap(({ reminders, kind, endsAt, connection }) =>
    reminders.map(({ id, threshold }) => {
      const left = civilDaysUntil(endsAt, now)
      return { id, connectionId: connection.id, data: { kind, threshold, left, contact: contact?.id ?? 'spencer' } }
    }),
  )
}
