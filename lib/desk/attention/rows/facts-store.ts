import type { Db } from '@/lib/db'
import { everyStandingStop } from '@/lib/stop/standing'
import { Prisma } from '@/prisma/generated/client'
import type { Facts, HandoffFacts, InvitationFacts } from '../facts'

/** At most one of its kind for each connection: the newest. */
type Newest<Of> = Of & { connectionId: string }

/** What the reasons of these connections follow from, asked once for all of them. An unknown id has nothing. */
export async function factsOf(db: Db, ids: readonly string[]): Promise<Map<string, Facts>> {
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
      newestInvitations(db, ids),
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
      from "Handoff" where ${isOneOf(ids)} order by "connectionId", "createdAt" desc`
}

function newestRuns(db: Db, ids: readonly string[]) {
  return db.$queryRaw<Newest<NonNullable<Facts['lastRun']>>[]>`
    select distinct on ("connectionId") "connectionId", state::text, reason, "createdAt", "finishedAt"
      from "Run" where ${isOneOf(ids)} order by "connectionId", "createdAt" desc`
}

function newestInvitations(db: Db, ids: readonly string[]) {
  return db.$queryRaw<Newest<InvitationFacts>[]>`
    select distinct on ("connectionId", intent) "connectionId", id, intent::text, renews::text[], "createdAt", "expiresAt",
           "revokedAt",
           exists (select 1 from "InvitationLink" link
                    where link."invitationId" = "Invitation".id and link."openedAt" is not null) as "isOpened"
      from "Invitation" where ${isOneOf(ids)}
     order by "connectionId", intent, "createdAt" desc, id desc`
}

function newestCertificates(db: Db, ids: readonly string[]) {
  return db.$queryRaw<Newest<{ thumbprintSha1: string }>[]>`
    select distinct on ("connectionId") "connectionId", "thumbprintSha1"
      from "Certificate" where ${isOneOf(ids)} and "withdrawnAt" is null order by "connectionId", "addedAt" desc, id desc`
}

function isOneOf(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`"connectionId" = any(${[...ids]}::uuid[])`
}
