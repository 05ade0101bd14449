import type { Entra } from 'entra-box'
import { staffSession } from '@/e2e/fixtures/actors'
import { addNote, notesOf } from '@/lib/connections/notes/notes'
import type { Customer, Staff } from '@/lib/identity/actor'
import { customerOf } from '@/lib/identity/session/session'
import { staffOf } from '@/lib/identity/session/staff-session'
import { sayAway } from '@/lib/identity/staff/absence'
import { inviteColleague } from '@/lib/invitations/invite-colleague'
import { reviewOf } from '@/lib/provisioning/view/review'
import { makeFeed } from '@/lib/reminders/calendar/feeds'
import { freeze } from '@/lib/reminders/planned/freeze'
import { planDay } from '@/lib/reminders/planned/plan-day'
import { snooze } from '@/lib/reminders/schedule/snooze'
import type { Database } from '../database'
import type { Browsers } from './cookies'
import type { Places } from './places'
import { anAsk } from './second-person'
import { aStop } from './stop'

type Given = Places & { inTenDays: string }

/** What people leave open, so that there is something to end, and what the review page would put in its form. */
export async function leaveThingsOpen(entra: Entra, database: Database, browsers: Browsers, given: Given) {
  const { made, fresh, theirs, asking, inTenDays } = given
  const { customer } = browsers.get('participant') ?? {}
  const marie = found(await customerOf(customer, made.connectionId))
  const atFresh = found(await customerOf(customer, fresh.connectionId))
  const nele = found(await staffOf(await staffSession(entra, 'nele.smets@spencer.example')))
  const feed = await feedsOf(browsers, marie)
  const snoozed = await snooze(nele, { connectionId: made.connectionId, reason: 'They move house.', date: inTenDays })
  if (snoozed.status !== 'snoozed') throw new Error(`Not snoozed: ${snoozed.status}`)
  await planFor(nele, fresh.connectionId, inTenDays)
  const held = await inviteColleague(marie, { name: 'Emma', email: 'emma@elsewhere.example', language: 'en' })
  if (held.status !== 'held') throw new Error(`Not held: ${held.status}`)
  const { approvedHash, appName } = await reviewOf(atFresh)
  const admin = found(await staffOf(browsers.get('Admin')?.staff))
  const asked = await anAsk(nele, database, made.connectionId)
  const lotte = found(await staffOf(browsers.get('not observed')?.staff))
  const theirStop = await aStop(lotte, database, theirs.connectionId)
  const until = new Date(`${inTenDays}T12:00:00Z`)
  const away = { personId: nele.personId, deputyId: lotte.personId, from: new Date(), until }
  const said = await sayAway(nele, away)
  if (said.status !== 'said') throw new Error(`Not away: ${said.status}`)
  const note = await aNote(nele, made.customer)
  const ownAsk = await anAsk(admin, database, asking.connectionId)
  return {
    theirStop,
    note,
    asked,
    ownAsk,
    feed,
    marie: marie.personId,
    nele: nele.personId,
    lotte: lotte.personId,
    review: { approvedHash, appName },
  }
}

/** A day, and a freeze on it. */
async function planFor(nele: Staff, connectionId: string, day: string): Promise<void> {
  const planned = await planDay(nele, connectionId, { day, ticket: 'CHG0041' })
  const frozen = await freeze(nele, connectionId, { firstDay: day, lastDay: day, reason: 'The year is closed.' })
  if (planned.status !== 'planned' || frozen.status !== 'frozen') throw new Error('Nothing was planned')
}

async function aNote(staff: Staff, customerId: string): Promise<string> {
  await addNote(staff, { customerId, text: 'Their IT is outsourced.' })
  const [note] = (await notesOf(staff, customerId, 'some')).notes
  if (!note) throw new Error('Nothing was written down')
  return note.id
}

/** One for everybody who can have one; the customer's is handed back. */
async function feedsOf(browsers: Browsers, marie: Customer): Promise<string> {
  const people = new Map<string, Staff>()
  for (const { staff } of browsers.values()) {
    const person = await staffOf(staff)
    if (person) people.set(person.personId, person)
  }
  for (const person of people.values()) await makeFeed(person, 'en')
  return (await makeFeed(marie, 'en')).url.split('/').at(-1) ?? ''
}

function found<Of>(actor: Of | null): Of {
  if (actor === null) throw new Error('Somebody was not let in')
  return actor
}
