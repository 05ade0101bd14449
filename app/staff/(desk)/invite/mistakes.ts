import type { Choices, Tenant } from '@/lib/connections/choices'

export const ownTenant =
  'This is Spencer’s own tenant. A connection is made in the customer’s: type a domain or the tenant id of theirs.'

/** What only a look outside the form shows, each at the field that can mend it. */
export const wrongFields = {
  chosenAreGone: { contacts: ['Somebody you chose gets no mails any more. Choose again; the rest is as you left it.'] },
  notOfStaff: { accountOwner: ['Microsoft says that this person has no role here any more. Choose again.'] },
  otherTenant: ({ domainOrTenant }: Choices) => ({
    domainOrTenant: [`Microsoft does not lead ${domainOrTenant} to the tenant you confirmed.`],
  }),
}

export function existsInWords({ domain }: Tenant, { environment }: Choices): string {
  return `${domain} already has a connection in ${environment}. Nothing was sent. Choose another environment, or invite again from that connection.`
}
