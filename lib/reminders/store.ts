import { db } from '@/lib/db'

/** What the delivery mail says around its link. */
export function findHandoffForMail(handoffId: string) {
  return db().handoff.findUniqueOrThrow({
    where: { id: handoffId },
    select: {
      linkedAt: true,
      expiresAt: true,
      credential: { select: { endsAt: true } },
      connection: {
        select: {
          environment: true,
          domain: true,
          spencerContactName: true,
          spencerContactEmail: true,
          customer: { select: { name: true } },
        },
      },
    },
  })
}
