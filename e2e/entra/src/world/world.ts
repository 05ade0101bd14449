import { registerPortal } from './applications/register-portal'
import type { World } from './model'
import { invite } from './people/guests'
import { type TenantSketch, tenant } from './tenant/tenant'

/** What a person writes to describe a world; everything that is not said follows from it. */
export type WorldSketch = { tenants: TenantSketch[]; settings?: Partial<World['settings']> }

/** Built again it is the same world: every id is made of names. */
export function worldOf({ tenants: sketches, settings }: WorldSketch): World {
  const built = sketches.map((sketch) => ({ sketch, made: tenant(sketch) }))
  const all = built.map(({ made }) => made)
  for (const { sketch, made } of built) {
    for (const each of sketch.guests ?? []) invite(made, each, all)
    if (sketch.portalStaff) registerPortal(made, sketch.portalStaff)
  }
  return { tenants: Object.fromEntries(all.map((each) => [each.id, each])), settings: { latencyMs: 0, ...settings } }
}
