import type { Call } from '../../request/call'
import { badRequest, notFound } from '../../request/problem'
import { objectById } from '../objects/objects'

/** People, service principals, and the groups made for it. Source: "Use groups to manage role assignments". */
export function requireHolder(call: Call, id: string) {
  const object = objectById(call, id)
  if (!object) throw notFound(id)
  if (object.type === 'user' || object.type === 'servicePrincipal') return
  if (object.type === 'group' && object.entity.isAssignableToRole) return
  throw badRequest('Only groups with isAssignableToRole property set to true can be assigned to a role.')
}
