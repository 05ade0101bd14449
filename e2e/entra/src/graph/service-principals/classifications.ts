import type { DelegatedPermissionClassification } from '@microsoft/microsoft-graph-types'
import { collection } from '../query/collection'
import type { EntityKind } from '../query/kind'
import { single } from '../query/select'
import { type Answer, created, noContent } from '../request/answer'
import { bodyOf, type Call, key } from '../request/call'
import { badRequest, invalidValue, notFound } from '../request/problem'
import { check } from '../shape/check'
import { complete } from '../shape/complete'
import { readOnly, type Shape, text } from '../shape/shape'
import { keep } from './credentials'
import { seenServicePrincipal, servicePrincipalToChange } from './find'

const resource = 'DelegatedPermissionClassification'

/** Source: the resource type "delegatedPermissionClassification" (v1.0). */
const shape: Shape<DelegatedPermissionClassification> = {
  id: readOnly(text),
  classification: text,
  permissionId: text,
  permissionName: text,
}

export function classificationKind(id: string | undefined): EntityKind<DelegatedPermissionClassification> {
  const set = `servicePrincipals('${id}')/delegatedPermissionClassifications`
  return { name: 'delegatedPermissionClassification', set, shape, usual: null, advanced: [] }
}

export function listClassifications(call: Call): Answer {
  const { id, delegatedPermissionClassifications } = seenServicePrincipal(call, call.keys.servicePrincipal)
  return collection(call, classificationKind(id), delegatedPermissionClassifications ?? [])
}

/** Source: "Create delegatedPermissionClassification"; the refusals' words are UNVERIFIED. */
export function addClassification(call: Call): Answer {
  const principal = servicePrincipalToChange(call, call.keys.servicePrincipal)
  const { permissionId, permissionName, classification } = check(shape, bodyOf(call))
  const scope = principal.oauth2PermissionScopes?.find(({ id, value }) =>
    permissionId ? id === permissionId : value === permissionName,
  )
  if (!scope) throw invalidValue('permissionId', resource)
  if (!['low', 'medium', 'high'].includes(classification ?? '')) throw invalidValue('classification', resource)
  const existing = principal.delegatedPermissionClassifications ?? []
  if (existing.some((each) => each.permissionId === scope.id)) {
    throw badRequest('A delegated permission classification for this permission already exists.')
  }
  const id = Buffer.from(crypto.randomUUID().replaceAll('-', ''), 'hex').toString('base64url')
  const added = complete(shape, { id, classification, permissionId: scope.id, permissionName: scope.value })
  keep(call, { ...principal, delegatedPermissionClassifications: [...existing, added] })
  return created(single(call, classificationKind(principal.id), added))
}

export function removeClassification(call: Call): Answer {
  const principal = servicePrincipalToChange(call, call.keys.servicePrincipal)
  const { value } = key(call, 'classification')
  const existing = principal.delegatedPermissionClassifications ?? []
  if (!existing.some(({ id }) => id === value)) throw notFound(value)
  keep(call, { ...principal, delegatedPermissionClassifications: existing.filter(({ id }) => id !== value) })
  return noContent
}
