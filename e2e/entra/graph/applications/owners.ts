import { type Answer, noContent } from '../answer'
import { bodyOf, type Call, key } from '../call'
import { userKind } from '../directory/kinds'
import { applicationToChange, seenApplication } from '../find'
import { badRequest, notFound } from '../problem'
import { contextUrl, shown } from '../query/select'
import { servicePrincipalKind } from '../service-principals/kind'
import { type Owner, ownerById, referenced } from './owner'
import { keep } from './update'

export function listOwners(call: Call): Answer {
  const { entity } = seenApplication(call, call.keys.application)
  const owners = (entity.owners ?? []).flatMap(({ id }) => ownerById(call, id ?? '') ?? [])
  return { status: 200, body: { ...contextUrl(call, 'directoryObjects'), value: owners.map(described) } }
}

function described(owner: Owner): object {
  const type = { '@odata.type': `#microsoft.graph.${owner.type}` }
  return owner.type === 'user'
    ? { ...type, ...shown(userKind, owner.entity, null) }
    : { ...type, ...shown(servicePrincipalKind, owner.entity, null) }
}

/** `POST /applications/{id}/owners/$ref`. Source: "Add owner". */
export function addOwner(call: Call): Answer {
  const stored = applicationToChange(call, call.keys.application)
  const id = referenced(call, bodyOf(call)['@odata.id'])
  const owners = stored.entity.owners ?? []
  if (owners.some((each) => each.id === id)) {
    throw badRequest(
      "One or more added object references already exist for the following modified properties: 'owners'.",
    )
  }
  keep(call, { ...stored, entity: { ...stored.entity, owners: [...owners, { id }] } })
  return noContent
}

export function removeOwner(call: Call): Answer {
  const stored = applicationToChange(call, call.keys.application)
  const { value } = key(call, 'owner')
  const owners = stored.entity.owners ?? []
  if (!owners.some(({ id }) => id === value)) throw notFound(value)
  keep(call, { ...stored, entity: { ...stored.entity, owners: owners.filter(({ id }) => id !== value) } })
  return noContent
}
