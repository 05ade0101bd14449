import { BadInput } from '../../input'
import type { Tenant } from '../model'
import { roleNames } from '../tenant/roles'

export function noRole(name: string, place: string, custom: Tenant['customRoles'] = {}): BadInput {
  const known = Object.values({ ...roleNames, ...custom }).join(', ')
  return new BadInput(`${place}: there is no role “${name}”. Known: ${known}.`)
}
