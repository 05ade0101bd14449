import { AuthError } from '@azure/msal-node'
import { env } from '@/lib/env'
import type { OwnApp } from '../actor'
import { provenOwnApp } from '../prove'
import { type Audience, isUnanswered, microsoftClient } from './microsoft'

/** `why`: Microsoft's own sentence. */
type OwnToken = { status: 'minted'; app: OwnApp } | { status: 'refused'; why: string } | { status: 'unanswered' }

/** Whether one of our own registrations signs in with what the settings hold, in our own tenant. */
export async function mintOwn(audience: Audience): Promise<OwnToken> {
  const client = microsoftClient(audience, env().STAFF_TENANT_ID.toLowerCase())
  const scopes = ['https://graph.microsoft.com/.default']
  try {
    const answer = await client.acquireTokenByClientCredential({ scopes, skipCache: true })
    if (!answer) return { status: 'unanswered' }
    return { status: 'minted', app: provenOwnApp({ accessToken: answer.accessToken, roles: null }) }
  } catch (error) {
    if (!(error instanceof AuthError)) throw error
    return isUnanswered(error)
      ? { status: 'unanswered' }
      : { status: 'refused', why: error.message.split('\n')[0] ?? '' }
  }
}
