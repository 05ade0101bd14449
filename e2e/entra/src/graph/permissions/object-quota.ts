import { ownedBy } from '../applications/owner'
import type { Call } from '../request/call'
import { Problem } from '../request/problem'
import { isApplicationAdministrator } from './who'

/** Source: "Microsoft Entra service limits": people without an administrator's role may create 250 objects. */
export function requireRoom(call: Call) {
  const { objectQuota } = call.tenant
  if (objectQuota === null || call.caller.kind === 'app' || isApplicationAdministrator(call.caller.roles)) return
  if (ownedBy(call, call.caller.id) < objectQuota) return
  throw new Problem(
    403,
    'Directory_QuotaExceeded',
    'The directory object quota limit for the Principal has been exceeded. Please ask your administrator to increase the quota limit or delete objects to reduce the used quota.',
  )
}
