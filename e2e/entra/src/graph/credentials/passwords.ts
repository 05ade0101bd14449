import type { PasswordCredential } from '@microsoft/microsoft-graph-types'
import { credentialDelayOf } from '../../world/time/credential-delay'
import { contextUrl } from '../query/select'
import { type Answer, noContent, ok } from '../request/answer'
import { bodyOf, type Call } from '../request/call'
import { badRequest } from '../request/problem'
import { check, isGuid } from '../shape/check'
import { passwordCredential } from '../shape/parts'
import type { Keeping } from './holder'
import { newSecret } from './secret'

/** Source: "application: addPassword". Not repeatable: every call makes another secret, and shows it once. */
export function addPassword({ open, keep }: Keeping): (call: Call) => Answer {
  return (call) => {
    const holder = open(call)
    const { now, tenant } = call
    const secret = newSecret(asked(call), {
      now,
      delayMs: credentialDelayOf(tenant),
      restrictions: holder.restrictions,
    })
    keep(call, {
      ...holder,
      passwordCredentials: [...holder.passwordCredentials, secret.kept],
      secrets: [...holder.secrets, secret.hash],
    })
    return ok({ ...contextUrl(call, 'microsoft.graph.passwordCredential'), ...secret.shown })
  }
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
export function removePassword({ open, keep }: Keeping): (call: Call) => Answer {
  return (call) => {
    const holder = open(call)
    const { keyId } = bodyOf(call)
    const isOther = otherThan(keyId)
    const passwordCredentials = holder.passwordCredentials.filter(isOther)
    if (passwordCredentials.length === holder.passwordCredentials.length) throw nothingToRemove()
    keep(call, { ...holder, passwordCredentials, secrets: holder.secrets.filter(isOther) })
    return noContent
  }
}

export function otherThan(keyId: unknown): (each: { keyId?: string | null }) => boolean {
  if (!isGuid(keyId)) throw nothingToRemove()
  return (each) => each.keyId?.toLowerCase() !== keyId.toLowerCase()
}

export function nothingToRemove() {
  return badRequest('No credentials found to be removed.')
}

/** Source: "Upsert application": setting `passwordCredential` with PATCH is not supported. The wording is UNVERIFIED. */
export function requireNoSecrets(asked: PasswordCredential[] | undefined) {
  if (asked === undefined) return
  throw badRequest("Property 'passwordCredentials' cannot be updated; use addPassword and removePassword.")
}
