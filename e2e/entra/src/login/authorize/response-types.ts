import type { Client } from '../directory/clients'
import { LoginError, missing } from '../errors'
import type { Interaction } from '../sign-in/interaction'

/**
 * What the authorize endpoint hands out: a code always, tokens only where the registration allows the implicit grant.
 * Source: application manifest, `web.implicitGrantSettings`; AADSTS700054 and 700051.
 */
export function responseTypes({ asked }: Interaction, { stored }: Client): Set<string> {
  const given = asked.get('response_type')
  if (!given) throw missing('response_type')
  const types = new Set(given.split(' '))
  const unknown = [...types].find((type) => !['code', 'id_token', 'token'].includes(type))
  if (unknown !== undefined) throw refused(70005, `response_type '${unknown}' is not supported for the application.`)
  const allowed = stored.entity.web?.implicitGrantSettings
  if (types.has('id_token') && !allowed?.enableIdTokenIssuance) throw notEnabled(700054, 'id_token')
  if (types.has('token') && !allowed?.enableAccessTokenIssuance) throw notEnabled(700051, 'token')
  if (types.has('id_token') && !asked.has('nonce')) throw missing('nonce')
  return types
}

function notEnabled(number: number, type: string): LoginError {
  return refused(number, `response_type '${type}' is not enabled for the application.`)
}

function refused(number: number, text: string): LoginError {
  return new LoginError('unsupported_response_type', number, text)
}
