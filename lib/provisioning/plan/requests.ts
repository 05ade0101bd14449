import type { Blueprint, Environment } from '@/lib/blueprint/blueprint'
import { applicationPermissions } from '@/lib/blueprint/permissions'
import {
  addPassword,
  removeApplication,
  removePassword,
  restoreApplication,
  updateApplication,
  upsertApplication,
} from '@/lib/graph/applications'
import type { GraphCall } from '@/lib/graph/call'
import { newApplication } from '@/lib/graph/registration'
import {
  assignRole,
  deleteGrant,
  grantScopes,
  regrantScopes,
  unassignRole,
  upsertServicePrincipal,
} from '@/lib/graph/service-principals'
import type { Change } from './change'
import { registrationOf } from './plan'

/** Ids that earlier rounds gave; on the review page, words in braces. */
export type Ids = {
  applicationObjectId: string
  applicationId: string
  servicePrincipalId: string
  microsoftGraphId: string
}

export type SecretToAsk = { attemptName: string; endsAt: Date }

/** What a secret of ours is called in the tenant. */
export function attemptNameOf(environment: Environment, day: string, random: string): string {
  return `Spencer ${environment} ${day} ${random}`
}

/** The one place where a change becomes a request: what the review page shows is what is sent. */
export function requestFor(change: Change, blueprint: Blueprint, ids: Ids, secret: SecretToAsk): GraphCall {
  switch (change.kind) {
    case 'create application':
      return upsertApplication(blueprint.uniqueName, newApplication(registrationOf(blueprint)))
    case 'restore application':
      return restoreApplication(change.objectId)
    case 'remove application':
      return removeApplication(change.objectId)
    case 'update application':
    case 'trim application':
      return updateApplication(ids.applicationObjectId, change.patch)
    case 'create service principal':
      return upsertServicePrincipal(ids.applicationId)
    case 'assign role':
      return assignRole(ids.servicePrincipalId, ids.microsoftGraphId, applicationPermissions[change.permission])
    case 'grant scopes':
      return change.grantId
        ? regrantScopes(change.grantId, change.scopes)
        : grantScopes(ids.servicePrincipalId, ids.microsoftGraphId, change.scopes)
    case 'unassign role':
      return unassignRole(ids.microsoftGraphId, change.assignmentId)
    case 'withdraw scopes':
      return change.scopes.length > 0 ? regrantScopes(change.grantId, change.scopes) : deleteGrant(change.grantId)
    case 'remove secret':
      return removePassword(ids.applicationObjectId, change.keyId)
    case 'add secret':
      return addPassword(ids.applicationObjectId, {
        displayName: secret.attemptName,
        endDateTime: secret.endsAt.toISOString(),
      })
  }
}
