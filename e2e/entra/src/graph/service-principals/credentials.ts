import { write } from '../../world/table'
import { type Keeping, listed } from '../credentials/holder'
import { restrictionsOnServicePrincipal } from '../policies/restrictions'
import type { Call } from '../request/call'
import type { Principal } from '../shape/service-principal'
import { servicePrincipalToChange } from './find'

/** A service principal's own credentials, beside those of its registration. */
export const keeping: Keeping = {
  open: (call) => {
    const principal = servicePrincipalToChange(call, call.keys.servicePrincipal)
    const { id = '' } = principal
    return {
      id,
      passwordCredentials: listed(principal.passwordCredentials),
      keyCredentials: listed(principal.keyCredentials),
      secrets: call.tenant.servicePrincipalSecrets[id] ?? [],
      restrictions: restrictionsOnServicePrincipal(call.tenant, principal, call.now),
    }
  },
  keep: (call, { passwordCredentials, keyCredentials, secrets }) => {
    const principal = servicePrincipalToChange(call, call.keys.servicePrincipal)
    keep(call, { ...principal, passwordCredentials, keyCredentials })
    call.tenant.servicePrincipalSecrets[principal.id ?? ''] = secrets
  },
}

export function keep(call: Call, principal: Principal) {
  write(call.tenant.servicePrincipals, principal.id ?? '', principal, call.now)
}
