import { BadInput } from '../input'
import { check } from '../world/file/check'
import { tenantSketches } from '../world/file/sketch'
import type { Tenant, World } from '../world/model'
import { tenantNamed } from '../world/named'
import type { TenantSketch } from '../world/tenant/tenant'
import { worldOf } from '../world/world'
import { peopleOf } from './world-view'

/**
 * Tenants that come while the box runs, written as in a world file; guests come from tenants that come with them. All of
 * them are taken, or none. Returns what a test needs to go there: ids, and who is there.
 */
export function addTenants(world: World, posted: unknown) {
  const sketch = tenantSketches(posted, '')
  check(sketch)
  for (const [index, each] of sketch.tenants.entries()) requireNew(world, each, `tenants[${index}]`)
  const added = Object.values(worldOf(sketch).tenants)
  for (const each of added) world.tenants[each.id] = each
  return { tenants: added.map(shown) }
}

function requireNew(world: World, { key, domain, id, portalStaff }: TenantSketch, place: string) {
  const taken = [key, domain, id].find((name) => name !== undefined && tenantNamed(world, name))
  if (taken) throw new BadInput(`${place}: there is a tenant ${taken} already.`)
  if (portalStaff) throw new BadInput(`${place}.portalStaff: the portal has its home already.`)
}

const shown = (tenant: Tenant) => ({ id: tenant.id, key: tenant.key, people: peopleOf(tenant) })
