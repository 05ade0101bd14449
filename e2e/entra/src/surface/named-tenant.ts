import { BadInput } from '../input'
import type { Tenant, World } from '../world/model'
import { tenantNamed } from '../world/named'

/** Throws `BadInput` for whoever asked for a tenant that is not there. */
export function named(world: World, name: string): Tenant {
  const found = tenantNamed(world, name)
  if (!found) throw new BadInput(`There is no tenant ${name}.`)
  return found
}
