import type { Db, Tx } from '@/lib/db'

type SealedProfile = { connectionId: string; personId: string; sealed: Buffer<ArrayBuffer>; expiresAt: Date }

export async function putProfile(tx: Tx, profile: SealedProfile): Promise<void> {
  const { connectionId, personId, ...kept } = profile
  await tx.profile.upsert({
    where: { connectionId_personId: { connectionId, personId } },
    create: profile,
    update: kept,
    select: { personId: true },
  })
}

export function findProfile(db: Db, connectionId: string, personId: string, now: Date) {
  return db.profile.findFirst({
    where: { connectionId, personId, expiresAt: { gt: now } },
    select: { sealed: true, expiresAt: true },
  })
}

export async function deleteProfiles(db: Db, expired: Date): Promise<void> {
  await db.profile.deleteMany({ where: { expiresAt: { lte: expired } } })
}

export async function deleteProfilesOf(tx: Tx, personIds: string[]): Promise<void> {
  await tx.profile.deleteMany({ where: { personId: { in: personIds } } })
}
