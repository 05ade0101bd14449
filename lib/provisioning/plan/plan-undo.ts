import { applicationPermissions } from '@/lib/blueprint/permissions'
import type { Observation } from '@/lib/graph/observation'
import { withoutUpdates } from '@/lib/graph/subtract'
import type { Change } from './change'
import { ourSecrets } from './known-secrets'
import type { Memory } from './memory'

/**
 * What takes out of the tenant what we put in. A registration that we made goes whole (its service principal, grants and
 * credentials go with it); of one that was adopted, only what our own ledger says we added.
 */
export function planUndo(observation: Observation, memory: Memory, now: Date): Change[] {
  const { application } = observation
  if (!application) return []
  if (!memory.isAdopted) return [{ kind: 'remove application', objectId: application.objectId }]
  const keyIds = memory.certificates.flatMap(({ keyId }) => keyId ?? [])
  const patch = withoutUpdates(application.wire, memory.contributions.updates, keyIds, now)
  return [
    ...(patch ? [{ kind: 'update application', patch } as const] : []),
    ...ourSecrets(observation, memory),
    ...takeBackPermissions(observation, memory),
  ]
}

function takeBackPermissions({ servicePrincipal }: Observation, { contributions }: Memory): Change[] {
  const roles = contributions.permissions.flatMap((permission): Change[] => {
    const held = servicePrincipal?.roles.find(({ roleId }) => roleId === applicationPermissions[permission])
    return held?.assignmentId ? [{ kind: 'unassign role', permission, assignmentId: held.assignmentId }] : []
  })
  const grant = servicePrincipal?.grant
  const scopes = grant?.scopes.filter((scope) => !contributions.scopes.includes(scope)) ?? []
  if (!grant || scopes.length === grant.scopes.length) return roles
  return [...roles, { kind: 'withdraw scopes', scopes, grantId: grant.id }]
}
