import type { UnifiedRoleEligibilityScheduleInstance } from '@microsoft/microsoft-graph-types'
import { idFrom } from '../../grants/id'
import { collection } from '../../query/collection'
import type { EntityKind } from '../../query/kind'
import type { Answer } from '../../request/answer'
import { type Call, key } from '../../request/call'
import { badRequest } from '../../request/problem'
import { roleEligibility } from '../../shape/role'

const kind: EntityKind<UnifiedRoleEligibilityScheduleInstance> = {
  name: 'unifiedRoleEligibilityScheduleInstance',
  set: 'roleManagement/directory/roleEligibilityScheduleInstances',
  shape: roleEligibility,
  usual: null,
  advanced: [],
}

/** The roles people could activate through PIM. Source: "List roleEligibilityScheduleInstances". */
export function listEligibilities(call: Call): Answer {
  return collection(call, kind, eligibilities(call))
}

/** Source: "unifiedRoleEligibilityScheduleInstance: filterByCurrentUser". */
export function listOwnEligibilities(call: Call): Answer {
  const { by, value } = key(call, 'on')
  if (by !== 'on' || value !== 'principal') throw badRequest("The value of the parameter 'on' is invalid.")
  const own = eligibilities(call).filter(({ principalId }) => principalId === call.caller.id)
  return collection(call, kind, own)
}

function eligibilities({ tenant }: Call): UnifiedRoleEligibilityScheduleInstance[] {
  return Object.entries(tenant.people).flatMap(([principalId, { eligibleRoles, user }]) =>
    eligibleRoles.map((roleDefinitionId) => ({
      id: idFrom(roleDefinitionId, principalId),
      directoryScopeId: '/',
      memberType: 'Direct',
      principalId,
      roleDefinitionId,
      roleEligibilityScheduleId: idFrom(principalId, roleDefinitionId),
      startDateTime: user.createdDateTime,
    })),
  )
}
