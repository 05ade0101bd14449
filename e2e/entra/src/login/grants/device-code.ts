import { LoginError, missing } from '../errors'
import type { TokenRequest } from '../token/token-request'
import { delegated } from '../token/token-response'

/** The command line asks again and again until somebody decided. Source: RFC 8628 §3.5; v1.0 calls the parameter `code`. */
export async function deviceGrant(request: TokenRequest) {
  const { context, body, by } = request
  const given = body.get('device_code') ?? body.get('code')
  if (given === null) throw missing('device_code')
  const device = context.store.devices.get(given)
  if (!device || device.clientId !== by.client.appId) {
    const text = "The provided value for the input parameter 'device_code' is not valid."
    throw new LoginError('bad_verification_code', 70018, text)
  }
  if (device.expiresAt <= context.now()) {
    const text = "The provided value for the input parameter 'device_code' is not valid. This device code has expired."
    throw new LoginError('expired_token', 70020, text)
  }
  const { outcome } = device
  if (outcome === null) {
    const text = 'OAuth 2.0 device flow error. Authorization is pending. Continue polling.'
    throw new LoginError('authorization_pending', 70016, text)
  }
  context.store.devices.delete(given)
  if (outcome === 'declined')
    throw new LoginError('authorization_declined', 70018, 'The end user has denied the authorization request.')
  return delegated(request, outcome, null)
}
