import type { Application } from '@microsoft/microsoft-graph-types'
import type { LoginContext } from '../context'
import { LoginError } from '../errors'
import type { Authority } from './authority'
import { type Client, findClient, principalIn } from './clients'

export function clientAt(context: LoginContext, authority: Authority, appId: string): Client {
  const client = findClient(context, appId)
  const single = client?.stored.entity.signInAudience === 'AzureADMyOrg'
  if (client && single && typeof authority === 'string') {
    throw new LoginError(
      'invalid_request',
      50194,
      `Application '${appId}'(${client.stored.entity.displayName}) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such apps created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multi-tenant.`,
    )
  }
  if (!client || (single && typeof authority !== 'string' && authority.id !== client.home?.id)) {
    throw notInDirectory(appId, authority)
  }
  refuseDisabled(client, authority)
  return client
}

/** The published types do not have it yet. */
type Registration = Application & { isDisabled?: boolean | null }

/**
 * An administrator may switch an application off in one tenant; its owner, or Microsoft, everywhere. That these two have the
 * same number is UNVERIFIED.
 */
export function refuseDisabled({ appId, stored }: Client, authority: Authority) {
  const principal = typeof authority === 'string' ? null : principalIn(authority, appId)
  const { isDisabled, disabledByMicrosoftStatus, displayName }: Registration = stored.entity
  const isOff = principal?.accountEnabled === false || isDisabled || disabledByMicrosoftStatus?.startsWith('Disabled')
  if (!isOff) return
  throw new LoginError('unauthorized_client', 7000112, `Application '${appId}'(${displayName}) is disabled.`)
}

export function notInDirectory(appId: string, authority: Authority): LoginError {
  const directory = typeof authority === 'string' ? authority : authority.organization.displayName
  return new LoginError(
    'unauthorized_client',
    700016,
    `Application with identifier '${appId}' was not found in the directory '${directory}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
  )
}
