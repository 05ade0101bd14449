import { randomInt } from 'node:crypto'
import type { LoginContext } from '../context'
import { authority } from '../directory/authority'
import { clientAt } from '../directory/client-at'
import { missing } from '../errors'
import { scopeOfResource } from '../permissions/resource-parameter'
import { readScopes } from '../permissions/scopes'
import { unguessable } from '../session-store'

const lifetimeSeconds = 900

/** Starts a sign-in that a person finishes in a browser elsewhere. Source: RFC 8628 §3.1, "OAuth 2.0 device authorization grant flow". */
export async function deviceCode(context: LoginContext, request: Request, segment: string, version: 1 | 2) {
  const body = new URLSearchParams(await request.text())
  const clientId = body.get('client_id')
  if (!clientId) throw missing('client_id')
  const scope = version === 1 ? scopeOfResource(body) : body.get('scope')
  if (scope === null) throw missing('scope')
  readScopes(scope)
  const { appId } = clientAt(context, authority(context.world, segment), clientId)
  const device_code = unguessable('')
  const userCode = readableCode()
  const expiresAt = context.now() + lifetimeSeconds * 1000
  context.store.devices.set(device_code, { clientId: appId, segment, scope, userCode, expiresAt, outcome: null })
  const page = `${context.origins.login}/common/oauth2/deviceauth`
  const message = `To sign in, use a web browser to open the page ${page} and enter the code ${userCode} to authenticate.`
  const codes = { user_code: userCode, device_code }
  return Response.json(
    version === 1
      ? { ...codes, verification_url: page, expires_in: String(lifetimeSeconds), interval: '5', message }
      : { ...codes, verification_uri: page, expires_in: lifetimeSeconds, interval: 5, message },
  )
}

/** Nine letters and figures, without those that look alike. */
function readableCode(): string {
  const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  return Array.from({ length: 9 }, () => signs[randomInt(signs.length)]).join('')
}
