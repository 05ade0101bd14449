import { createHash } from 'node:crypto'
import { makeCertificate } from '@/e2e/harness/certificate'
import { giveCertificate } from '@/lib/credentials/give-certificate'
import type { Staff } from '@/lib/identity/actor'
import type { Database } from '../database'

/** A certificate that this person asks to put in the place of another, on its way to half an hour: what the page would post. */
export async function anAsk(staff: Staff, database: Database, connectionId: string) {
  await giveCertificate(staff, connectionId, await makeCertificate('before'))
  const given = await giveCertificate(staff, connectionId, await makeCertificate('after'))
  if (given.status !== 'asked') throw new Error(`Not asked: ${given.status}`)
  const { rows } = await database.sql(
    `update "DualControl" set "askedAt" = "askedAt" - interval '31 minutes' where "connectionId" = $1 returning id`,
    [connectionId],
  )
  return { ask: rows[0].id as string, sha256: createHash('sha256').update(given.certificate.der).digest('hex') }
}
