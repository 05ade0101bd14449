import type { Application } from '@microsoft/microsoft-graph-types'
import { type ApplicationPermission, applicationPermissions } from '@/lib/blueprint/permissions'
import type { Observation } from '@/lib/graph/observation'
import { isUsable, keptKey } from '@/lib/graph/registration'
import { withoutRoles, withoutUpdates } from '@/lib/graph/subtract'
import type { Change } from './change'
import type { Memory } from './memory'

/**
 * What an invitation to amend takes back: permissions that are asked for no more, and the certificate where Spencer is to read
 * no users. Of an app that somebody else made, only what our own ledger says we added.
 */
export function planTrim({ application, servicePrincipal }: Observation, memory: Memory, now: Date): Change[] {
  const { altered, isAdopted, contributions } = memory
  if (!application || !altered) return []
  const isOurs = (permission: (typeof altered.withdrawn)[number]) =>
    !isAdopted || contributions.permissions.includes(permission)
  const permissions = altered.withdrawn.filter(isOurs)
  const roleIds = altered.withdrawn.map((permission) => applicationPermissions[permission])
  const access = withoutRoles(application.wire, roleIds, isAdopted ? contributions.updates : null)
  const keys = altered.certificate === 'withdrawn' ? keysLeft(application.wire, memory, now) : null
  const patch = { ...(access && { requiredResourceAccess: access }), ...(keys && { keyCredentials: keys }) }
  return [
    ...(access || keys ? [{ kind: 'trim application', patch } as const] : []),
    ...permissions.flatMap((permission): Change[] => {
      const held = servicePrincipal?.roles.find(({ roleId }) => roleId === applicationPermissions[permission])
      return held?.assignmentId ? [{ kind: 'unassign role', permission, assignmentId: held.assignmentId }] : []
    }),
  ]
}

/** What was to go and is held still: nobody but who gave it takes it away. */
export function stillHeld({ servicePrincipal }: Observation, { altered }: Memory): ApplicationPermission[] {
  const isHeld = (id: string) => servicePrincipal?.roles.some(({ roleId }) => roleId === id) ?? false
  return altered?.withdrawn.filter((permission) => isHeld(applicationPermissions[permission])) ?? []
}

/** Without the certificates that Spencer signs with; null where none of them stands. */
function keysLeft(is: Application, { certificates, isAdopted, contributions }: Memory, now: Date) {
  const keyIds = certificates.flatMap(({ keyId }) => keyId ?? [])
  if (isAdopted) return withoutUpdates(is, contributions.updates, keyIds, now)?.keyCredentials ?? null
  const keys = is.keyCredentials ?? []
  const rest = keys.filter(({ keyId }) => !keyIds.includes(keyId ?? ''))
  return rest.length < keys.length ? rest.filter((key) => isUsable(key, now)).map(keptKey) : null
}
