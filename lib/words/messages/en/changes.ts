import type { changes as nl } from '../nl/changes'
import type { Same } from '../same'

export const changes: Same<typeof nl> = {
  create_application: 'Make the app',
  update_application: 'Complete the app: {what}',
  create_service_principal: 'Make the app available in the tenant',
  assign_role: 'Grant {what}',
  grant_scopes: 'Allow sign-in for everyone',
  add_secret: 'Make the secret',
  remove_secret: 'Remove an earlier secret that was lost',
}
