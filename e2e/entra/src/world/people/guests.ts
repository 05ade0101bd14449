import type { Tenant } from '../model'
import { isAmong } from '../named'
import { addPerson } from './people'
import { guest } from './person'

/** Key of the home tenant, surname or sign-in name there, and the roles held here (template ids). */
export type GuestSketch = { from: string; person: string; roles?: string[] }

export function invite(host: Tenant, sketch: GuestSketch, tenants: Tenant[]) {
  const home = tenants.find(({ key }) => key === sketch.from)
  const person = home && Object.values(home.people).find(({ user }) => isAmong([sketch.person], user))
  if (!home || !person) throw new Error(`There is no ${sketch.person} in ${sketch.from}, who could be a guest.`)
  const domain = host.organization.verifiedDomains?.find(({ isInitial }) => isInitial)?.name ?? ''
  addPerson(host, guest({ id: home.id, person }, { key: host.key, domain }, sketch.roles ?? []))
}
