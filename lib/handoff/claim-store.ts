import { auditing } from '@/lib/audit/audit'
import type { Environment } from '@/lib/blueprint/blueprint'
import type { Db } from '@/lib/db'
import { standing } from '@/lib/stop/standing'
import { Prisma } from '@/prisma/generated/client'

/** Who asks, by which link, in which tab, and the address it asks from, where that is known. */
type Claimer = { personId: string; idHash: Buffer; nonceHash: Buffer; from: string | null }

const connectionOfHandoff = Prisma.sql`"Handoff"."connectionId"`

/**
 * Nobody has it yet, or this very tab has, which may ask again until *Stored*, for 15 minutes; and Spencer has not stopped.
 */
function isOpenFor({ personId, idHash, nonceHash }: Claimer): Prisma.Sql {
  return Prisma.sql`
    "idHash" = ${idHash} and "expiresAt" > now() and sealed is not null
    and not exists (select 1 ${standing(connectionOfHandoff)})
    and (state = 'linked'
         or (state = 'claimed' and "claimedById" = ${personId}::uuid and "claimNonceHash" = ${nonceHash}
             and "claimedAt" > now() - interval '15 minutes'))`
}

/** What is sealed behind the link, and what the back office is told beside it. */
export type Claimable = {
  id: string
  connectionId: string
  sealed: Uint8Array
  sealedUntil: Date
  /** Null where the end is the one it is sealed to. */
  endSeal: Uint8Array | null
  expiresAt: Date
  tenantId: string
  applicationId: string | null
  environment: Environment
  customerName: string
  secretEndsAt: Date | null
  thumbprintSha1: string | null
}

/**
 * In one question, because somebody waits at a page. Reading changes nothing: what does not open is not spent. The
 * certificate is the one in the tenant, or else the one that staff gave.
 */
export async function findClaimable(db: Db, by: Claimer): Promise<Claimable | null> {
  const [row] = await db.$queryRaw<[Claimable?]>`
    select h.id, h.sealed, coalesce(h."sealedUntil", h."expiresAt") as "sealedUntil", h."endSeal", h."expiresAt",
           c.id as "connectionId", c."tenantId", c."applicationId", c.environment::text,
           k.name as "customerName", case when not s."isEndAssumed" then s."endsAt" end as "secretEndsAt",
           coalesce((select "thumbprintSha1" from "Credential"
                      where "connectionId" = c.id and kind = 'certificate' and state = 'live'
                      order by "createdAt" desc limit 1),
                    (select "thumbprintSha1" from "Certificate"
                      where "connectionId" = c.id and "withdrawnAt" is null
                      order by "addedAt" desc, id desc limit 1)) as "thumbprintSha1"
      from (select * from "Handoff" where ${isOpenFor(by)}) h
      join "Credential" s on s.id = h."credentialId" and s.state <> 'attempted'
      join "Connection" c on c.id = h."connectionId"
      join "Customer" k on k.id = c."customerId"`
  return row ?? null
}

/**
 * Gives the secret to one tab. One statement: of two readers at the same moment one wins the row, the other waits on its
 * lock and then no longer matches. That it happened is in the audit with it, or neither is. What was held for the proof
 * goes with the next sweep, once there is one.
 */
export async function claimRow(db: Db, by: Claimer, { id: handoffId, connectionId }: Claimable): Promise<boolean> {
  const facts = { personId: by.personId, connectionId, data: { handoffId } }
  const rows = await db.$queryRaw<unknown[]>`
    with claimed as (${claimStatement(by)})
    select (case when "isFirst" then ${auditing({ action: 'handoff.claimed', ...facts })}
                 else ${auditing({ action: 'handoff.shown-again', ...facts })} end)::text as audited
      from claimed`
  return rows.length === 1
}

/** Apart, so that `npm run bench -- handoff` weighs this very text. */
export function claimStatement(by: Claimer): Prisma.Sql {
  return Prisma.sql`
    update "Handoff"
       set state = 'claimed', "claimedById" = ${by.personId}::uuid, "claimNonceHash" = ${by.nonceHash},
           "claimedAt" = coalesce("claimedAt", now()),
           "claimedFrom" = case when state = 'linked' then ${by.from} else "claimedFrom" end,
           "unreadableAt" = null
     where ${isOpenFor(by)}
    returning "claimedAt" = now()::timestamptz(3) as "isFirst"`
}

/** Where a link leads, for the audit and for staff who ask anew; strangers hear the same word for all of it. */
export function traceLink(db: Db, idHash: Buffer<ArrayBuffer>) {
  return db.handoff.findUnique({ where: { idHash }, select: { id: true, connectionId: true, state: true } })
}
