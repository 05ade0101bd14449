import { db, type Tx } from '@/lib/db'
import type { Staff } from '@/lib/identity/actor'
import { Prisma } from '@/prisma/generated/client'

export type Claimed = {
  id: string
  connectionId: string
  sealed: Uint8Array
  expiresAt: Date
  isFirst: boolean
}

/**
 * Gives the sealed secret to one tab. One statement: of two readers at the same moment one wins the row, the other waits
 * on its lock and then no longer matches. The winner may ask again with the same nonce until *Stored*, for 15 minutes.
 * What was held for the proof goes with the next sweep, once there is one.
 */
export async function claimRow(tx: Tx, staff: Staff, by: Claimer): Promise<Claimed | null> {
  const [row] = await tx.$queryRaw<[Claimed?]>(claimStatement(staff.personId, by))
  return row ?? null
}

/** Which link, which tab, and the address it asks from, where that is known. */
export type Claimer = { idHash: Buffer; nonceHash: Buffer; from: string | null }

/** Apart, so that `npm run bench -- handoff` weighs this very text. */
export function claimStatement(personId: string, { idHash, nonceHash, from }: Claimer): Prisma.Sql {
  return Prisma.sql`
    update "Handoff"
       set state = 'claimed', "claimedById" = ${personId}::uuid, "claimNonceHash" = ${nonceHash},
           "claimedAt" = coalesce("claimedAt", now()),
           "claimedFrom" = case when state = 'linked' then ${from} else "claimedFrom" end,
           "unreadableAt" = null
     where "idHash" = ${idHash} and "expiresAt" > now() and sealed is not null
       and (state = 'linked'
            or (state = 'claimed' and "claimedById" = ${personId}::uuid and "claimNonceHash" = ${nonceHash}
                and "claimedAt" > now() - interval '15 minutes'))
    returning id, "connectionId", sealed, "expiresAt", "claimedAt" = now()::timestamptz(3) as "isFirst"`
}

/**
 * What the back office is told beside the secret, in one question, because somebody waits at a page. The certificate is the
 * one in the tenant, or else the one that staff gave.
 */
export async function bundleRow(handoffId: string) {
  const [row] = await db().$queryRaw<
    {
      tenantId: string
      applicationId: string | null
      environment: 'production' | 'demo' | 'staging'
      customerName: string
      secretEndsAt: Date | null
      thumbprintSha1: string | null
    }[]
  >`
    select c."tenantId", c."applicationId", c.environment::text, k.name as "customerName", s."endsAt" as "secretEndsAt",
           coalesce((select "thumbprintSha1" from "Credential"
                      where "connectionId" = c.id and kind = 'certificate' and state = 'live'
                      order by "createdAt" desc limit 1),
                    (select "thumbprintSha1" from "Certificate"
                      where "connectionId" = c.id and "withdrawnAt" is null
                      order by "addedAt" desc, id desc limit 1)) as "thumbprintSha1"
      from "Handoff" h
      join "Credential" s on s.id = h."credentialId" and s.state <> 'attempted'
      join "Connection" c on c.id = h."connectionId"
      join "Customer" k on k.id = c."customerId"
     where h.id = ${handoffId}::uuid`
  return row ?? null
}

/** Where a link leads, for the audit and for staff who ask anew; strangers hear the same word for all of it. */
export function traceLink(idHash: Buffer<ArrayBuffer>) {
  return db().handoff.findUnique({ where: { idHash }, select: { id: true, connectionId: true, state: true } })
}
