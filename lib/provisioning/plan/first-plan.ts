import type { Blueprint } from '@/lib/blueprint/blueprint'
import type { Observation } from '@/lib/graph/observation'
import type { Intent } from '@/lib/identity/actor'
import { type Altered, keysOf } from './alteration'
import { type Change, keyOf } from './change'
import { blankMemory } from './memory'
import { plan } from './plan'

export const emptyTenant: Observation = {
  microsoftGraphId: '',
  application: null,
  servicePrincipal: null,
  owners: null,
  adoptable: [],
  deleted: [],
  portalGrants: null,
}

/** The plan of a tenant that holds nothing of ours: what the review page showed. */
export function firstPlan(blueprint: Blueprint, now: Date): Change[] {
  return plan(blueprint, emptyTenant, blankMemory('connect'), now)
}

type Agreed = { intent: Intent; altered: Altered | null }

/**
 * Keys of what a press alone agrees to. Connecting agrees to all that makes a new registration; renewing, to the new
 * credentials; amending, to what was asked for; repairing, to a look: what it finds is shown first.
 */
export function agreedBefore({ intent, altered }: Agreed, blueprint: Blueprint, now: Date): string[] {
  if (intent === 'repair') return altered ? keysOf(altered) : []
  if (intent === 'renew') return ['add secret', 'update application keyCredentials']
  return [...firstPlan(blueprint, now).map(keyOf), 'restore application']
}
