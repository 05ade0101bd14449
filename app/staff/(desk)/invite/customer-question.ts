import type { Question } from '@/app/_lib/action'
import { environmentNames } from '@/app/staff/_words/names'
import { isMeant } from '@/lib/connections/is-meant'
import type { KnownCustomer } from '@/lib/connections/known-customer'

type Known = Pick<KnownCustomer, 'id' | 'name' | 'environments'>

/** Where the name that was typed is not the name of the customer whose tenant this is; null where it is. */
export function customerQuestion(known: Known | null, customer: string): Question | null {
  if (!known || isMeant(known, { customer })) return null
  const environments = known.environments.map((environment) => environmentNames[environment])
  return {
    title: `This tenant is ${known.name}’s.`,
    says: [
      `You typed ${customer}. Spencer knows the tenant as ${known.name}, with ${new Intl.ListFormat('en').format(environments)}, and a tenant belongs to one customer.`,
      `What you send stands under ${known.name} then; ${customer} is not kept as a name.`,
    ],
    yes: { name: 'under', value: known.id, label: `Invite under ${known.name}` },
    otherwise: 'If it is another customer, look up their own tenant instead.',
  }
}
