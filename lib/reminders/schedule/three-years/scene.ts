import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import type { Event, History } from './history'

/** For tests: customers, contacts and connections, and every credential made before it begins. Gives what is still to come. */
export async function insertHistory({ connections, events, from }: History): Promise<Event[]> {
  await db().customer.createMany({ data: connections.map(({ customerId }) => ({ id: customerId, name: 'Contoso' })) })
  await db().contact.createMany({
    data: connections.flatMap(({ customerId, contactIds }) =>
      contactIds.map((id) => ({ id, customerId, name: 'An', email: `${id}@contoso.com`, language: 'nl' as const })),
    ),
  })
  await db().connection.createMany({
    data: connections.map(({ id, customerId }) => ({
      id,
      customerId,
      environment: 'production' as const,
      tenantId: randomUUID(),
      domain: 'contoso.com',
      userSync: true,
      securityGroups: false,
      language: 'nl' as const,
      spencerContactName: 'Sam',
      spencerContactEmail: 'sam@spencer.example',
      uniqueName: `spencer-${id}`,
      appName: 'Spencer',
    })),
  })
  const before = events.filter(({ at }) => at < from)
  await db().credential.createMany({ data: before.flatMap((event) => (event.kind === 'born' ? [event.row] : [])) })
  const replaced = before.flatMap((event) => (event.kind === 'replaced' ? [event.id] : []))
  await db().credential.updateMany({ where: { id: { in: replaced } }, data: { state: 'replaced' } })
  return events.slice(before.length)
}
