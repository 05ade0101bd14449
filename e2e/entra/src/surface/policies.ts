import { type PolicyName, policyChanges } from '../graph/policies/single'
import { Problem } from '../graph/request/problem'
import { BadInput, map, optional, plain, type Read } from '../input'
import type { Policies, Tenant } from '../world/model'

/** Bodies as Graph takes them with PATCH, by Graph's names of the policies that each tenant has one of. */
export const policyBodies: Read<Record<string, object>> = optional(map(plain), {})

/** The tenant's policies as they will be. Throws `BadInput` with what Graph would refuse a body with. */
export function policiesChanged({ policies }: Tenant, bodies: Record<string, object>, place: string): Policies {
  const changes = Object.entries(bodies).map(([name, body]) => {
    if (!isPolicy(name))
      throw new BadInput(`${place}.${name} is not known; known here: ${Object.keys(policyChanges).join(', ')}.`)
    try {
      return policyChanges[name](policies, body)
    } catch (failure) {
      if (failure instanceof Problem) throw new BadInput(`${place}.${name}: ${failure.message}`)
      throw failure
    }
  })
  return Object.assign({}, policies, ...changes)
}

function isPolicy(name: string): name is PolicyName {
  return Object.hasOwn(policyChanges, name)
}
