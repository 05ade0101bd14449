import type { Db, Tx } from '@/lib/db'

/** What was told last of this certificate's end; null where nothing was. */
export async function lastTold(db: Db, thumbprint: string): Promise<number | null> {
  const row = await db.ownReminder.findUnique({ where: { thumbprint }, select: { told: true } })
  return row?.told ?? null
}

/** Whether it is us who tell of this threshold: of two workers one is. */
export async function claimThreshold(tx: Tx, thumbprint: string, threshold: number, now: Date): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    insert into "OwnReminder" (thumbprint, told, "toldAt") values (${thumbprint}, ${threshold}, ${now})
    on conflict (thumbprint) do update set told = excluded.told, "toldAt" = excluded."toldAt"
     where "OwnReminder".told > excluded.told returning 1`
  return rows.length > 0
}
