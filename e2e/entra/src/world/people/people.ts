import type { Person, Tenant } from '../model'

/**
 * Lists of people as they are read most: all of them, page by page. Twenty thousand are not walked for every page, so a
 * list is kept until somebody comes or goes, which happens only here.
 */
const lists = new WeakMap<Tenant['people'], Person[]>()

export function everybody({ people }: Tenant): Person[] {
  const list = lists.get(people) ?? Object.values(people)
  lists.set(people, list)
  return list
}

export function addPerson({ people }: Tenant, who: Person) {
  people[who.user.id ?? ''] = who
  lists.delete(people)
}

export function removePerson({ people }: Tenant, id: string) {
  delete people[id]
  lists.delete(people)
}
