import type { FederatedIdentityCredential } from '@microsoft/microsoft-graph-types'
import type { StoredApplication } from '../../world/model'
import { collection } from '../query/collection'
import type { EntityKind } from '../query/kind'
import { single } from '../query/select'
import { type Answer, created, noContent, ok } from '../request/answer'
import { bodyOf, type Call, key, prefers } from '../request/call'
import { badRequest, invalidValue, notFound, Problem } from '../request/problem'
import { check } from '../shape/check'
import { complete } from '../shape/complete'
import { guid, list, readOnly, text } from '../shape/shape'
import { applicationToChange, seenApplication } from './find'
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

const resource = 'FederatedIdentityCredential'
/** Source: "Important considerations and restrictions for federated identity credentials". */
const mostOfAnApplication = 20

export function federatedCredentialKind(applicationId: string | undefined): EntityKind<FederatedIdentityCredential> {
  const set = `applications('${applicationId}')/federatedIdentityCredentials`
  return { name: 'federatedIdentityCredential', set, shape, usual: null, advanced: [] }
}

export function listFederatedCredentials(call: Call): Answer {
  const { entity } = seenApplication(call, call.keys.application)
  return collection(call, federatedCredentialKind(entity.id), entity.federatedIdentityCredentials ?? [])
}

export function getFederatedCredential(call: Call): Answer {
  const { entity } = seenApplication(call, call.keys.application)
  return ok(single(call, federatedCredentialKind(entity.id), one(call, entity.federatedIdentityCredentials ?? [])))
}

export function addFederatedCredential(call: Call): Answer {
  return add(call, applicationToChange(call, call.keys.application), check(shape, bodyOf(call)))
}

/** By `(name='…')` with `Prefer: create-if-missing` an upsert. Source: "Upsert federatedIdentityCredential". */
export function upsertFederatedCredential(call: Call): Answer {
  const stored = applicationToChange(call, call.keys.application)
  const asked = check(shape, bodyOf(call))
  const { by, value } = key(call, 'credential')
  const existing = stored.entity.federatedIdentityCredentials ?? []
  if (by === 'name' && prefers(call, 'create-if-missing') && !existing.some(({ name }) => name === value)) {
    return add(call, stored, { ...asked, name: value })
  }
  const found = one(call, existing)
  if (asked.name !== undefined && asked.name !== found.name) throw badRequest("Property 'name' is immutable.")
  const changed = { ...found, ...asked }
  requireFree(changed, existing)
  keepCredentials(
    call,
    stored,
    existing.map((each) => (each === found ? changed : each)),
  )
  return noContent
}

export function removeFederatedCredential(call: Call): Answer {
  const stored = applicationToChange(call, call.keys.application)
  const existing = stored.entity.federatedIdentityCredentials ?? []
  const found = one(call, existing)
  keepCredentials(
    call,
    stored,
    existing.filter((each) => each !== found),
  )
  return noContent
}

function add(call: Call, stored: StoredApplication, asked: Partial<FederatedIdentityCredential>): Answer {
  const existing = stored.entity.federatedIdentityCredentials ?? []
  for (const name of ['name', 'issuer', 'subject', 'audiences'] as const) {
    if (!asked[name]?.length) throw badRequest(`A value is required for property '${name}' of resource '${resource}'.`)
  }
  if (!/^[A-Za-z0-9][\w-]{2,119}$/.test(asked.name ?? '')) throw invalidValue('name', resource)
  if (existing.length >= mostOfAnApplication) {
    throw badRequest(`An application can have at most ${mostOfAnApplication} federated identity credentials.`)
  }
  const credential = complete(shape, { ...asked, id: crypto.randomUUID() })
  requireFree(credential, existing)
  keepCredentials(call, stored, [...existing, credential])
  return created(single(call, federatedCredentialKind(stored.entity.id), credential))
}

/** A name once, and issuer with subject once, in an application. */
function requireFree(wanted: FederatedIdentityCredential, existing: FederatedIdentityCredential[]) {
  const others = existing.filter(({ id }) => id !== wanted.id)
  if (others.some(({ name }) => name === wanted.name)) throw conflict(`name ${wanted.name}`)
  if (others.some(({ issuer, subject }) => issuer === wanted.issuer && subject === wanted.subject)) {
    throw conflict(`issuer ${wanted.issuer} and subject ${wanted.subject}`)
  }
}

function conflict(what: string): Problem {
  const message = `FederatedIdentityCredential with ${what} already exists.`
  return new Problem(409, 'Request_MultipleObjectsWithSameKeyValue', message)
}

function keepCredentials(call: Call, stored: StoredApplication, credentials: FederatedIdentityCredential[]) {
  keep(call, { ...stored, entity: { ...stored.entity, federatedIdentityCredentials: credentials } })
}

function one(call: Call, credentials: FederatedIdentityCredential[]): FederatedIdentityCredential {
  const { by, value } = key(call, 'credential')
  const found = credentials.find((each) => (by === 'name' ? each.name : each.id) === value)
  if (!found) throw notFound(value)
  return found
}
