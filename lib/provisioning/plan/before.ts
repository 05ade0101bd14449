import type { Observation } from '@/lib/graph/observation'
import type { Change } from './change'

/** What a change finds, in the same properties that it sends: the receipt's *before*; null where there was nothing. */
export function beforeOf(change: Change, { application, servicePrincipal }: Observation): unknown {
  switch (change.kind) {
    case 'update application':
    case 'trim application': {
      const wire = Object.entries(application?.wire ?? {})
      return Object.fromEntries(wire.filter(([property]) => property in change.patch))
    }
    case 'remove application':
      return application && { displayName: application.displayName, appId: application.applicationId }
    case 'remove secret': {
      const secret = application?.secrets.find(({ keyId }) => keyId === change.keyId)
      return secret ? { displayName: secret.displayName, hint: secret.hint, endDateTime: secret.endsAt } : null
    }
    case 'grant scopes':
    case 'withdraw scopes':
      return servicePrincipal?.grant ? { scope: servicePrincipal.grant.scopes.join(' ') } : null
    case 'unassign role':
      return { appRoleAssignment: change.assignmentId, permission: change.permission }
    default:
      return null
  }
}
