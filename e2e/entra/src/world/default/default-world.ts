import type { World } from '../model'
import { worldOf } from '../world'
import { sketches } from './sketches'

export function defaultWorld(): World {
  return worldOf({ tenants: sketches })
}
