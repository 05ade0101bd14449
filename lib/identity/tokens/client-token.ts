import { decodeJwt } from 'jose'
import { z } from 'zod'
import type { OwnApp } from '../actor'
import { provenOwnApp } from '../prove'
import { askMicrosoft, loginUrl } from './microsoft-host'

export type MintOutcome =
  | { status: 'minted'; app: OwnApp }
  /** Microsoft's servers do not all know it yet, or could not answer. `code`: AADSTS number, else HTTP status, else 0. */
  | { status: 'not_yet'; code: number }
  | { status: 'refused'; code: number }

const Answer = z.object({
  access_token: z.string().optional(),
  error_codes: z.array(z.number()).catch([]),
})

/**
 * AADSTS numbers that a secret, application or service principal made moments ago is met with. 7000215: the secret is
 * wrong, 700016: no such application in the tenant, 7000229: no service principal. Only the caller's clock tells *not yet*
 * from *never*.
 */
const usualAtFirst = [7000215, 700016, 7000229]

/** One request of the client credentials flow: whether a secret works, and which application roles its token carries. */
export async function mintWithSecret(client: {
  tenantId: string
  clientId: string
  secret: string
}): Promise<MintOutcome> {
  const response = await askForToken(client).catch(() => null)
  if (!response) return { status: 'not_yet', code: 0 }
  const answer = Answer.safeParse(await response.json().catch(() => null)).data
  if (response.ok && answer?.access_token) {
    const accessToken = answer.access_token
    return { status: 'minted', app: provenOwnApp({ accessToken, roles: rolesIn(accessToken) }) }
  }
  const code = answer?.error_codes[0] ?? response.status
  const isPassing = usualAtFirst.includes(code) || response.status === 429 || response.status >= 500
  return { status: isPassing ? 'not_yet' : 'refused', code }
}

function askForToken({ tenantId, clientId, secret }: { tenantId: string; clientId: string; secret: string }) {
  return askMicrosoft(loginUrl(tenantId, 'oauth2/v2.0/token'), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: secret,
      scope: 'https://graph.microsoft.com/.default',
    }),
  })
}

/** Read, not verified: the token came from Microsoft over the connection we opened, and nobody is let in by it. */
function rolesIn(accessToken: string): string[] {
  return z.array(z.string()).catch([]).parse(decodeJwt(accessToken).roles)
}
