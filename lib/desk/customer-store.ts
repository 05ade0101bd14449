import type { Db } from '@/lib/db'
import { invitationFields, shownContacts } from './store'

/** With the newest invitation of each connection. A customer has one connection in each environment of a tenant. */
export function findCustomer(db: Db, id: string) {
  return db.customer.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      contacts: shownContacts,
      connections: {
        select: {
          id: true,
          tenantId: true,
          domain: true,
          environment: true,
          userSync: true,
          securityGroups: true,
          applicationId: true,
          spencerContactName: true,
          spencerContactEmail: true,
          accountOwnerId: true,
          invitations: { select: invitationFields, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1 },
        },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take: 30,
      },
    },
  })
}
