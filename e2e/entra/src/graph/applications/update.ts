import type { StoredApplication } from '../../world/model'
import { write } from '../../world/table'
import { replaceKeys } from '../credentials/key-credentials'
import { requireNoSecrets } from '../credentials/passwords'
import { restrictionsOnApplication } from '../policies/restrictions'
import { type Answer, noContent } from '../request/answer'
import { bodyOf, type Call } from '../request/call'
import { badRequest } from '../request/problem'
import { mirror } from '../service-principals/mirror'
import { application, type Registration } from '../shape/application'
import { check } from '../shape/check'
import { merge } from '../shape/merge'
import { validateEntitlements } from './entitlements'
import { applicationToChange } from './find'
import { validateIdentifierUris } from './identifier-uris'
import { requireFreeName, validate, validateTokenVersion } from './validate'

/** `PATCH /applications/{id}`. Source: "Update application". */
export function updateApplication(call: Call): Answer {
  const stored = applicationToChange(call, call.keys.application)
  change(call, stored, check(application, bodyOf(call)))
  return noContent
}

export function change(call: Call, stored: StoredApplication, asked: Partial<Registration>) {
  requireNoSecrets(asked.passwordCredentials)
  validate(asked)
  const before: Registration = stored.entity
  if (asked.uniqueName !== undefined && before.uniqueName && asked.uniqueName !== before.uniqueName) {
    throw badRequest("Property 'uniqueName' is immutable once set.")
  }
  if (!before.uniqueName) requireFreeName(call.tenant, asked.uniqueName)
  const keys = asked.keyCredentials
  validateEntitlements(before, asked)
  validateIdentifierUris(call, before, asked.identifierUris)
  const restrictions = restrictionsOnApplication(call.tenant, before, call.now)
  const kept = keys && replaceKeys(before.keyCredentials ?? [], keys, call.now, restrictions)
  const entity = merge<Registration>(application, before, { ...asked, ...(kept ? { keyCredentials: kept } : {}) })
  validateTokenVersion(entity)
  keep(call, { ...stored, entity })
  mirror(call, before, entity)
}

export function keep(call: Call, stored: StoredApplication) {
  write(call.tenant.applications, stored.entity.id ?? '', stored, call.now)
}
