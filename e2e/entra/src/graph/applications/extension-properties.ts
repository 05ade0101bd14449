import type { ExtensionProperty } from '@microsoft/microsoft-graph-types'
import { collection } from '../query/collection'
import type { EntityKind } from '../query/kind'
import { single } from '../query/select'
import { type Answer, created, noContent, ok } from '../request/answer'
import { bodyOf, type Call, key } from '../request/call'
import { badRequest, invalidValue, notFound } from '../request/problem'
import { check } from '../shape/check'
import { complete } from '../shape/complete'
import { flag, guid, initially, instant, list, readOnly, text } from '../shape/shape'
import { applicationToChange, seenApplication } from './find'
import { keep } from './update'

const resource = 'ExtensionProperty'
const dataTypes = ['Binary', 'Boolean', 'DateTime', 'Integer', 'LargeInteger', 'String']
const targets = ['User', 'Group', 'AdministrativeUnit', 'Application', 'Device', 'Organization']

/** Source: the resource type "extensionProperty" (v1.0). */
const shape: EntityKind<ExtensionProperty>['shape'] = {
  id: readOnly(guid),
  deletedDateTime: readOnly(instant),
  appDisplayName: readOnly(text),
  dataType: text,
  isMultiValued: initially(flag, false),
  isSyncedFromOnPremises: readOnly(initially(flag, false)),
  name: text,
  targetObjects: list(text),
}

export function extensionPropertyKind(applicationId: string | undefined): EntityKind<ExtensionProperty> {
  const set = `applications('${applicationId}')/extensionProperties`
  return { name: 'extensionProperty', set, shape, usual: null, advanced: [] }
}

export function listExtensionProperties(call: Call): Answer {
  const { entity } = seenApplication(call, call.keys.application)
  return collection(call, extensionPropertyKind(entity.id), entity.extensionProperties ?? [])
}

export function getExtensionProperty(call: Call): Answer {
  const { entity } = seenApplication(call, call.keys.application)
  const found = entity.extensionProperties?.find(({ id }) => id === key(call, 'property').value)
  if (!found) throw notFound(key(call, 'property').value)
  return ok(single(call, extensionPropertyKind(entity.id), found))
}

/** Source: "Create extensionProperty"; that a name is refused the second time is known, the words are UNVERIFIED. */
export function addExtensionProperty(call: Call): Answer {
  const stored = applicationToChange(call, call.keys.application)
  const asked = check(shape, bodyOf(call))
  const dataType = dataTypes.find((each) => each.toLowerCase() === asked.dataType?.toLowerCase())
  if (!asked.name || !/^[\w-]+$/.test(asked.name)) throw invalidValue('name', resource)
  if (!dataType) throw invalidValue('dataType', resource)
  const targetObjects = asked.targetObjects ?? []
  if (targetObjects.length === 0 || targetObjects.some((each) => !targets.includes(each))) {
    throw invalidValue('targetObjects', resource)
  }
  const name = `extension_${stored.entity.appId?.replaceAll('-', '')}_${asked.name}`
  const existing = stored.entity.extensionProperties ?? []
  if (existing.some((each) => each.name === name)) {
    throw badRequest(`An extension property exists with the name ${name}.`)
  }
  const appDisplayName = stored.entity.displayName
  const property = complete(shape, { ...asked, id: crypto.randomUUID(), name, dataType, appDisplayName })
  keep(call, { ...stored, entity: { ...stored.entity, extensionProperties: [...existing, property] } })
  return created(single(call, extensionPropertyKind(stored.entity.id), property))
}

export function removeExtensionProperty(call: Call): Answer {
  const stored = applicationToChange(call, call.keys.application)
  const { value } = key(call, 'property')
  const existing = stored.entity.extensionProperties ?? []
  if (!existing.some(({ id }) => id === value)) throw notFound(value)
  const extensionProperties = existing.filter(({ id }) => id !== value)
  keep(call, { ...stored, entity: { ...stored.entity, extensionProperties } })
  return noContent
}
