import type { AppManagementPolicy } from '@microsoft/microsoft-graph-types'
import { truth } from '../world/table'
import { type Answer, noContent } from './answer'
import { bodyOf, type Call, key, seen } from './call'
import { badRequest, notFound } from './problem'
import { collection } from './query/collection'
import type { EntityKind } from './query/kind'
import { complex, flag, guid, initially, instant, list, readOnly, text } from './shape/shape'

/** Where the request's path leads: an application or a service principal, and the policy assigned to it. */
export type Assignee = {
  assigned(call: Call): { id?: string }[]
  change(call: Call, by: (assigned: { id?: string }[]) => { id?: string }[]): void
}

const restriction = complex({
  maxLifetime: text,
  restrictForAppsCreatedAfterDateTime: instant,
  restrictionType: text,
  state: initially(text, 'enabled'),
})

/** Source: the resource type "appManagementPolicy" (v1.0). */
export const appManagementPolicyKind: EntityKind<AppManagementPolicy> = {
  name: 'appManagementPolicy',
  set: 'policies/appManagementPolicies',
  shape: {
    id: readOnly(guid),
    deletedDateTime: readOnly(instant),
    description: text,
    displayName: text,
    isEnabled: initially(flag, false),
    restrictions: complex({ keyCredentials: list(restriction), passwordCredentials: list(restriction) }),
  },
  usual: null,
  advanced: [],
}

export function listAssignedPolicies({ assigned }: Assignee): (call: Call) => Answer {
  return (call) => {
    const policies = assigned(call).flatMap(({ id = '' }) => seen(call, call.tenant.appManagementPolicies, id) ?? [])
    return collection(call, appManagementPolicyKind, policies)
  }
}

/** Source: "Assign appliesTo": one policy for an object at most. The words of the refusal are UNVERIFIED. */
export function assignPolicy({ change }: Assignee): (call: Call) => Answer {
  return (call) => {
    const reference = bodyOf(call)['@odata.id']
    if (typeof reference !== 'string') throw badRequest('Not a valid reference update.')
    const id = reference.split('/').at(-1) ?? ''
    if (!seen(call, call.tenant.appManagementPolicies, id)) throw notFound(id)
    change(call, (assigned) => {
      if (assigned.some((each) => truth(call.tenant.appManagementPolicies, each.id ?? ''))) {
        throw badRequest('An app management policy is assigned to this object already.')
      }
      return [{ id }]
    })
    return noContent
  }
}

export function unassignPolicy({ change }: Assignee): (call: Call) => Answer {
  return (call) => {
    const { value } = key(call, 'policy')
    change(call, (assigned) => {
      if (assigned.some(({ id }) => id === value)) return []
      throw notFound(value)
    })
    return noContent
  }
}
