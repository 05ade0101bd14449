import type { KeyCredential } from '@microsoft/microsoft-graph-types'
import { contextUrl } from '../query/select'
import { type Answer, noContent, ok } from '../request/answer'
import { bodyOf, type Call } from '../request/call'
import { badRequest } from '../request/problem'
import { check } from '../shape/check'
import { keyCredential } from '../shape/parts'
import { newCertificate } from './certificate'
import type { Keeping } from './holder'
import { nothingToRemove, otherThan } from './passwords'
import { requireProof } from './proof'

/**
 * `addKey`: another certificate, if a proof is signed with one that is there and valid. Source: "application: addKey".
 * The certificates with a password that service principals may hold besides are not part of this world.
 */
export function addKey({ open, keep }: Keeping): (call: Call) => Promise<Answer> {
  return async (call) => {
    const { keyCredential: given, proof } = parameters(call, ['keyCredential', 'passwordCredential', 'proof'])
    if (typeof given !== 'object' || given === null) throw badRequest("Invalid property 'keyCredential'.")
    await requireProof(open(call), proof, call.now)
    const holder = open(call)
    const added = newCertificate(check<KeyCredential>(keyCredential, given), call.now, holder.restrictions)
    keep(call, { ...holder, keyCredentials: [...holder.keyCredentials, added] })
    return ok({ ...contextUrl(call, 'microsoft.graph.keyCredential'), ...added, key: null })
  }
}

/** Source: "application: removeKey". */
export function removeKey({ open, keep }: Keeping): (call: Call) => Promise<Answer> {
  return async (call) => {
    const { keyId, proof } = parameters(call, ['keyId', 'proof'])
    await requireProof(open(call), proof, call.now)
    const holder = open(call)
    const keyCredentials = holder.keyCredentials.filter(otherThan(keyId))
    if (keyCredentials.length === holder.keyCredentials.length) throw nothingToRemove()
    keep(call, { ...holder, keyCredentials })
    return noContent
  }
}

function parameters(call: Call, known: string[]): Record<string, unknown> {
  const body = bodyOf(call)
  const unknown = Object.keys(body).find((name) => !known.includes(name) && !name.includes('@'))
  if (unknown !== undefined) throw badRequest(`Invalid property '${unknown}'.`)
  return body
}
