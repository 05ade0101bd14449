import { type Answer, ok } from '../answer'
import { type Call, visible } from '../call'
import { seenApplication } from '../find'
import { collection, count } from '../query/collection'
import { selected, single } from '../query/select'
import { applicationKind } from './kind'
import { visibleSide } from './show'

export function listApplications(call: Call): Answer {
  return collection(call, applicationKind, everyVisible(call))
}

export function countApplications(call: Call): Answer {
  return count(call, applicationKind, everyVisible(call))
}

export function getApplication(call: Call): Answer {
  const withKeys = selected(call, applicationKind)?.includes('keyCredentials')
  const stored = seenApplication(call, call.keys.application)
  return ok(single(call, applicationKind, visibleSide(stored, withKeys)))
}

function everyVisible(call: Call) {
  return visible(call, call.tenant.applications).map((stored) => visibleSide(stored))
}
