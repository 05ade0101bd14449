import type { Application } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import { microsoftAt } from '@/lib/env'
import { type GraphAnswer, type GraphCall, isOk } from '@/lib/graph/call'
import { faultOf, type GraphFault, unanswered } from '@/lib/graph/error'
import { nextPages } from '@/lib/graph/pages'
import { readGrantsOf, readMicrosoftGraph, readRoles } from '@/lib/graph/service-principals'
import type { OwnRegistration } from './own-registrations'

export type Ask = (call: GraphCall) => Promise<GraphAnswer>

/** One of our registrations as Graph shows it now; null is what Graph says is not there. */
export type OwnObservation = {
  application: (Application & { id: string; appId: string }) | null
  instance: { id: string; accountEnabled: boolean; appRoleAssignmentRequired: boolean } | null
  /** Consent for everybody here; null where there is none. */
  grant: { id: string; scopes: string[] } | null
  /** Ids of Graph's application roles that somebody consented to. */
  permissions: string[]
  /** Who holds which of our own roles. */
  holders: { principalId: string; appRoleId: string }[]
  /** Object id of Microsoft Graph's own instance in this tenant. */
  graphId: string
}

/** A question that Graph did not answer: nothing is known, and nothing follows. */
export class Unanswered extends Error {
  readonly fault: GraphFault

  constructor(fault: GraphFault, call: GraphCall) {
    super(`Graph did not answer ${call.method} ${call.path.split('?')[0]}: ${fault.status} ${fault.code}`)
    this.fault = fault
  }
}

const properties =
  'id,appId,displayName,uniqueName,signInAudience,web,api,optionalClaims,groupMembershipClaims,appRoles,keyCredentials,requiredResourceAccess,servicePrincipalLockConfiguration,info,verifiedPublisher'

const Ids = z.object({ id: z.guid(), appId: z.guid() })
const Instance = z.object({ id: z.guid(), accountEnabled: z.boolean(), appRoleAssignmentRequired: z.boolean() })
const Assigned = z.object({ appRoleId: z.guid(), principalId: z.guid() })
const Granted = z.object({ id: z.string(), scope: z.string(), consentType: z.string(), resourceId: z.guid() })

/**
 * @param applicationId where the settings name one already: that one is meant, however it came about
 * @throws Unanswered where any part is not known
 */
export async function observeOwn(
  ask: Ask,
  wanted: OwnRegistration,
  applicationId: string | null,
): Promise<OwnObservation> {
  const key = applicationId ? `appId='${applicationId}'` : `uniqueName='${wanted.uniqueName}'`
  const body = await read(ask, { method: 'GET', path: `/applications(${key})?$select=${properties}` })
  const application = body === null ? null : { ...(body as Application), ...Ids.parse(body) }
  const graph = Ids.parse(await read(ask, readMicrosoftGraph()))
  const none = { instance: null, grant: null, permissions: [], holders: [], graphId: graph.id }
  if (!application) return { application, ...none }
  const select = '$select=id,accountEnabled,appRoleAssignmentRequired'
  const path = `/servicePrincipals(appId='${application.appId}')`
  const found = await read(ask, { method: 'GET', path: `${path}?${select}` })
  if (found === null) return { application, ...none }
  const instance = Instance.parse(found)
  const grants = await listed(ask, readGrantsOf(application.appId), Granted)
  const grant = grants.find(({ consentType, resourceId }) => consentType === 'AllPrincipals' && resourceId === graph.id)
  const consented = await listed(ask, readRoles(application.appId), Assigned)
  const holders = await listed(ask, { method: 'GET', path: `${path}/appRoleAssignedTo?$top=999` }, Assigned)
  return {
    application,
    instance,
    grant: grant ? { id: grant.id, scopes: grant.scope.split(' ').filter(Boolean) } : null,
    permissions: consented.map(({ appRoleId }) => appRoleId),
    holders,
    graphId: graph.id,
  }
}

/** Null for Graph's own 404. */
async function read(ask: Ask, call: GraphCall): Promise<unknown | null> {
  const answer = await ask(call)
  if (isOk(answer)) return answer.body
  const fault = faultOf(answer)
  if (fault.status === 404 && fault.code !== 'unreadable') return null
  throw new Unanswered(fault, call)
}

async function listed<One>(ask: Ask, first: GraphCall, One: z.ZodType<One>): Promise<One[]> {
  const List = z.object({ value: z.array(One) })
  const all: One[] = []
  for (let call: GraphCall | undefined = first; call; ) {
    const answer = await ask(call)
    if (!isOk(answer)) throw new Unanswered(faultOf(answer), call)
    all.push(...List.parse(answer.body).value)
    const next = nextPages([answer], [call], microsoftAt().GRAPH_URL)
    if (!next) throw new Unanswered(unanswered, call) // it leads away from Graph
    call = next[0]?.call
  }
  return all
}
