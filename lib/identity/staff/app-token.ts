import { AuthError } from '@azure/msal-node'
import { env } from '@/lib/env'
import { ofThisProcess } from '@/lib/of-this-process'
import { microsoftClient } from '../tokens/microsoft'

const kept = ofThisProcess<{ token?: { text: string; until: number } }>('staff app token')

/** So that a token does not end on its way. */
const marginMs = 60_000

/**
 * The staff registration's own token for Graph, in memory until a minute before it ends. It reads Spencer's own directory
 * (`Directory.Read.All`) and is nobody's authority over a customer.
 *
 * @returns null when the login host gives none
 * @throws what is no answer of the login host
 */
export async function staffAppToken(now: Date): Promise<string | null> {
  if (kept.token && kept.token.until > now.getTime() + marginMs) return kept.token.text
  const scopes = ['https://graph.microsoft.com/.default']
  try {
    const client = microsoftClient('staff', env().STAFF_TENANT_ID.toLowerCase())
    const answer = await client.acquireTokenByClientCredential({ scopes, skipCache: true })
    if (!answer?.expiresOn) return null
    kept.token = { text: answer.accessToken, until: answer.expiresOn.getTime() }
    return answer.accessToken
  } catch (error) {
    if (error instanceof AuthError) return null
    throw error
  }
}
