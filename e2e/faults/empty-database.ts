import { db } from '@/e2e/fixtures/database'
import { untilQuiet } from './until-quiet'

/** The scratch database as it was; the audit's own guard against that is put aside for a moment. */
export async function emptyDatabase(): Promise<void> {
  await untilQuiet()
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`set local session_replication_role = replica`
    await tx.$executeRaw`truncate "Customer", "Person", "AuditEntry", "SignIn", "DeskCount", "DeskCountChange" cascade`
    await tx.$executeRaw`delete from pgboss.job`
  })
}
