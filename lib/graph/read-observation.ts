import { z } from 'zod'
import type { GraphAnswer } from './call'
import type { Observation, ObservedApplication, ObservedGrant, ObservedServicePrincipal } from './observation'
import type { Target } from './observe'
import { deletedIn, readApplication } from './read-application'
import { switchesOn } from './switches'

/** What the answers of one look say; null where one of them cannot be read: then nothing is known, and nothing is none. */
export function readObservation(answers: GraphAnswer[], target: Target): Observation | null {
  const [microsoftGraph, own, byRedirect, deleted, portalGrants, ...details] = answers
  const microsoftGraphId = entity(microsoftGraph)?.id
  const found = foundIn(own)
  const sameAddress = list(byRedirect)?.map(readApplication)
  const gone = deleted?.status === 403 ? 'forbidden' : deletedIn(list(deleted), target)
  if (!microsoftGraphId || !found || !sameAddress || !gone) return null
  const adoptable = sameAddress.filter((other) => other !== null)
  const [application = null] = found
  const hanging = application && details.length > 0 ? readDetails(details, microsoftGraphId) : nothingHangs
  if (!hanging || adoptable.length < sameAddress.length) return null
  return {
    microsoftGraphId,
    application: application && withSwitches(application, details[0]),
    ...hanging,
    adoptable: adoptable.filter(
      (other) => other.objectId !== application?.objectId && !other.wire.tags?.includes('spencer-portal'),
    ),
    deleted: gone === 'forbidden' ? null : gone,
    portalGrants: portalGrants?.status === 200 ? grantsIn(portalGrants) : null,
  }
}

/** One, or none where Graph says so. */
function foundIn(answer: GraphAnswer | undefined) {
  if (answer?.status === 404) return []
  const application = answer?.status === 200 ? readApplication(answer.body) : null
  return application && [application]
}

/** @param principal the answer about its service principal */
export function withSwitches(
  application: ObservedApplication,
  principal: GraphAnswer | undefined,
): ObservedApplication {
  const servicePrincipal = principal?.status === 200 ? principal.body : null
  return { ...application, switches: switchesOn(application.wire, servicePrincipal) }
}

type Hanging = Pick<Observation, 'servicePrincipal' | 'owners'>

const nothingHangs: Hanging = { servicePrincipal: null, owners: null }

/** Null where an answer cannot be read, or one server shows the service principal and the next does not. */
export function readDetails(answers: GraphAnswer[], microsoftGraphId: string): Hanging | null {
  const [principal, roles, grants, owners] = answers
  const ids = owners?.status === 200 ? list(owners)?.map((owner) => owner.id) : null
  if (ids === undefined) return null
  if (principal?.status === 404) return { servicePrincipal: null, owners: ids }
  const [objectId, held, granted] = [entity(principal)?.id, list(roles), list(grants)]
  if (!objectId || !held || !granted) return null
  return { servicePrincipal: servicePrincipalOf(objectId, held, granted, microsoftGraphId), owners: ids }
}

function servicePrincipalOf(
  objectId: string,
  roles: Listed[],
  grants: Listed[],
  microsoftGraphId: string,
): ObservedServicePrincipal {
  const grant = grants.find((one) => one.consentType !== 'Principal' && one.resourceId === microsoftGraphId)
  return {
    objectId,
    roles: roles
      .filter((role) => role.resourceId === microsoftGraphId)
      .flatMap(({ id, appRoleId }) => (appRoleId ? [{ roleId: appRoleId, assignmentId: id }] : [])),
    grant: grant ? grantOf(grant) : null,
  }
}

const Item = z.looseObject({
  id: z.string(),
  resourceId: z.string().nullish(),
  appRoleId: z.string().nullish(),
  consentType: z.string().nullish(),
  scope: z.string().nullish(),
})

type Listed = z.output<typeof Item>

const Items = z.object({ value: z.array(Item), '@odata.nextLink': z.undefined().optional() })

/**
 * The delegated grants in one answer; null where it holds no list. A client that is unknown in the tenant has none.
 */
export function grantsIn(answer: GraphAnswer): ObservedGrant[] | null {
  if (answer.status === 404) return []
  return list(answer)?.map(grantOf) ?? null
}

const grantOf = ({ id, scope }: Listed): ObservedGrant => ({ id, scopes: (scope ?? '').split(' ').filter(Boolean) })

function entity(answer: GraphAnswer | undefined) {
  return answer?.status === 200 ? (Item.safeParse(answer.body).data ?? null) : null
}

/** Null for what is no list, or not all of it: that is not an empty one, nor a shorter one. */
function list(answer: GraphAnswer | undefined): Listed[] | null {
  return answer?.status === 200 ? (Items.safeParse(answer.body).data?.value ?? null) : null
}
