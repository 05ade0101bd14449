import type { Application } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import { applicationPermissions } from '@/lib/blueprint/permissions'
import type { GraphAnswer } from '@/lib/graph/call'
import type { Observation, ObservedApplication, ObservedServicePrincipal } from '@/lib/graph/observation'
import { readApplication } from '@/lib/graph/read-application'
import type { Change, ChangeKind } from '../plan/change'

/** What this run made and has the answer of: it stands even where a replica does not show it yet. */
export type Expectations = {
  readonly application: ObservedApplication | null
  readonly patch: Readonly<Application>
  readonly servicePrincipalId: string | null
  readonly roleIds: readonly string[]
  readonly lostRoleIds: readonly string[]
  readonly grant: { id: string; scopes: string[] } | null
  readonly removedKeyIds: readonly string[]
  readonly isRemoved: boolean
  /** What answered that it stands already, and that no look has shown yet. */
  readonly stands: readonly ChangeKind[]
}

export const nothingExpected: Expectations = {
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
export function withAnswer(before: Expectations, change: Change, answer: GraphAnswer): Expectations {
  const id = WithId.safeParse(answer.body).data?.id ?? null
  const stands = [...before.stands, change.kind]
  switch (change.kind) {
    case 'create application': {
      const application = readApplication(answer.body)
      return application ? { ...before, application } : { ...before, stands }
    }
    case 'update application':
    case 'trim application':
      return { ...before, patch: { ...before.patch, ...change.patch } }
    case 'remove application':
      return { ...before, isRemoved: true }
    case 'create service principal':
      return id ? { ...before, servicePrincipalId: id } : { ...before, stands }
    case 'assign role':
      return { ...before, roleIds: [...before.roleIds, applicationPermissions[change.permission]] }
    case 'unassign role':
      return { ...before, lostRoleIds: [...before.lostRoleIds, applicationPermissions[change.permission]] }
    case 'grant scopes':
    case 'withdraw scopes':
      return { ...before, grant: { id: change.grantId ?? id ?? '', scopes: change.scopes } }
    case 'remove secret':
      return { ...before, removedKeyIds: [...before.removedKeyIds, change.keyId] }
    case 'restore application':
    case 'add secret':
      return before
  }
}

/** What was seen, completed with what was made: a reader that lags behind our own writes cannot make us repeat them. */
export function overlay(observation: Observation, expectations: Expectations): Observation {
  if (expectations.isRemoved) return { ...observation, application: null, servicePrincipal: null }
  const application = observation.application ?? expectations.application
  const principalId = observation.servicePrincipal?.objectId ?? expectations.servicePrincipalId
  return {
    ...observation,
    application: application && {
      ...application,
      secrets: application.secrets.filter((secret) => !expectations.removedKeyIds.includes(secret.keyId)),
      wire: { ...application.wire, ...expectations.patch },
    },
    servicePrincipal: principalId
      ? {
          objectId: principalId,
          roles: rolesWith(observation.servicePrincipal?.roles ?? [], expectations),
          grant: expectations.grant ?? observation.servicePrincipal?.grant ?? null,
        }
      : null,
  }
}

type Roles = ObservedServicePrincipal['roles']

function rolesWith(roles: Roles, { roleIds, lostRoleIds }: Expectations): Roles {
  const unseen = roleIds.filter((roleId) => !roles.some((role) => role.roleId === roleId))
  const all = [...roles, ...unseen.map((roleId) => ({ roleId, assignmentId: null }))]
  return all.filter(({ roleId }) => !lostRoleIds.includes(roleId))
}
