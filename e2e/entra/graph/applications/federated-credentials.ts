import type { FederatedIdentityCredential } from '@microsoft/microsoft-graph-types'
import { type Answer, created, noContent, ok } from '../answer'
import { bodyOf, type Call, key } from '../call'
import { applicationToChange, seenApplication } from '../find'
import { badRequest, notFound, Problem } from '../problem'
import { collection } from '../query/collection'
import type { EntityKind } from '../query/kind'
import { single } from '../query/select'
import { check } from '../shape/check'
import { complete } from '../shape/complete'
import { guid, list, readOnly, text } from '../shape/shape'
import { keep } from './update'

/** Source: the resource type "federatedIdentityCredential" (v1.0). */
const shape: EntityKind<FederatedIdentityCredential>['shape'] = {
  id: readOnly(guid),
  audiences: list(text),
  description: text,
  issuer: text,
  name: text,
  subject: text,
}

function kind(call: Call): EntityKind<FederatedIdentityCredential> {
  const set = `applications('${call.keys.application?.value}')/federatedIdentityCredentials`
  return { name: 'federatedIdentityCredential', set, shape, usual: null, advanced: [] }
}

export function listFederatedCredentials(call: Call): Answer {
  return collection(
    call,
    kind(call),
    seenApplication(call, call.keys.application).entity.federatedIdentityCredentials ?? [],
  )
}

export function getFederatedCredential(call: Call): Answer {
  const { entity } = seenApplication(call, call.keys.application)
  return ok(single(call, kind(call), one(call, entity.federatedIdentityCredentials ?? [])))
}

export function addFederatedCredential(call: Call): Answer {
  const stored = applicationToChange(call, call.keys.application)
  const asked = check(shape, bodyOf(call))
  const existing = stored.entity.federatedIdentityCredentials ?? []
  for (const name of ['name', 'issuer', 'subject', 'audiences'] as const) {
    if (!asked[name]?.length)
      throw badRequest(`A value is required for property '${name}' of resource 'FederatedIdentityCredential'.`)
  }
  if (existing.some((each) => each.name === asked.name)) {
    const message = `FederatedIdentityCredential with name ${asked.name} already exists.`
    throw new Problem(409, 'Request_MultipleObjectsWithSameKeyValue', message)
  }
  const credential = complete(shape, { ...asked, id: crypto.randomUUID() })
  keep(call, { ...stored, entity: { ...stored.entity, federatedIdentityCredentials: [...existing, credential] } })
  return created(single(call, kind(call), credential))
}

export function updateFederatedCredential(call: Call): Answer {
  return replace(call, (found) => [{ ...found, ...check(shape, bodyOf(call)) }])
}

export function removeFederatedCredential(call: Call): Answer {
  return replace(call, () => [])
}

function replace(call: Call, by: (found: FederatedIdentityCredential) => FederatedIdentityCredential[]): Answer {
  const stored = applicationToChange(call, call.keys.application)
  const existing = stored.entity.federatedIdentityCredentials ?? []
  const found = one(call, existing)
  const federatedIdentityCredentials = existing.flatMap((each) => (each === found ? by(found) : [each]))
  keep(call, { ...stored, entity: { ...stored.entity, federatedIdentityCredentials } })
  return noContent
}

function one(call: Call, credentials: FederatedIdentityCredential[]): FederatedIdentityCredential {
  const { by, value } = key(call, 'credential')
  const found = credentials.find((each) => (by === 'name' ? each.name : each.id) === value)
  if (!found) throw notFound(value)
  return found
}
