import { collection } from '../query/collection'
import { single } from '../query/select'
import { type Answer, ok } from '../request/answer'
import { type Call, key } from '../request/call'
import { notFound } from '../request/problem'
import { permissionGrantKind as kind } from './kinds'

export function listPermissionGrantPolicies(call: Call): Answer {
  return collection(call, kind, call.tenant.policies.permissionGrant)
}

export function getPermissionGrantPolicy(call: Call): Answer {
  const { value } = key(call, 'policy')
  const found = call.tenant.policies.permissionGrant.find(({ id }) => id === value)
  if (!found) throw notFound(value)
  return ok(single(call, kind, found))
}
