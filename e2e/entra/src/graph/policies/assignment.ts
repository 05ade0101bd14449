import type { AppManagementPolicy } from '@microsoft/microsoft-graph-types'
import { idIn } from '../directory/objects/objects'
import { collection } from '../query/collection'
import { type Answer, noContent } from '../request/answer'
import { bodyOf, type Call, key } from '../request/call'
import { badRequest, notFound } from '../request/problem'
import { appManagementKind } from './kinds'

/** Tells the id of the application or service principal in the request's path. */
export type Assignee = (call: Call) => string

/** What is assigned to an object: one policy at most. */
export function policiesOf({ tenant }: Call, id: string): AppManagementPolicy[] {
  const { appManagement } = tenant.policies
  return Object.values(appManagement).filter(({ appliesTo }) => appliesTo?.some((each) => each.id === id))
}

export function listAssignedPolicies(assignee: Assignee): (call: Call) => Answer {
  return (call) => collection(call, appManagementKind, policiesOf(call, assignee(call)))
}

/** Source: "Assign appliesTo": one policy for an object at most. The words of the refusal are UNVERIFIED. */
export function assignPolicy(assignee: Assignee): (call: Call) => Answer {
  return (call) => {
    const id = assignee(call)
    const { appManagement } = call.tenant.policies
    const policyId = idIn(bodyOf(call)['@odata.id'])
    const policy = appManagement[policyId]
    if (!policy) throw notFound(policyId)
    if (policiesOf(call, id).length > 0) {
      throw badRequest('An app management policy is assigned to this object already.')
    }
    appManagement[policyId] = { ...policy, appliesTo: [...(policy.appliesTo ?? []), { id }] }
    return noContent
  }
}

export function unassignPolicy(assignee: Assignee): (call: Call) => Answer {
  return (call) => {
    const id = assignee(call)
    const { value } = key(call, 'policy')
    const policy = policiesOf(call, id).find((each) => each.id === value)
    if (!policy) throw notFound(value)
    const appliesTo = policy.appliesTo?.filter((each) => each.id !== id)
    call.tenant.policies.appManagement[value] = { ...policy, appliesTo }
    return noContent
  }
}
