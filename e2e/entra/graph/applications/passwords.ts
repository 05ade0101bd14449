import type { PasswordCredential } from '@microsoft/microsoft-graph-types'
import { type Answer, noContent, ok } from '../answer'
import { bodyOf, type Call } from '../call'
import { applicationToChange } from '../find'
import { restrictionsOnApplication } from '../policies/restrictions'
import { badRequest } from '../problem'
import { contextUrl } from '../query/select'
import { check, isGuid } from '../shape/check'
import { passwordCredential } from '../shape/parts'
import { newSecret } from './secret'
import { keep } from './update'

/** Source: "application: addPassword". Not repeatable: every call makes another secret, and shows it once. */
export function addPassword(call: Call): Answer {
  const stored = applicationToChange(call, call.keys.application)
  const { now, tenant } = call
  const restrictions = restrictionsOnApplication(tenant, stored.entity, now)
  const secret = newSecret(asked(call), { now, lagMs: tenant.settings.lagMs, restrictions })
  stored.entity.passwordCredentials = [...(stored.entity.passwordCredentials ?? []), secret.kept]
  keep(call, { ...stored, secrets: [...stored.secrets, secret.hash] })
  return ok({ ...contextUrl(call, 'microsoft.graph.passwordCredential'), ...secret.shown })
}

/** The parameter may be left out; in it, only a name and dates may be said. */
function asked(call: Call): PasswordCredential {
  if (call.payload.bytes.length === 0) return {}
  const { passwordCredential: given, ...others } = bodyOf(call)
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) throw badRequest(`Invalid property '${unknown}'.`)
  if (given === undefined || given === null) return {}
  if (typeof given !== 'object') throw badRequest("Invalid property 'passwordCredential'.")
  return check(passwordCredential, given)
}

/** Source: "application: removePassword". */
export function removePassword(call: Call): Answer {
  const stored = applicationToChange(call, call.keys.application)
  const { keyId } = bodyOf(call)
  if (!isGuid(keyId)) throw badRequest('No credentials found to be removed.')
  const isOther = (each: { keyId?: string | null }) => each.keyId?.toLowerCase() !== keyId.toLowerCase()
  const before = stored.entity.passwordCredentials ?? []
  const passwordCredentials = before.filter(isOther)
  if (passwordCredentials.length === before.length) throw badRequest('No credentials found to be removed.')
  keep(call, { entity: { ...stored.entity, passwordCredentials }, secrets: stored.secrets.filter(isOther) })
  return noContent
}

/**
 * `addKey` wants a proof signed with an existing certificate, which nobody in this world has; a client without one must
 * PATCH `keyCredentials`. Source: "application: addKey". The message is UNVERIFIED.
 */
export function addKey(call: Call): Answer {
  applicationToChange(call, call.keys.application)
  throw badRequest('Proof of possession is missing or invalid. Use an existing valid certificate of the application.')
}
