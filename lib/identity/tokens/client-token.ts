import { decodeJwt, errors } from 'jose'
import { z } from 'zod'
import { loginRefusal } from '@/lib/refusals/login'
import type { OwnApp } from '../actor'
import { provenOwnApp } from '../prove'
import { askMicrosoft, loginUrl } from './microsoft-host'

export type MintOutcome =
  | { status: 'minted'; app: OwnApp }
  /** Microsoft's servers do not all know it yet. `code`: AADSTS number. */
  | { status: 'not_yet'; code: number }
  /** No answer, or one that says to come back later. `code`: AADSTS number, else HTTP status, 0 without one. */
  | { status: 'unanswered'; code: number }
  /** Cut off, empty, a page, of another type: no word of Microsoft's. `code`: HTTP status. */
  | { status: 'unreadable'; code: number }
  /** `code`: AADSTS number. */
  | { status: 'refused'; code: number }

const Answer = z.object({
  access_token: z.string().min(1).optional().catch(undefined),
  error_codes: z.array(z.number()).catch([]),
  error_description: z.string().catch(''),
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
  if (!response) return { status: 'unanswered', code: 0 }
  const answer = Answer.safeParse(await response.json().catch(() => null)).data
  if (response.ok && answer?.access_token) {
    const accessToken = answer.access_token
    return { status: 'minted', app: provenOwnApp({ accessToken, roles: rolesIn(accessToken) }) }
  }
  const code = response.ok ? null : numberIn(answer)
  if (response.status === 429 || response.status >= 500 || (code !== null && passes(code)))
    return { status: 'unanswered', code: code ?? response.status }
  if (code === null) return { status: 'unreadable', code: response.status }
  return { status: usualAtFirst.includes(code) ? 'not_yet' : 'refused', code }
}

/** Nothing was said of the secret: the service itself was in trouble, or asked to be left alone for a while. */
function passes(code: number): boolean {
  const kind = loginRefusal(code)?.kind
  return kind === 'passing' || kind === 'asked_too_often'
}

function numberIn(answer: z.output<typeof Answer> | undefined): number | null {
  const [first] = answer?.error_codes ?? []
  const written = first ?? /\bAADSTS(\d+)/.exec(answer?.error_description ?? '')?.[1]
  return written === undefined ? null : Number(written)
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

/**
 * Read, not verified: the token came from Microsoft over the connection we opened, and nobody is let in by it. Null for one
 * that is no JWT: tokens for Graph are Graph's own, and Microsoft promises no form
 * (learn.microsoft.com/entra/identity-platform/access-tokens).
 */
function rolesIn(accessToken: string): string[] | null {
  try {
    return z.array(z.string()).catch([]).parse(decodeJwt(accessToken).roles)
  } catch (error) {
    if (error instanceof errors.JWTInvalid) return null
    throw error
  }
}
