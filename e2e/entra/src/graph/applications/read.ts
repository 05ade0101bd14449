import { collection } from '../query/collection'
import { delta } from '../query/delta'
import { selected, single } from '../query/select'
import { tableChanges } from '../query/table-changes'
import { type Answer, ok } from '../request/answer'
import { type Call, visible } from '../request/call'
import { seenApplication } from './find'
import { applicationKind } from './kind'
import { relatedApplication } from './related'
import { visibleSide } from './show'

export function listApplications(call: Call): Answer {
  const applications = visible(call, call.tenant.applications).map((stored) => visibleSide(stored))
  return collection(call, relatedApplication, applications)
}

export function getApplication(call: Call): Answer {
  const withKeys = selected(call, applicationKind)?.includes('keyCredentials')
  const stored = seenApplication(call, call.keys.application)
  return ok(single(call, relatedApplication, visibleSide(stored, withKeys)))
}

export const trackApplications = delta(
  tableChanges(applicationKind, {
    table: ({ tenant }) => tenant.applications,
    view: (stored) => visibleSide(stored),
    isRestorable: ({ tenant }, id) => id in tenant.deletedApplications,
  }),
)
