import { reachable } from '@/lib/connections/model'
import type { Db } from '@/lib/db'
import type { Intent } from '@/lib/identity/actor'
import { alterationIn } from '@/lib/provisioning/amended'

/** What letters about a handoff say. Of what was opened by somebody else and has been removed, the last one. */
export function findHandoffForMail(db: Db, handoffId: string) {
  return db.handoff.findUniqueOrThrow({
    where: { id: handoffId },
    select: {
      state: true,
      sentTo: true,
      sentAt: true,
      idHash: true,
      linkedAt: true,
      expiresAt: true,
      claimedAt: true,
      claimedFrom: true,
      claimedBy: { select: { name: true } },
      credential: {
        select: {
          endsAt: true,
          isEndAssumed: true,
          distrustedAt: true,
          provenAt: true,
          provenHow: true,
          refusedAt: true,
          refusedNumber: true,
          untestedWhy: true,
        },
      },
      connection: {
        select: {
          id: true,
          environment: true,
          userSync: true,
          domain: true,
          accountOwnerId: true,
          spencerContactName: true,
          spencerContactEmail: true,
          customer: { select: { name: true } },
          credentials: {
            where: { kind: 'secret', state: 'removed', distrustedAt: { not: null } },
            select: { removedAt: true },
            orderBy: { removedAt: 'desc' },
            take: 1,
          },
        },
      },
    },
  })
}

const connectionInMail = {
  id: true,
  domain: true,
  environment: true,
  userSync: true,
  spencerContactName: true,
  spencerContactEmail: true,
  customer: { select: { id: true, name: true } },
} as const

export type RunForMail = NonNullable<Awaited<ReturnType<typeof findRunForMail>>>

/** What the news of a finished run says, and to whom; null when the contact is gone or cannot be reached. */
export async function findRunForMail(db: Db, runId: string, contactId: string) {
  const run = await db.run.findUnique({
    where: { id: runId },
    select: {
      id: true,
      intent: true,
      blueprint: true,
      invitation: { select: { intent: true, amends: true } },
      connection: {
        select: { ...connectionInMail, adoptedObjectId: true, applicationObjectId: true, applicationId: true },
      },
    },
  })
  const contact = run && (await reachableContact(db, contactId, run.connection.customer.id))
  return run && contact && { ...run, intent: run.intent as Intent, alteration: alterationIn(run), contact }
}

export type GivenForMail = NonNullable<Awaited<ReturnType<typeof findGivenForMail>>>

/** A secret that a person gave; null once it is in use no more, or the contact is gone or cannot be reached. */
export async function findGivenForMail(db: Db, id: string, contactId: string) {
  const credential = await db.credential.findFirst({
    where: { id, state: 'live' },
    select: {
      id: true,
      endsAt: true,
      isEndAssumed: true,
      createdAt: true,
      provenAt: true,
      provenHow: true,
      refusedAt: true,
      refusedNumber: true,
      untestedWhy: true,
      connection: { select: { ...connectionInMail, grantedAt: true } },
    },
  })
  const contact = credential && (await reachableContact(db, contactId, credential.connection.customer.id))
  return credential && contact && { ...credential, contact }
}

/** What a letter about a connection says around its subject. */
export function findConnectionForMail(db: Db, id: string) {
  return db.connection.findUniqueOrThrow({ where: { id }, select: connectionInMail })
}

/** What staff ended without the customer; null where that is not so, or no more. */
export function findEndedForMail(db: Db, id: string) {
  return db.connection.findFirst({
    where: { id, stage: 'ended', endedHow: 'without_customer' },
    select: { ...connectionInMail, endedAt: true, leftInTenant: true },
  })
}

/** Null for one who is gone, or cannot be reached. */
export function reachableContact(db: Db, id: string, customerId: string) {
  const where = { ...reachable, id, customerId }
  return db.contact.findFirst({ where, select: { name: true, email: true, language: true } })
}

/** What Spencer has of a connection's secrets and certificates, oldest first; `handoff` says whether it works with one yet. */
export function findUsable(db: Db, connectionId: string) {
  return db.credential.findMany({
    where: { connectionId, state: { in: ['live', 'replaced'] } },
    select: {
      kind: true,
      state: true,
      endsAt: true,
      keyId: true,
      distrustedAt: true,
      handoff: { select: { storedAt: true } },
    },
    orderBy: { createdAt: 'asc' },
    take: 50,
  })
}

/** At Spencer the name somebody signs in with is their mail address too; null for somebody who was erased. */
export function findStaffForMail(db: Db, id: string) {
  return db.person.findFirst({ where: { id, erasedAt: null }, select: { name: true, upn: true, leftNoAdminAt: true } })
}
