import { contactIdsOf } from '@/lib/connections/contacts'
import { asWorker, type Tx } from '@/lib/db'
import { deputyOf, isAway } from '@/lib/identity/staff/absence'
import { membersWithRole } from '@/lib/identity/staff/members'
import { sendJob, sendJobs } from '@/lib/queue/queue'
import { civilHourFrom } from '@/lib/reminders/schedule/civil-time'
import { type Chase, dueChases, tomorrow } from '../chases'
import { reasonsOf } from '../reasons'
import { accountOwnerOf, insertChases, lockChases, wereMailedToday } from './chase-store'
import { factsOf } from './facts-store'
import { rowOf } from './settle'
import { keepAttention } from './store'

const batch = 50

/**
 * Asks again, by itself: a customer who was asked and has not come, the account owner whose handoff waits, then somebody else
 * of staff. Each step is a row, in the same transaction as the mail that is asked for: two workers say it once. A customer whose
 * contacts had a mail today waits for tomorrow, one who planned or froze for the morning after; a snooze is silent about all.
 */
export async function chase(stop: AbortSignal, now = new Date()): Promise<void> {
  while (!stop.aborted && (await asWorker((tx) => chaseSome(tx, now))) > 0);
}

async function chaseSome(tx: Tx, now: Date): Promise<number> {
  const due = await lockChases(tx, now, batch)
  const facts = await factsOf(tx, [...due.keys()])
  for (const [connectionId, known] of facts) {
    const { isSilent, wasSilent } = due.get(connectionId) ?? { isSilent: false, wasSilent: false }
    const { said, over } = dueChases(reasonsOf(known, now), known, { now, wasSilent })
    const isAsked = said.some(({ whom }) => whom === 'contacts')
    const isLater = isSilent || (isAsked && (await wereMailedToday(tx, connectionId, now)))
    const isNow = ({ whom }: Chase) => !(isLater && whom === 'contacts')
    const done = over.filter(isNow)
    await insertChases(tx, connectionId, done, now)
    for (const one of said.filter(isNow)) await send(tx, connectionId, one, now)
    const row = rowOf(connectionId, { ...known, chased: [...known.chased, ...done] }, now)
    const chaseAt = row.chaseAt && row.chaseAt <= now ? tomorrow(now) : row.chaseAt
    await keepAttention(tx, [{ ...row, chaseAt }])
  }
  return due.size
}

async function send(tx: Tx, connectionId: string, { whom, kind, subjectId, step }: Chase, now: Date): Promise<void> {
  const after = { after: civilHourFrom(now) }
  if (whom === 'contacts') {
    const contacts = await contactIdsOf(tx, connectionId)
    const jobs = contacts.map((contactId) => ({ invitationId: subjectId, contactId, isAgain: true as const }))
    return sendJobs(tx, 'send-invitation', jobs, after)
  }
  const about = { handoffId: subjectId, kind, step }
  if (whom === 'owner') return sendJob(tx, 'tell-waiting', about, after)
  const personId = await somebodyElse(tx, connectionId, now)
  if (personId) await sendJob(tx, 'tell-waiting', { ...about, personId }, after)
}

/** An Admin who is there, and is not the account owner nor stands in for them; where there is none, an Operator. */
async function somebodyElse(tx: Tx, connectionId: string, now: Date): Promise<string | null> {
  const ownerId = await accountOwnerOf(tx, connectionId)
  const deputy = ownerId === null ? null : await deputyOf(tx, ownerId, now)
  const asked = [ownerId, deputy?.id]
  for (const role of ['Admin', 'Operator'] as const) {
    for (const { id } of await membersWithRole(tx, role))
      if (!asked.includes(id) && !(await isAway(tx, id, now))) return id
  }
  return null
}
