import { AuthError } from '@azure/msal-node'
import { microsoftAt } from '@/lib/env'
import { isUnanswered } from '../tokens/microsoft'

/** Conditional Access, most often one that blocks the flow of codes; of that flow MSAL hands on nothing but the error's name. */
const isBlocked = /AADSTS53003(?!\d)|^access_denied$/

/** Microsoft's own sentence, and what else there is to try. @throws what is no refusal of Microsoft's */
export function whyNotSignedIn(error: unknown): string {
  if (!(error instanceof AuthError)) throw error
  if (isUnanswered(error))
    return `Nobody answers at ${microsoftAt().ENTRA_LOGIN_URL}: let this machine reach it, then run this again.`
  const said = error.errorMessage.split('\n')[0] ?? error.errorCode
  if (isBlocked.test(said))
    return `${said}\nYour tenant does not let this sign-in through; many block codes that are typed elsewhere. Run this where a browser is, without --device-code, or name a public client that you may use: --client-id.`
  return `Microsoft did not sign you in: ${said}`
}
