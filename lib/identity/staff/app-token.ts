import { AuthError } from '@azure/msal-node'
import { env } from '@/lib/env'
import { ofThisProcess } from '@/lib/of-this-process'
import { microsoftClient } from '../tokens/microsoft'

const kept = ofThisProcess<Partial<Record<Resource, { text: string; until: number }>>>('staff app tokens')

/** Spencer's own directory, and the mailbox that reports of mails come to (`IMAP.AccessAsApp`). */
type Resource = 'https://graph.microsoft.com' | 'https://outlook.office365.com'

/** So that a token does not end on its way. */
const marginMs = 60_000

/**
 * The staff registration's own token for a resource, in memory until a minute before it ends. For Graph it reads Spencer's own
 * directory (`Directory.Read.All`); it is nobody's authority over a customer.
 *
 * @returns null when the login host gives none
 * @throws what is no answer of the login host
 */
export async function staffAppToken(
  now: Date,
  resource: Resource = 'https://graph.microsoft.com',
): Promise<string | null> {
  const before = kept[resource]
  if (before && before.until > now.getTime() + marginMs) return before.text
  const scopes = [`${resource}/.default`]
  try {
    const client = microsoftClient('staff', env().STAFF_TENANT_ID.toLowerCase())
    const answer = await client.acquireTokenByClientCredential({ scopes, skipCache: true })
    if (!answer?.expiresOn) return null
    kept[resource] = { text: answer.accessToken, until: answer.expiresOn.getTime() }
    return answer.accessToken
  } catch (error) {
    if (error instanceof AuthError) return null
    throw error
  }
}
