import type { Db } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'

/** Those who have a name still, in the order in which they came. */
export const shownContacts = {
  where: { erasedAt: null },
  select: { id: true, name: true, email: true, language: true, bouncedAt: true, leftAt: true },
  orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  take: 50,
} as const satisfies Prisma.Customer$contactsArgs

export function findConnection(db: Db, id: string) {
  return db.connection.findUnique({
    where: { id },
    select: {
      id: true,
      tenantId: true,
      domain: true,
      environment: true,
      userSync: true,
      securityGroups: true,
      groupIds: true,
      language: true,
      accountOwnerId: true,
      spencerContactName: true,
      spencerContactEmail: true,
      uniqueName: true,
      appName: true,
      adoptedObjectId: true,
      applicationObjectId: true,
      applicationId: true,
      servicePrincipalId: true,
      secretLifetimeDays: true,
      usersInScope: true,
      partnerTenantId: true,
      partnerDomain: true,
      drift: true,
      observedAt: true,
      switches: true,
      switchesSeenAt: true,
      mapping: true,
      stage: true,
      deskStage: true,
      nextExpiryAt: true,
      createdAt: true,
      invitedAt: true,
      openedAt: true,
      signedInAt: true,
      registeredAt: true,
      grantedAt: true,
      handedOverAt: true,
      configuredAt: true,
      provenAt: true,
      endedAt: true,
      endedHow: true,
      endReason: true,
      endedBy: { select: { name: true } },
      leftInTenant: true,
      listed: {
        select: {
          importId: true,
          applicationId: true,
          secretEndsAt: true,
          certificateEndsAt: true,
          listedAt: true,
          seenAt: true,
        },
      },
      customer: {
        select: {
          id: true,
          name: true,
          contacts: shownContacts,
        },
      },
    },
  })
}

/** Links without their hashes: nothing here leads back to a token. */
export const invitationFields = {
  id: true,
  intent: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  fulfilledAt: true,
  amends: true,
  amendedAt: true,
  invitedBy: { select: { name: true } },
  links: {
    select: {
      contactId: true,
      addresseeId: true,
      mintedAt: true,
      sentAt: true,
      openedAt: true,
      revokedAt: true,
      contact: { select: { name: true, email: true } },
      addressee: { select: { name: true, email: true } },
    },
    orderBy: { mintedAt: 'desc' },
    take: 100,
  },
} as const satisfies Prisma.InvitationSelect

/** Newest first. */
export function findInvitations(db: Db, connectionId: string) {
  return db.invitation.findMany({
    where: { connectionId },
    select: invitationFields,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 20,
  })
}

/** The newest run with what it tried, in order. */
export function findLastRun(db: Db, connectionId: string) {
  return db.run.findFirst({
    where: { connectionId },
    select: {
      id: true,
      intent: true,
      state: true,
      reason: true,
      waitingUntil: true,
      createdAt: true,
      claimedAt: true,
      finishedAt: true,
      graphRequests: true,
      startedBy: { select: { name: true } },
      ledger: {
        select: {
          change: true,
          attempt: true,
          outcome: true,
          intendedAt: true,
          settledAt: true,
          status: true,
          code: true,
          requestId: true,
        },
        orderBy: [{ intendedAt: 'asc' }, { change: 'asc' }, { attempt: 'asc' }],
        take: 200,
      },
    },
    orderBy: { createdAt: 'desc' },
  })
}

export async function isDatabaseThere(db: Db): Promise<boolean> {
  await db.$queryRaw`select 1`
  return true
}
