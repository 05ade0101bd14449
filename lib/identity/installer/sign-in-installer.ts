import { type AuthenticationResult, PublicClientApplication } from '@azure/msal-node'
import { microsoftAt } from '@/lib/env'
import type { Installer } from '../actor'
import { provenInstaller } from '../prove'
import { authorityAt } from '../tokens/microsoft'
import { msalNetwork } from '../tokens/msal-network'

/** How somebody at a command line is shown to Microsoft's page. */
type Showing = {
  /** Opens an address in a browser of this machine, or says it to somebody who does. */
  browser: (address: string) => Promise<void>
  /** Says Microsoft's sentence with the address and the code that is typed there. */
  code: (sentence: string) => void
}

/** Azure's command line: every tenant knows it, and nobody has to consent to it. */
export const azureCommandLine = '04b07795-8ddb-461a-bbee-02f9e1bf7b46'

type Asked = {
  /** Of a public client that Microsoft registered everywhere. */
  clientId: string
  /** An id, or `organizations` where it is not known yet. */
  tenant: string
  way: 'browser' | 'code'
}

/**
 * By a browser on this machine, which comes back to a loopback address (RFC 8252 §7.3), or by a code that is typed on any
 * other (RFC 8628), which many companies block. No refresh token is kept, and the access token lives as long as this process.
 *
 * @throws MSAL's AuthError where Microsoft refuses
 */
export async function signInInstaller({ clientId, tenant, way }: Asked, showing: Showing): Promise<Installer> {
  const client = new PublicClientApplication({
    auth: { clientId, ...authorityAt(microsoftAt().ENTRA_LOGIN_URL, tenant) },
    system: { disableInternalRetries: true, networkClient: msalNetwork },
  })
  const scopes = ['https://graph.microsoft.com/.default']
  const answer =
    way === 'browser'
      ? await client.acquireTokenInteractive({ scopes, openBrowser: showing.browser, successTemplate, errorTemplate })
      : await client.acquireTokenByDeviceCode({ scopes, deviceCodeCallback: ({ message }) => showing.code(message) })
  return installerOf(answer)
}

const successTemplate =
  '<!doctype html><title>Signed in</title><p>Signed in. Close this page and go on where you began.'
const errorTemplate =
  '<!doctype html><title>Not signed in</title><p>Not signed in. What Microsoft says is where you began.'

function installerOf(answer: AuthenticationResult | null): Installer {
  if (!answer?.account) throw new Error('Microsoft gave no token.')
  const { accessToken, tenantId, account, uniqueId } = answer
  return provenInstaller({ tenantId, objectId: uniqueId, name: account.name || account.username, accessToken })
}
