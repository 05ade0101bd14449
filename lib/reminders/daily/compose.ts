import { asWorker } from '@/lib/db'
import { hashToken } from '@/lib/sealing/token'
import { stoppedFor } from '@/lib/stop/standing'
import type { DailyMail } from './daily-mail'
import { linked, type Part, partsOf } from './parts'
import { writeReminder } from './write-reminder'
import { writeReminderForSpencer } from './write-reminder-for-spencer'

type Parts = readonly [Part, ...Part[]]

/** The letter, the links in it, and what it is about; null where there is nothing to say. */
export async function compose({ contact, ends }: DailyMail, now: Date) {
  const [first, ...more] = partsOf(ends)
  if (!first) return null
  return contact ? forContact(contact, [first, ...more], now) : forSpencer([first, ...more], now)
}

async function forContact(contact: NonNullable<DailyMail['contact']>, [first, ...more]: Parts, now: Date) {
  const isStopped = (await stoppedFor(asWorker(), { connectionId: first.connection.id })) !== null
  const withLink = (part: Part) => linked(part, contact, isStopped, now)
  const all = [await withLink(first), ...(await inTurn(more, withLink))] as const
  const parts = all.map(({ connection: { id: connectionId }, link }) => ({
    connectionId,
    ...(link && { linkHash: hashToken(link.token) }),
  }))
  return {
    letter: writeReminder(contact, all, now),
    links: all.flatMap(({ link }) => link ?? []),
    about: { connectionId: first.connection.id, contactId: contact.id, linkHash: parts[0]?.linkHash, parts },
  }
}

async function forSpencer(all: Parts, now: Date) {
  const byCustomer = new Map(all.map(({ connection }) => [connection.customerId, connection.id]))
  const stopped = new Set<string>()
  for (const [customerId, connectionId] of byCustomer)
    if (await stoppedFor(asWorker(), { connectionId })) stopped.add(customerId)
  return {
    letter: writeReminderForSpencer(all, stopped, now),
    links: [],
    about: {
      connectionId: all[0].connection.id,
      contactId: null,
      parts: all.map(({ connection }) => ({ connectionId: connection.id, linkHash: undefined })),
    },
  }
}

/** One after the other: each locks what it makes. */
async function inTurn<Given, Made>(given: readonly Given[], make: (one: Given) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = []
  for (const one of given) made.push(await make(one))
  return made
}
