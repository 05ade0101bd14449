import { type Box, connectionReset, createBox, portalClients, type Tenant, truths } from 'entra-box'
import type { Arsenal } from '../arsenal'
import { clock } from '../worker/clock'
import { currentWorker, type Worker } from '../worker/current-worker'
import { type Call, callOf, isWrite, requestOf } from './call'
import { canariesIn } from './canaries'
import { fits, strike } from './strike'
import type { BoxFetch, Microsoft, Traffic } from './traffic'

/** Stands where lib's requests leave: it lets them through to the box, or lets something happen to them. */
export async function startMicrosoft(
  arsenal: () => Arsenal,
  through: (call: Call, answer: BoxFetch) => Promise<Response>,
): Promise<Microsoft> {
  const origin = 'http://127.0.0.1:1'
  const entra = await createBox({ loginOrigin: origin, graphOrigin: origin, now: clock.now })
  let underWay: { call: Call; after: number }[] = []
  const microsoft: Microsoft = {
    entra,
    traffic: noTraffic(),
    goneUntil: 0,
    box: (request) => entra.fetch(request),
    fromOldReplica: async (request) => {
      const tenants = Object.values(entra.world.tenants)
      const lags = tenants.map(({ settings }) => settings.lagMs)
      for (const { settings } of tenants) settings.lagMs = oldestReplicaMs
      const answer = await entra.fetch(request)
      for (const [index, { settings }] of tenants.entries()) settings.lagMs = lags[index] ?? 0
      return answer
    },
    landLater: (call, after) => void underWay.push({ call, after }),
    settle: () => land(() => true),
    begin: () => {
      entra.reset()
      underWay = []
      microsoft.traffic = noTraffic()
      microsoft.goneUntil = 0
    },
  }
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const worker = currentWorker()
    const answer = await (worker ? ofWorker(worker, request) : entra.fetch(request))
    for (const canary of await canariesIn(answer.clone())) microsoft.traffic.canaries.add(canary)
    return answer
  }
  return microsoft

  async function ofWorker(worker: Worker, request: Request): Promise<Response> {
    const call = await callOf(request)
    note(microsoft.traffic, worker, call)
    clock.pass(20)
    await land(({ after }) => after <= 0)
    for (const one of underWay) one.after -= 1
    if (clock.now() < microsoft.goneUntil) throw connectionReset()
    noteLag(worker, call)
    const fault = arsenal().strike('call', (one) => fits(one, call))
    try {
      return await (fault ? strike(fault, { call, worker, microsoft }) : through(call, answered))
    } finally {
      if (isWrite(call)) noteFallen(entra, microsoft.traffic)
    }
  }

  function answered(request: Request): Promise<Response> {
    return entra.fetch(request)
  }

  async function land(isDue: (one: { after: number }) => boolean): Promise<void> {
    const due = underWay.filter(isDue)
    underWay = underWay.filter((one) => !due.includes(one))
    for (const { call } of due) await entra.fetch(requestOf(call))
  }

  /** A lag is reached when somebody looks while something younger than it stands there. */
  function noteLag({ tenantId }: Worker, call: Call): void {
    const tenant = entra.world.tenants[tenantId]
    if (!tenant || !call.isLook || tenant.settings.lagMs === 0) return
    if (youngest(tenant) + tenant.settings.lagMs > clock.now()) lagSeen()
  }

  function lagSeen(): void {
    if (!arsenal().reached.includes('replication lag')) arsenal().reach('replication lag')
  }
}

/** A replica this far behind shows nothing that a schedule has made; the box remembers ten minutes. */
const oldestReplicaMs = 590_000

export const noTraffic = (): Traffic => ({
  writes: 0,
  canaries: new Set(),
  strays: [],
  standing: { tenantId: '', keyIds: [] },
  fallen: [],
  impatient: [],
})

export function noteFallen({ world }: Box, { standing: { tenantId, keyIds }, fallen }: Traffic): void {
  const tenant = world.tenants[tenantId]
  if (!tenant || keyIds.length === 0) return
  const shown = truths(tenant.applications).flatMap(({ entity }) => entity.passwordCredentials ?? [])
  fallen.push(...keyIds.filter((id) => !shown.some(({ keyId }) => keyId === id)))
}

export function note(traffic: Traffic, worker: Pick<Worker, 'tenantId' | 'quietUntil'>, call: Call): void {
  if (isWrite(call)) traffic.writes += 1
  if (call.tokenTenant && call.tokenTenant !== worker.tenantId) traffic.strays.push(`${call.method} ${call.url}`)
  const early = (worker.quietUntil.get(call.client) ?? 0) - clock.now()
  if (early > 1000) traffic.impatient.push(`${call.method} ${call.url} ${Math.round(early / 1000)} s early`)
}

function youngest({ applications, servicePrincipals, appRoleAssignments, oauth2PermissionGrants }: Tenant): number {
  const tables = [applications, servicePrincipals, appRoleAssignments, oauth2PermissionGrants]
  const rows = tables.flatMap((table) => Object.values(table))
  return Math.max(0, ...rows.map((row) => row.at(-1)?.at ?? 0))
}

/** The settings of lib that name this Microsoft and the portal's registrations there. */
export function settingsFor({ entra }: Microsoft): Record<string, string> {
  const { customer, staff } = portalClients(entra.world)
  return {
    CUSTOMER_CLIENT_ID: customer.clientId,
    CUSTOMER_CLIENT_SECRET: customer.clientSecret,
    STAFF_TENANT_ID: staff.tenantId,
    STAFF_CLIENT_ID: staff.clientId,
    STAFF_CLIENT_SECRET: staff.clientSecret,
    STAFF_AUTH_CONTEXT: 'c1',
  }
}
