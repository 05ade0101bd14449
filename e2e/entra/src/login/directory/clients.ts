import type { ServicePrincipal } from '@microsoft/microsoft-graph-types'
import type { BoxContext } from '../../context'
import type { StoredApplication, Tenant } from '../../world/model'
import { readAll, truths } from '../../world/table'
import { landing } from '../../world/time/lag'
import { firstPartyClient } from './microsoft-applications'

export type Client = {
  /** Who publishes it; null: Microsoft, whose own tenant is no part of the world. */
  home: Tenant | null
  appId: string
  stored: StoredApplication
  /** Scopes that need nobody's consent: API (application id) to scopes. Only Microsoft's own clients have any. */
  preauthorized: Record<string, string[]>
  /** Its refresh tokens work for Microsoft's other clients of the family. */
  isFamily: boolean
}

/** A registration lives in one tenant. As everything else it is not there for a replica that lags. */
export function findClient({ world, now }: BoxContext, appId: string): Client | null {
  const wanted = appId.toLowerCase()
  for (const tenant of Object.values(world.tenants)) {
    const seen = readAll(tenant.applications, now(), landing(tenant, wanted))
    const stored = seen.find(({ entity }) => entity.appId === wanted)
    if (stored) return { home: tenant, appId: wanted, stored, preauthorized: {}, isFamily: false }
  }
  const microsofts = firstPartyClient(wanted)
  return microsofts && { home: null, ...microsofts }
}

/** The instance of an application in a tenant, as just written: consent and the code that follows it share a machine. */
export function principalIn(tenant: Tenant, appId: string): ServicePrincipal | null {
  return truths(tenant.servicePrincipals).find((each) => each.appId === appId) ?? null
}
