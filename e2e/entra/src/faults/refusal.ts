import { LoginError } from '../login/errors'
import type { FaultRule } from '../world/model'

/**
 * `error` and words of refusals that no world comes to by itself. Source: "Microsoft Entra authentication and authorization
 * error codes" and Microsoft's troubleshooting pages; the `error` of those marked is UNVERIFIED.
 */
const known: Record<number, [error: string, text: string]> = {
  50105: [
    'access_denied',
    "Your administrator has configured the application to block users unless they are specifically granted ('assigned') access to the application. The signed in user is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator. Please contact your administrator to assign access to this application.",
  ],
  500014: [
    'invalid_resource',
    "The service principal for resource 'https://graph.microsoft.com' is disabled. This indicate that a subscription within the tenant has lapsed, or that the administrator for this tenant has disabled the application, preventing tokens from being issued for it.",
  ],
  500021: ['access_denied', 'Access to the tenant is denied.'], // UNVERIFIED
  500571: ['access_denied', 'The guest user account is disabled.'], // UNVERIFIED
  53004: [
    'access_denied',
    'User needs to complete multi-factor authentication registration process before accessing this content. User should register for multi-factor authentication.',
  ],
  53011: ['access_denied', 'User blocked due to risk on home tenant.'],
  530003: ['access_denied', 'Your device is required to be managed to access this resource.'],
  530034: [
    'access_denied',
    'A delegated administrator was blocked from accessing the tenant due to account risk in their home tenant.',
  ],
  650052: [
    'invalid_client', // UNVERIFIED
    'The app is trying to access a service that your organization lacks a service principal for. Contact your IT Admin to review the configuration of your service subscriptions or consent to the application in order to create the required service principal.',
  ],
  700016: [
    'unauthorized_client',
    'Application was not found in the directory. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.',
  ],
  7000112: ['unauthorized_client', 'Application is disabled.'],
  90099: [
    'access_denied',
    'The application has not been authorized in the tenant. Applications must be authorized to access the external tenant before partner delegated administrators can use them.',
  ],
  900971: ['invalid_request', 'No reply address provided.'],
}

/** What a rule has Entra's login say in the place of its work; null where it says nothing of it. */
export function refusalOf({ refuse }: FaultRule): LoginError | null {
  if (!refuse) return null
  const [error, text] = known[refuse.number] ?? ['access_denied', 'The request was refused.']
  return new LoginError(refuse.error ?? error, refuse.number, refuse.text ?? text)
}
