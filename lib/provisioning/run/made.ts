import type { Application } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import { applicationPermissions } from '@/lib/blueprint/permissions'
import type { GraphAnswer } from '@/lib/graph/call'
import type { Observation, ObservedApplication, ObservedServicePrincipal } from '@/lib/graph/observation'
import { readApplication } from '@/lib/graph/read-observation'
import type { Change, ChangeKind } from '../plan/change'

/** What this run made and has the answer of: true even where a replica does not show it yet. */
export type Made = {
  application: ObservedApplication | null
  patch: Application
  servicePrincipalId: string | null
  roleIds: string[]
  lostRoleIds: string[]
  grant: { id: string; scopes: string[] } | null
  removedKeyIds: string[]
  isRemoved: boolean
  /** What answered that it stands already, and that no look has shown yet. */
  stands: ChangeKind[]
}

export const nothingMade: Made = {
  application: null,
  patch: {},
  servicePrincipalId: null,
  roleIds: [],
  lostRoleIds: [],
  grant: null,
  removedKeyIds: [],
  isRemoved: false,
  stands: [],
}

const WithId = z.object({ id: z.string() })

/** Adds the meaning of one successful answer. A 204 of an upsert says that it stands, not what it is: look again. */
export function withAnswer(made: Made, change: Change, answer: GraphAnswer): Made {
  const id = WithId.safeParse(answer.body).data?.id ?? null
  switch (change.kind) {
    case 'create application': {
      const application = readApplication(answer.body)
      return application ? { ...made, application } : { ...made, stands: [...made.stands, change.kind] }
    }
    case 'restore application':
      return made
    case 'update application':
      return { ...made, patch: { ...made.patch, ...change.patch } }
    case 'remove application':
      return { ...made, isRemoved: true }
    case 'create service principal':
      return id ? { ...made, servicePrincipalId: id } : { ...made, stands: [...made.stands, change.kind] }
    case 'assign role':
      return { ...made, roleIds: [...made.roleIds, applicationPermissions[change.permission]] }
    case 'unassign role':
      return { ...made, lostRoleIds: [...made.lostRoleIds, applicationPermissions[change.permission]] }
    case 'grant scopes':
    case 'withdraw scopes':
      return { ...made, grant: { id: change.grantId ?? id ?? '', scopes: change.scopes } }
    case 'remove secret':
      return { ...made, removedKeyIds: [...made.removedKeyIds, change.keyId] }
    case 'add secret':
      return made
  }
}

/** What was seen, completed with what was made: a reader that lags behind our own writes cannot make us repeat them. */
export function overlay(observation: Observation, made: Made): Observation {
  if (made.isRemoved) return { ...observation, application: null, servicePrincipal: null }
  const application = observation.application ?? made.application
  const principalId = observation.servicePrincipal?.objectId ?? made.servicePrincipalId
  return {
    ...observation,
    application: application && {
      ...application,
      secrets: application.secrets.filter((secret) => !made.removedKeyIds.includes(secret.keyId)),
      wire: { ...application.wire, ...made.patch },
    },
    servicePrincipal: principalId
      ? {
          objectId: principalId,
          roles: rolesWith(observation.servicePrincipal?.roles ?? [], made),
          grant: made.grant ?? observation.servicePrincipal?.grant ?? null,
        }
      : null,
  }
}

type Roles = ObservedServicePrincipal['roles']

function rolesWith(roles: Roles, { roleIds, lostRoleIds }: Made): Roles {
  const unseen = roleIds.filter((roleId) => !roles.some((role) => role.roleId === roleId))
  const all = [...roles, ...unseen.map((roleId) => ({ roleId, assignmentId: null }))]
  return all.filter(({ roleId }) => !lostRoleIds.includes(roleId))
}
