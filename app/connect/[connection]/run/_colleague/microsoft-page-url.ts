import { blueprintOf } from '@/lib/blueprint/blueprint'
import type { ConnectionForCustomer } from '@/lib/connections/find-connection'
import { env } from '@/lib/env'

/**
 * Microsoft's admin consent page for the app that was made. It returns to the app's only address, which is Spencer's
 * sign-in and not ours, so nothing comes back here: completion is seen by looking. Source: "Admin consent on the
 * Microsoft identity platform".
 */
export function microsoftPageOf(connection: ConnectionForCustomer): string {
  const { redirectUri } = blueprintOf({ ...connection, uniqueName: 'by-hand', certificate: null })
  const asked = new URLSearchParams({
    client_id: connection.applicationId ?? '',
    scope: 'https://graph.microsoft.com/.default',
    redirect_uri: redirectUri,
    state: 'spencer',
  })
  return `${env().ENTRA_LOGIN_URL}/${connection.tenantId}/v2.0/adminconsent?${asked}`
}
