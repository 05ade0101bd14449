import type { Application } from '@microsoft/microsoft-graph-types'
import { BadInput } from '../../input'
import type { StoredApplication, Tenant, World } from '../model'
import { truths, write } from '../table'
import { keyCredentialOf } from './certificate'
import { portalNames, portalSecret, signedOutAt, syncName } from './register-portal'

type PortalClient = { tenantId: string; clientId: string; clientSecret: string }

export function isPortalHome({ applications }: Tenant): boolean {
  return truths(applications).some(({ entity }) => entity.displayName === portalNames.customer)
}

/** What whoever plays Spencer's sync comes in with; null in a world that was kept from before there was one. */
export function syncClient(world: World): PortalClient | null {
  const spencer = Object.values(world.tenants).find(isPortalHome)
  const isThere = spencer && truths(spencer.applications).some(({ entity }) => entity.displayName === syncName)
  return isThere ? client(world, syncName) : null
}

/** What the portal's settings need. Throws when the world has no Spencer tenant. */
export function portalClients(world: World): { customer: PortalClient; staff: PortalClient } {
  return { customer: client(world, portalNames.customer), staff: client(world, portalNames.staff) }
}

function client(world: World, name: string): PortalClient {
  const { spencer, stored } = portalRegistration(world, name)
  return { tenantId: spencer.id, clientId: stored.entity.appId ?? '', clientSecret: portalSecret(name) }
}

function portalRegistration(world: World, name: string): { spencer: Tenant; stored: StoredApplication } {
  const spencer = Object.values(world.tenants).find(isPortalHome)
  const stored = spencer && truths(spencer.applications).find(({ entity }) => entity.displayName === name)
  if (!spencer || !stored)
    throw new BadInput(`This world has no registration “${name}”: no tenant in it has portalStaff.`)
  return { spencer, stored }
}

function changeBoth(world: World, change: (application: Application) => void) {
  for (const name of Object.values(portalNames)) {
    const { spencer, stored } = portalRegistration(world, name)
    const changed = structuredClone(stored)
    change(changed.entity)
    write(spencer.applications, changed.entity.id ?? '', changed, 0)
  }
}

/** The demo chooses its ports late; both registrations take the same addresses, and that for staff hears of sign-outs. */
export function setPortalRedirectUris(world: World, redirectUris: string[]) {
  changeBoth(world, (application) => {
    const isForStaff = application.displayName === portalNames.staff
    const logoutUrl = isForStaff ? signedOutAt(redirectUris) : (application.web?.logoutUrl ?? null)
    application.web = { ...application.web, redirectUris, logoutUrl }
  })
}

/** Lets the portal prove itself with a certificate (PEM) instead of the secret. */
export function addPortalCertificate(world: World, pem: string) {
  const credential = keyCredentialOf(pem)
  changeBoth(world, (application) => {
    const others = application.keyCredentials?.filter(
      (each) => each.customKeyIdentifier !== credential.customKeyIdentifier,
    )
    application.keyCredentials = [...(others ?? []), credential]
  })
}
