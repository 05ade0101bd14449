import type { OAuth2PermissionGrant } from '@microsoft/microsoft-graph-types'
import { remove, truth, truths, write } from '../../world/table'
import { collection } from '../query/collection'
import { delta } from '../query/delta'
import { single } from '../query/select'
import { tableChanges } from '../query/table-changes'
import { type Answer, created, noContent, ok } from '../request/answer'
import { bodyOf, type Call, key, seen, visible } from '../request/call'
import { badRequest, invalidValue, notFound, Problem } from '../request/problem'
import { seenServicePrincipal } from '../service-principals/find'
import { check } from '../shape/check'
import { complete } from '../shape/complete'
import { oauth2PermissionGrant } from '../shape/grant'
import { idFrom } from './id'
import { oauth2PermissionGrantKind as kind } from './kind'

const resource = 'OAuth2PermissionGrant'

export function listGrants(call: Call): Answer {
  return collection(call, kind, visible(call, call.tenant.oauth2PermissionGrants))
}

/** A grant that is withdrawn is gone for good. */
export const trackGrants = delta(
  tableChanges(kind, {
    table: ({ tenant }) => tenant.oauth2PermissionGrants,
    view: (grant) => grant,
    isRestorable: () => false,
  }),
)

export function listGrantsOfClient(call: Call): Answer {
  const { id } = seenServicePrincipal(call, call.keys.servicePrincipal)
  const grants = visible(call, call.tenant.oauth2PermissionGrants).filter(({ clientId }) => clientId === id)
  return collection(call, kind, grants)
}

export function getGrant(call: Call): Answer {
  return ok(single(call, kind, seenGrant(call)))
}

/** Source: "Create oAuth2PermissionGrant". The duplicate's status is 409 in most reports, 400 in some. */
export function createGrant(call: Call): Answer {
  const grant = complete(oauth2PermissionGrant, check(oauth2PermissionGrant, bodyOf(call)) as OAuth2PermissionGrant)
  validate(call, grant)
  const ends = [grant.clientId ?? '', grant.resourceId ?? '', ...(grant.principalId ? [grant.principalId] : [])]
  if (truths(call.tenant.oauth2PermissionGrants).some((each) => isSame(each, grant))) {
    throw new Problem(409, 'Request_MultipleObjectsWithSameKeyValue', 'Permission entry already exists.')
  }
  const kept = { ...grant, id: idFrom(...ends) }
  write(call.tenant.oauth2PermissionGrants, kept.id, kept, call.now)
  return created(single(call, kind, kept))
}

/** Only the scopes of a grant can change. Source: "Update oAuth2PermissionGrant". */
export function updateGrant(call: Call): Answer {
  const grant = grantToChange(call)
  const { scope, ...others } = check(oauth2PermissionGrant, bodyOf(call))
  const [fixed] = Object.entries(others).find(([name, value]) => value !== Reflect.get(grant, name)) ?? []
  if (fixed !== undefined) throw badRequest(`Property '${fixed}' cannot be updated.`)
  requireScope(scope)
  write(call.tenant.oauth2PermissionGrants, grant.id ?? '', { ...grant, scope }, call.now)
  return noContent
}

export function removeGrant(call: Call): Answer {
  remove(call.tenant.oauth2PermissionGrants, grantToChange(call).id ?? '', call.now)
  return noContent
}

function validate(call: Call, { clientId, resourceId, consentType, principalId, scope }: OAuth2PermissionGrant) {
  for (const id of [clientId ?? '', resourceId ?? '']) {
    if (!seen(call, call.tenant.servicePrincipals, id)) throw notFound(id)
  }
  if (consentType !== 'AllPrincipals' && consentType !== 'Principal') throw invalidValue('consentType', resource)
  if ((consentType === 'Principal') !== Boolean(principalId)) throw invalidValue('principalId', resource)
  if (principalId && !call.tenant.people[principalId]) throw notFound(principalId)
  requireScope(scope)
}

function requireScope(scope: string | null | undefined) {
  if (typeof scope !== 'string' || scope.length > 3850) throw invalidValue('scope', resource)
}

function isSame(a: OAuth2PermissionGrant, b: OAuth2PermissionGrant): boolean {
  return (
    a.clientId === b.clientId &&
    a.resourceId === b.resourceId &&
    a.consentType === b.consentType &&
    (a.principalId ?? null) === (b.principalId ?? null)
  )
}

function seenGrant(call: Call): OAuth2PermissionGrant {
  const { value } = key(call, 'grant')
  const found = seen(call, call.tenant.oauth2PermissionGrants, value)
  if (!found) throw notFound(value)
  return found
}

function grantToChange(call: Call): OAuth2PermissionGrant {
  const { id = '' } = seenGrant(call)
  const found = truth(call.tenant.oauth2PermissionGrants, id)
  if (!found) throw notFound(id)
  return found
}
