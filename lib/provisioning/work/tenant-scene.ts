import { type Entra, type Person, ruleOf, type Tenant, truths } from 'entra-box'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { closeDb, db } from '@/lib/db'
import { roleTemplates } from '@/lib/identity/roles'
import { startMicrosoft, tenantOf } from '@/lib/identity/scene'
import { closeQueue } from '@/lib/queue/queue'

/** For a test file: Microsoft is a box of its own, and every test begins with nobody known and nothing made. */
export function aWorld() {
  let entra: Entra
  beforeAll(async () => {
    entra = await startMicrosoft()
  })
  beforeEach(async () => {
    entra.box.reset()
    await db().$executeRaw`truncate "Customer", "Person" cascade`
  })
  afterAll(async () => {
    await entra.close()
    await closeQueue()
    await closeDb()
  })
  return {
    tenant: (key: string) => tenantOf(entra, key),
    get entra() {
      return entra
    },
    /** The box misbehaves so on Graph's host until its rule is used up; `rule.struck` counts. */
    strike(rule: object) {
      const read = ruleOf({ host: 'graph', ...rule })
      entra.box.rules.push(read)
      return read
    },
    /** The Graph requests of one tenant since the box was started or emptied, in order. */
    requestsOf: (tenant: Tenant) =>
      entra.box.requests.filter((request) => request.host === 'graph' && request.tenant === tenant.id),
  }
}

export function withRole(tenant: Tenant, role: string): Person {
  const person = Object.values(tenant.people).find((one) => one.roles.includes(role))
  if (!person) throw new Error(`Nobody with ${role}`)
  return person
}

export const administrator = (tenant: Tenant) => withRole(tenant, roleTemplates.globalAdministrator)

export const applicationsOf = (tenant: Tenant) => truths(tenant.applications).map(({ entity }) => entity)

export const ourApplications = (tenant: Tenant) =>
  applicationsOf(tenant).filter((one) => one.uniqueName?.startsWith('spencer-'))

export function theOnlyApplication(tenant: Tenant) {
  const ours = ourApplications(tenant)
  expect(ours).toHaveLength(1)
  const [application] = ours
  if (!application) throw new Error('none')
  return application
}

export function theOnlySecret(tenant: Tenant) {
  const secrets = theOnlyApplication(tenant).passwordCredentials ?? []
  expect(secrets).toHaveLength(1)
  return secrets[0]
}

export function principalOf(tenant: Tenant, appId: string | null | undefined) {
  return truths(tenant.servicePrincipals).find((one) => one.appId === appId)
}

/** Ids of the app roles that its service principal holds, sorted. */
export function rolesOf(tenant: Tenant, appId: string | null | undefined): string[] {
  const principal = principalOf(tenant, appId)
  const held = truths(tenant.appRoleAssignments).filter((one) => one.principalId === principal?.id)
  return held.map(({ appRoleId }) => appRoleId ?? '').sort()
}

export function grantsOf(tenant: Tenant, appId: string | null | undefined) {
  const principal = principalOf(tenant, appId)
  return truths(tenant.oauth2PermissionGrants).filter((one) => one.clientId === principal?.id)
}
