import type { Tx } from '@/lib/db'

type Emptied = { id: string; name: string; tenantId: string }

/** Whoever signed in under this user name, in any tenant, with the name that is gone with this. */
export function emptyPeople(tx: Tx, address: string, now: Date): Promise<Emptied[]> {
  return tx.$queryRaw`
    update "Person" p set name = '', upn = '', "erasedAt" = ${now}
      from (select id, name, "tenantId" from "Person" where lower(upn) = ${address} and "erasedAt" is null for update) known
     where p.id = known.id
    returning p.id, known.name, known."tenantId"`
}

/** To whom a secret's link was mailed, or which of the staff copied it, stands there as text. */
export function emptyRecipients(tx: Tx, address: string, names: string[]): Promise<number> {
  return tx.$executeRaw`
    update "Handoff" set "sentTo" = 'somebody who was erased'
     where lower("sentTo") = ${address} or ("sentAt" is null and "sentTo" = any(${names}))`
}

/** What they could still do or be shown, and from where they opened what was theirs to open. */
export async function emptyTraces(tx: Tx, personIds: string[], now: Date): Promise<void> {
  const theirs = { personId: { in: personIds } }
  await tx.session.updateMany({ where: { ...theirs, endedAt: null }, data: { endedAt: now } })
  await tx.calendarFeed.updateMany({ where: { ...theirs, revokedAt: null }, data: { revokedAt: now } })
  await tx.runToken.deleteMany({ where: theirs })
  await tx.profile.deleteMany({ where: theirs })
  await tx.handoff.updateMany({ where: { claimedById: { in: personIds } }, data: { claimedFrom: null } })
}

/**
 * A contact stays as a row that reminders and links point at, reachable for nobody: `.invalid` is nobody's (RFC 2606), and
 * with the id in it the address is unique still.
 */
export async function emptyContacts(tx: Tx, address: string, now: Date): Promise<number> {
  const [{ count }] = await tx.$queryRaw<[{ count: number }]>`
    with gone as (
      update "Contact" set name = 'Erased', email = id || '@erased.invalid', "leftAt" = ${now}, "erasedAt" = ${now}
       where lower(email) = ${address} and "erasedAt" is null returning id),
    ended as (
      update "InvitationLink" l set "revokedAt" = ${now} from gone
       where l."contactId" = gone.id and l."revokedAt" is null)
    select count(*)::int from gone`
  return count
}

/** Connections whose Spencer contact they are: somebody has to take over. */
export async function countLed(tx: Tx, address: string): Promise<number> {
  const [{ count }] = await tx.$queryRaw<[{ count: number }]>`
    select count(*)::int from "Connection" where lower("spencerContactEmail") = ${address}`
  return count
}
