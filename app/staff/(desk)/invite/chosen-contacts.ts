import type { KnownCustomer } from '@/lib/connections/known-customer'

export type KnownContact = KnownCustomer['contacts'][number]

/** Null where somebody who was chosen is no contact of this customer any more, or gets no mails. */
export function chosenContacts(
  ids: readonly string[],
  known: Pick<KnownCustomer, 'contacts'> | null,
): KnownContact[] | null {
  const chosen = known?.contacts.filter(({ id }) => ids.includes(id)) ?? []
  return chosen.length === ids.length ? chosen : null
}
