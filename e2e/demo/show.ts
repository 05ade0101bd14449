import { appRoleHolders } from 'entra-box'
import type { Stack } from '@/e2e/harness/stack'

type Invitation = { customer: string; url: string }

/** What `demo.json` says: programs outside this repository read it. */
export function factsOf({ portal, entra, mailbox, database }: Stack, invitations: Invitation[]) {
  const people = Object.values(entra.box.world.tenants).flatMap((tenant) => {
    const appRoles = appRoleHolders(tenant)
    return Object.entries(tenant.people).map(([oid, person]) => ({
      upn: person.user.userPrincipalName ?? '',
      tenant: tenant.key,
      tenantId: tenant.id,
      role: [...(appRoles.get(oid) ?? []), ...person.roles].join(' '),
    }))
  })
  return { portal, entra: entra.origin, mail: mailbox.origin, database, people, invitations, pid: process.pid }
}

export function table({ portal, mail, entra, invitations }: ReturnType<typeof factsOf>, file: string): string {
  return `
Spencer portal       ${portal}/staff
  sign in as         oscar.claes@spencer.example (Operator), an.janssens@… (Admin), veerle.peeters@… (Viewer)
Open invitations
${invitations.map(({ customer, url }) => `  ${customer.padEnd(18)} ${url}`).join('\n')}
  sign in as         marie.dubois@contoso.com (Global Administrator), emma.willems@contoso.com (Application Administrator)
Mailbox              ${mail}
Entra box            ${entra}/_box
Everything for programs is in ${file}. Ctrl-C stops all of it; the data stays.
`
}
