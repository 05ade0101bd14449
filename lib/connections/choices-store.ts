import type { Db } from '@/lib/db'

export function findChoices(db: Db, id: string) {
  const select = {
    userSync: true,
    securityGroups: true,
    grantedAt: true,
    applicationObjectId: true,
    stage: true,
  } as const
  return db.connection.findUnique({ where: { id }, select })
}
