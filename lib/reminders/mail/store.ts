import { reachable } from '@/lib/connections/model'
import type { Db } from '@/lib/db'
import type { Intent } from '@/lib/identity/actor'

/** What the delivery mail says around its link. */
export function findHandoffForMail(db: Db, handoffId: string) {
  return db.handoff.findUniqueOrThrow({
    where: { id: handoffId },
    select: {
      linkedAt: true,
      expiresAt: true,
      credential: { select: { endsAt: true } },
      connection: {
        select: {
          environment: true,
          domain: true,
          accountOwnerId: true,
          spencerContactName: true,
          spencerContactEmail: true,
          customer: { select: { name: true } },
        },
      },
    },
  })
}

export type RunForMail = NonNullable<Awaited<ReturnType<typeof findRunForMail>>>

/** What the news of a finished run says, and to whom; null when the contact is gone or cannot be reached. */
export async function findRunForMail(db: Db, runId: string, contactId: string) {
  const run = await db.run.findUnique({
    where: { id: runId },
    select: {
      intent: true,
      connection: {
        select: {
          id: true,
          domain: true,
          environment: true,
          spencerContactName: true,
          spencerContactEmail: true,
          customer: { select: { id: true, name: true } },
        },
      },
    },
  })
  const contact =
    run &&
    (await db.contact.findFirst({
      where: { ...reachable, id: contactId, customerId: run.connection.customer.id },
      select: { name: true, email: true, language: true },
    }))
  return run && contact && { ...run, intent: run.intent as Intent, contact }
}
