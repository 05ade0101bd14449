import type { Db } from '@/lib/db'
import { everyStandingStop } from '@/lib/stop/standing'
import { Prisma } from '@/prisma/generated/client'
import type { Facts, HandoffFacts, InvitationFacts, RunFacts } from '../facts'

/** At most one of its kind for each connection: the newest. */
type Newest<Of> = Of & { connectionId: string }

/** What the reasons of these connections follow from, asked once for all of them. An unknown id has nothing. */
export async function factsOf(db: Db, known: readonly string[]): Promise<Map<string, Facts>> {
  if (known.length === 0) return new Map()
  const ids = filledUp(known)
  const connectionId = { in: [...ids] }
  const [connections, credentials, asked, handoffs, runs, invitations, certificates, stops, chased] = await Promise.all(
    [
      findConnections(db, ids),
      findCredentials(db, ids),
      db.dualControl.findMany({
        where: { connectionId, outcome: null },
        select: { connectionId: true, askedAt: true, expiresAt: true },
        orderBy: { askedAt: 'desc' },
        take: 10 * ids.length,
      }),
      newestHandoffs(db, ids),
      newestRuns(db, ids),
      findInvitations(db, ids),
      newestCertificates(db, ids),
      everyStandingStop(db),
      db.chase.findMany({
        where: { connectionId },
        select: { connectionId: true, subjectId: true, kind: true, step: true },
        take: 500 * ids.length,
      }),
    ],
  )
  const newest = <Row extends { connectionId: string }>(rows: readonly Row[]) =>
    new Map(rows.map(({ connectionId, ...row }) => [connectionId, row]))
  const [handoffOf, runOf, certificateOf] = [newest(handoffs), newest(runs), newest(certificates)]
  return new Map(
    connections.map(({ id, customer, ...connection }) => [
      id,
      {
        ...connection,
        contacts: customer.contacts,
        givenThumbprint: (connection.userSync && certificateOf.get(id)?.thumbprintSha1) || null,
        credentials: credentials.filter((credential) => credential.connectionId === id),
        handoff: handoffOf.get(id) ?? null,
        lastRun: runOf.get(id) ?? null,
        invitations: invitations.filter((invitation) => invitation.connectionId === id),
        chased: chased.filter((chase) => chase.connectionId === id),
        asked: asked.filter((ask) => ask.connectionId === id),
        stoppedAt: stops.find((stop) => !stop.customer || stop.customer.id === customer.id)?.stoppedAt ?? null,
      },
    ]),
  )
}

/** To one of four lengths, so that the database prepares four statements of each question and not two hundred. */
function filledUp(ids: readonly string[]): readonly string[] {
  const length = [1, 10, 100, 200].find((one) => one >= ids.length) ?? ids.length
  return Array.from({ length }, (_, index) => ids[index] ?? ids[0] ?? '')
}

function findConnections(db: Db, ids: readonly string[]) {
  return db.connection.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      createdAt: true,
      endedAt: true,
      userSync: true,
      drift: true,
      observedAt: true,
      switches: true,
      switchesSeenAt: true,
      registeredAt: true,
      grantedAt: true,
      applicationId: true,
      applicationObjectId: true,
      listed: { select: { secretEndsAt: true, certificateEndsAt: true, seenAt: true } },
      customer: {
        select: {
          id: true,
          contacts: { where: { erasedAt: null }, select: { bouncedAt: true, leftAt: true }, take: 50 },
        },
      },
    },
    take: ids.length,
  })
}

function findCredentials(db: Db, ids: readonly string[]) {
  return db.credential.findMany({
    where: { connectionId: { in: [...ids] }, state: { in: ['live', 'replaced'] } },
    select: {
      id: true,
      connectionId: true,
      kind: true,
      state: true,
      keyId: true,
      thumbprintSha1: true,
      endsAt: true,
      createdAt: true,
      provenAt: true,
      provenHow: true,
      refusedAt: true,
      refusedNumber: true,
      untestedWhy: true,
      replacedAt: true,
      distrustedAt: true,
      reportedAt: true,
      failedAt: true,
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 100 * ids.length,
  })
}

function newestHandoffs(db: Db, ids: readonly string[]) {
  return db.$queryRaw<Newest<HandoffFacts>[]>`
    select distinct on ("connectionId") "connectionId", id, state::text, "createdAt", "heldUntil", "linkedAt",
           "expiresAt", "sentTo", "sentAt", "mailFailedAt", "claimedAt", "burntAt", "unreadableAt"
      from "Handoff" own where ${isOneOf(ids)} and ${isOfThisLife} order by "connectionId", "createdAt" desc`
}

function newestRuns(db: Db, ids: readonly string[]) {
  return db.$queryRaw<Newest<RunFacts>[]>`
    select distinct on ("connectionId") "connectionId", state::text, reason, "createdAt", "finishedAt", "invitationId"
      from "Run" own where ${isOneOf(ids)} and ${isOfThisLife} order by "connectionId", "createdAt" desc`
}

/** Of the row `own`: its connection did not end since, to be invited anew. */
const isOfThisLife = Prisma.sql`own."createdAt" >= coalesce(
  (select c."invitedAt" from "Connection" c where c.id = own."connectionId"), '-infinity')`

function findInvitations(db: Db, ids: readonly string[]) {
  return db.$queryRaw<Newest<InvitationFacts>[]>`
    select "connectionId", id, intent::text, renews::text[], "createdAt", "expiresAt", "revokedAt",
           "fulfilledAt" is not null
             or exists (select 1 from "Run" run where run."invitationId" = i.id and run.state = 'done') as "isUsed", links.*
      from (select *, row_number() over (partition by "connectionId", intent order by "createdAt" desc, id desc) as age
              from "Invitation" where ${isOneOf(ids)}) i
      left join lateral (
        select min("openedAt") as "openedAt", coalesce(bool_or("contactId" is not null), false) as "isForContacts"
          from "InvitationLink" where "invitationId" = i.id) links on true
     where (intent = 'connect' and age = 1) or ("revokedAt" is null and age <= 30)
     order by "connectionId", "createdAt" desc, id desc`
}

function newestCertificates(db: Db, ids: readonly string[]) {
  return db.$queryRaw<Newest<{ thumbprintSha1: string }>[]>`
    select distinct on ("connectionId") "connectionId", "thumbprintSha1"
      from "Certificate" where ${isOneOf(ids)} and "withdrawnAt" is null order by "connectionId", "addedAt" desc, id desc`
}

function isOneOf(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`"connectionId" = any(${[...ids]}::uuid[])`
}
