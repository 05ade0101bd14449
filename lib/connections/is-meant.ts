/** A tenant is one customer: a name that was typed for it is theirs, or staff said that they mean the one who has it. */
export function isMeant(
  known: { id: string; name: string },
  { customer, under }: { customer: string; under?: string },
) {
  return under === known.id || plain(customer) === plain(known.name)
}

const plain = (name: string) => name.normalize('NFKC').toLowerCase()
