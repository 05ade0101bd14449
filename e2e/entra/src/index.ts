/**
 * The one door: nothing else of this package can be imported (`exports` in package.json). It opens lightly: login, Graph
 * and the comparison with Microsoft's types are loaded with the first box and the first exchange.
 */

import type { Box, BoxOptions } from './box'
import type { Entra, StartOptions } from './server/start-entra'

export type { Box } from './box'
export { type Tool, tool } from './clients/tool'
export { walkThrough } from './clients/walk-through'
export { watch } from './conformance/watch'
export { ruleOf } from './faults/rule'
export { connectionReset } from './faults/strike'
export { type Listening, listen } from './server/listen'
export type { Entra } from './server/start-entra'
export { appRoleHolders } from './world/applications/app-roles'
export { portalClients, syncClient } from './world/applications/portal'
export { register } from './world/applications/registration'
export { sketches } from './world/default/sketches'
export type { FaultRule, Person, Tenant, World } from './world/model'
export { remove, truth, truths, write } from './world/table'
export { roles } from './world/tenant/roles'
export type { TenantSketch } from './world/tenant/tenant'
export { worldOf } from './world/world'

/** Microsoft's login and Graph in one function, without a port. */
export async function createBox(options?: BoxOptions): Promise<Box> {
  return (await import('./box')).createBox(options)
}

/** The same on 127.0.0.1. Its documents and tokens claim to be this address, unless told otherwise. */
export async function startEntra(options?: StartOptions): Promise<Entra> {
  return (await import('./server/start-entra')).startEntra(options)
}
