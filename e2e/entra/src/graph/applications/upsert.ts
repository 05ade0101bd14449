import type { StoredApplication } from '../../world/model'
import { truths } from '../../world/table'
import { requireNoSecrets } from '../credentials/passwords'
import { applicationCreators, applicationEditors, type Who } from '../permissions/who'
import { type Answer, noContent } from '../request/answer'
import { bodyOf, type Call, prefers } from '../request/call'
import { notFound } from '../request/problem'
import { application } from '../shape/application'
import { check } from '../shape/check'
import { register } from './create'
import { change, updateApplication } from './update'
import { requireDisplayName } from './validate'

/**
 * `PATCH /applications(uniqueName='…')`: 201 when made, 204 when it was there, 404 without `Prefer: create-if-missing`.
 * Whether it is there is judged on what is true, so a repeated call never makes a second one. Source: "Upsert application".
 */
export function upsertApplication(call: Call): Answer {
  const key = call.keys.application
  if (key?.by !== 'uniqueName') return updateApplication(call)
  const asked = check(application, bodyOf(call))
  const stored = named(call)
  if (stored) {
    change(call, structuredClone(stored), asked)
    return noContent
  }
  if (!prefers(call, 'create-if-missing')) throw notFound(key.value)
  requireDisplayName(asked)
  requireNoSecrets(asked.passwordCredentials)
  return register(call, { ...asked, uniqueName: key.value })
}

/** Creating and changing ask for different people, and who asks cannot know which of the two it will be. */
export function upserters(call: Call): Who {
  if (call.keys.application?.by !== 'uniqueName') return applicationEditors
  const owners = named(call)?.entity.owners
  if (!owners) return named(call) ? { roles: applicationEditors.roles } : applicationCreators
  return { roles: applicationEditors.roles, owners: () => owners.flatMap(({ id }) => (id ? [id] : [])) }
}

function named(call: Call): StoredApplication | undefined {
  const name = call.keys.application?.value
  return truths(call.tenant.applications).find(({ entity }) => entity.uniqueName === name)
}
