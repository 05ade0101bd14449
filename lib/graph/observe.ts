import { readOwners } from './applications'
import type { GraphAnswer, GraphCall } from './call'
import { readGrantsOf, readMicrosoftGraph, readRoles, readServicePrincipal } from './service-principals'

const applicationProperties =
  'id,appId,displayName,uniqueName,createdDateTime,createdByAppId,signInAudience,web,optionalClaims,requiredResourceAccess,keyCredentials,passwordCredentials,tags,isDisabled,disabledByMicrosoftStatus'

export type Target = {
  uniqueName: string
  /** Set once a person adopted a hand-made registration: it is then looked up by object id. */
  adoptedObjectId: string | null
  /** Set once a person gave one that they had made by hand, until a look has shown it: by its application id. */
  givenApplicationId: string | null
  redirectUri: string
  /** With the address they tell a registration of this connection that has another name. */
  tags: readonly string[]
  /** From an earlier look or answer; what hangs on it is then read in the same request. */
  known: Known | null
  portalClientId: string
}

export type Known = { objectId: string; applicationId: string }

/** The requests of one look, for one parallel `$batch`. */
export function observationCalls(target: Target): GraphCall[] {
  const own = ownPath(target)
  const redirect = encodeURIComponent(`web/redirectUris/any(u:u eq '${target.redirectUri}')`)
  const calls: GraphCall[] = [
    readMicrosoftGraph(),
    { method: 'GET', path: `${own}?$select=${applicationProperties}` },
    {
      method: 'GET',
      path: `/applications?$filter=${redirect}&$count=true&$select=${applicationProperties}`,
      headers: { ConsistencyLevel: 'eventual' },
    },
    {
      method: 'GET',
      path: `/directory/deletedItems/microsoft.graph.application?$select=${applicationProperties},deletedDateTime&$top=999`,
    },
    readGrantsOf(target.portalClientId),
  ]
  return target.known ? [...calls, ...detailCalls(target.known)] : calls
}

/** By application id: learn.microsoft.com/graph/api/application-get */
function ownPath({ adoptedObjectId, givenApplicationId, uniqueName }: Target): string {
  if (adoptedObjectId) return `/applications/${adoptedObjectId}`
  if (givenApplicationId) return `/applications(appId='${givenApplicationId}')`
  return `/applications(uniqueName='${encodeURIComponent(uniqueName)}')`
}

/** What hangs on an application: its service principal, assigned roles, delegated grants and owners. */
export function detailCalls({ objectId, applicationId }: Known): GraphCall[] {
  return [
    readServicePrincipal(applicationId),
    readRoles(applicationId),
    readGrantsOf(applicationId),
    readOwners(objectId),
  ]
}

/** The service principals of registrations that might be taken over: whether they are switched off. At most 20. */
export function principalCalls(found: readonly { applicationId: string }[]): GraphCall[] {
  return found.slice(0, mostSteps).map(({ applicationId }) => readServicePrincipal(applicationId))
}

/** learn.microsoft.com/graph/json-batching */
const mostSteps = 20

/** Places in the look that a person with fewer roles may not read: then it is unknown, and nothing hangs on it. */
const mayBeForbidden = [3, 4, 8]

/** The first answer that makes the look useless, or null: then it can be read. A 404 is an honest answer. */
export function failedLook(answers: GraphAnswer[]): GraphAnswer | null {
  const isUseless = ({ status }: GraphAnswer, place: number) =>
    status !== 200 && status !== 404 && !(status === 403 && mayBeForbidden.includes(place))
  return answers.find(isUseless) ?? null
}
