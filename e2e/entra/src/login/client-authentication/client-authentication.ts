import { isSecret } from '../../world/applications/secret'
import type { LoginContext } from '../context'
import type { Authority } from '../directory/authority'
import { notInDirectory, refuseDisabled } from '../directory/client-at'
import { type Client, findClient } from '../directory/clients'
import { LoginError, missing } from '../errors'
import type { Proven } from '../token/access-token'
import { provenByAssertion } from './client-assertion'
import { knownCredentials } from './credentials'

/** A client as the token endpoint meets it: an id, and one of three ways to prove it (RFC 6749 §2.3, RFC 7523 §2.2). */
type Credentials = { clientId: string; secret: string | null; assertion: string | null }

export type AuthenticatedClient = { client: Client; proven: Proven }

const jwtBearer = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

export function credentialsOf(request: Request, body: URLSearchParams): Credentials {
  const assertion = body.get('client_assertion_type') === jwtBearer ? body.get('client_assertion') : null
  const basic = /^Basic (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (!basic) return { clientId: body.get('client_id') ?? '', secret: body.get('client_secret'), assertion }
  const [clientId, ...secret] = Buffer.from(basic, 'base64').toString().split(':')
  return { clientId: formDecoded(clientId ?? ''), secret: formDecoded(secret.join(':')), assertion }
}

/** Id and secret are form-encoded inside Basic. Source: RFC 6749 §2.3.1. */
function formDecoded(text: string): string {
  return new URLSearchParams(`text=${text}`).get('text') ?? ''
}

export async function authenticated(
  context: LoginContext,
  authority: Authority,
  { clientId, secret, assertion }: Credentials,
  mayBePublic: (client: Client) => boolean,
): Promise<AuthenticatedClient> {
  const client = knownClient(context, authority, clientId)
  const isPublic = mayBePublic(client)
  if (isPublic && (assertion !== null || secret !== null)) {
    const text = "Client is public so neither 'client_assertion' nor 'client_secret' should be presented."
    throw new LoginError('invalid_client', 700025, text)
  }
  if (isPublic) return { client, proven: '0' }
  if (assertion !== null) {
    await provenByAssertion(context, client, authority, assertion)
    return { client, proven: '2' }
  }
  if (secret === null) {
    const text = "The request body must contain the following parameter: 'client_assertion' or 'client_secret'."
    throw new LoginError('invalid_client', 7000218, text)
  }
  provenBySecret(context, client, authority, secret)
  return { client, proven: '1' }
}

/** The nil GUID is refused as such, any other stranger as not being in the directory. */
function knownClient(context: LoginContext, authority: Authority, clientId: string): Client {
  if (!clientId) throw missing('client_id')
  if (/^[0-]{36}$/.test(clientId)) {
    throw new LoginError('unauthorized_client', 700038, `${clientId} is not a valid application identifier.`)
  }
  const client = findClient(context, clientId)
  if (!client) throw notInDirectory(clientId, authority)
  refuseDisabled(client, authority)
  return client
}

/** A secret that is not known everywhere yet is answered as a wrong one. */
function provenBySecret(context: LoginContext, client: Client, authority: Authority, text: string) {
  const { appId } = client
  const now = context.now()
  const { secrets, passwords } = knownCredentials(context, client, authority)
  const known = secrets.find((secret) => isSecret(secret, text) && secret.usableAt <= now)
  const credential = passwords.find(({ keyId }) => keyId === known?.keyId)
  if (!known || !credential) {
    throw new LoginError(
      'invalid_client',
      7000215,
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${appId}'.`,
    )
  }
  if (Date.parse(credential.endDateTime ?? '') <= now) {
    throw new LoginError(
      'invalid_client',
      7000222,
      `The provided client secret keys for app '${appId}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.`,
    )
  }
}
