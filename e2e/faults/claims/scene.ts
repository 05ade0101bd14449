import type { Tenant } from 'entra-box'
import { db } from '@/e2e/fixtures/database'
import type { Microsoft } from '../calls/traffic'

export type Scene = Awaited<ReturnType<typeof sceneOf>>

/** The box's world as it stands now, and the rows of the run that came to rest in it. */
export async function sceneOf(microsoft: Microsoft, tenant: Tenant, runId: string) {
  const run = await db().run.findUniqueOrThrow({
    where: { id: runId },
    include: { ledger: { orderBy: [{ intendedAt: 'asc' }, { change: 'asc' }] } },
  })
  const connection = await db().connection.findUniqueOrThrow({
    where: { id: run.connectionId },
    include: { customer: true },
  })
  const credentials = await db().credential.findMany({
    where: { connectionId: run.connectionId },
    orderBy: { createdAt: 'asc' },
  })
  const besides = await db().ledgerEntry.findMany({
    where: { run: { connectionId: run.connectionId, id: { not: runId } } },
    select: { change: true, outcome: true, status: true },
  })
  const open = { id: { not: runId }, state: { notIn: ['done' as const, 'stopped' as const] } }
  const othersAtWork = await db().run.count({ where: { ...open, connection: { tenantId: connection.tenantId } } })
  const newest = await db().run.findFirst({ where: { connectionId: run.connectionId }, orderBy: { createdAt: 'desc' } })
  const consented = { kind: { in: ['consented', 'consented besides'] }, run: { connection: { tenantId: tenant.id } } }
  const last = await db().runEvent.findFirst({ where: consented, orderBy: { at: 'desc' } })
  const whose = { isNewest: newest?.id === runId, isConsentedLast: last?.runId === runId }
  return { ...whose, microsoft, tenant, run, connection, credentials, besides, othersAtWork }
}
