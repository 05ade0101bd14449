import type { en } from '@/lib/i18n/messages/en'

import { nothing, type Rows } from '../claims/row'

export const changes: Rows<typeof en.changes> = {
  create_application: nothing,
  update_application: nothing,
  take_from_application: nothing,
  create_service_principal: nothing,
  assign_role: nothing,
  grant_scopes: nothing,
  add_secret: nothing,
  restore_application: nothing,
  remove_application: nothing,
  unassign_role: nothing,
  withdraw_scopes: nothing,
  remove_secret: nothing,
  properties: {
    displayName: nothing,
    signInAudience: nothing,
    web: nothing,
    optionalClaims: nothing,
    requiredResourceAccess: nothing,
    tags: nothing,
    keyCredentials: nothing,
    uniqueName: nothing,
  },
}
