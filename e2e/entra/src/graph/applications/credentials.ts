import type { Keeping } from '../credentials/holder'
import { listed } from '../credentials/holder'
import { restrictionsOnApplication } from '../policies/restrictions'
import { applicationToChange } from './find'
import { keep } from './update'

/** A registration's credentials; the login host finds them in the same place. */
export const keeping: Keeping = {
  open: (call) => {
    const { entity, secrets } = applicationToChange(call, call.keys.application)
    return {
      id: entity.id ?? '',
      passwordCredentials: listed(entity.passwordCredentials),
      keyCredentials: listed(entity.keyCredentials),
      secrets,
      restrictions: restrictionsOnApplication(call.tenant, entity, call.now),
    }
  },
  keep: (call, { passwordCredentials, keyCredentials, secrets }) => {
    const { entity } = applicationToChange(call, call.keys.application)
    keep(call, { entity: { ...entity, passwordCredentials, keyCredentials }, secrets })
  },
}
