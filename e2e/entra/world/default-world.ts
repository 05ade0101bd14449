import type { World } from './model'
import { sketches } from './sketches'
import { worldOf } from './world'

export function defaultWorld(): World {
  return worldOf({ tenants: sketches })
}
