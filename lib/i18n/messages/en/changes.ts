import type { changes as nl } from '../nl/changes'
import type { Same } from '../same'

export const changes: Same<typeof nl> = {
  create_application: 'Make the app',
  update_application: 'Complete the app: {what}',
  take_from_application: 'Take out of the app: {what}',
  create_service_principal: 'Make the app available in the tenant',
  assign_role: 'Grant {what}',
  grant_scopes: 'Allow sign-in for everyone',
  add_secret: 'Make the secret',
  restore_application: 'Bring the deleted app back',
  remove_application: 'Remove the app',
  unassign_role: 'Take back {what}',
  withdraw_scopes: 'Take back sign-in for everyone',
  remove_secret: 'Remove our secret: {what}',
  properties: {
    displayName: 'the name',
    signInAudience: 'for people of this tenant only',
    web: 'the address that sign-in returns to',
    optionalClaims: 'the claim upn',
    requiredResourceAccess: 'the permissions it asks for',
    tags: 'our tags',
    keyCredentials: 'the certificate',
    uniqueName: 'our unique name',
  },
}
