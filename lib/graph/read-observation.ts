import type { Application } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import type { GraphAnswer } from './call'
import type { Observation, ObservedApplication, ObservedGrant, ObservedServicePrincipal } from './observation'
import type { Target } from './observe'
import { thumbprintOf } from './registration'

/** What the answers of one look say; null when they do not even name Microsoft Graph itself. */
export function readObservation(answers: GraphAnswer[], target: Target): Observation | null {
  const [microsoftGraph, own, byRedirect, deleted, portalGrants, ...details] = answers
  const microsoftGraphId = entity(microsoftGraph)?.id
  if (!microsoftGraphId) return null
  const application = own?.status === 200 ? readApplication(own.body) : null
  const hanging = application && details.length > 0 ? readDetails(details, microsoftGraphId) : nothingHangs
  return {
    microsoftGraphId,
    application,
    ...hanging,
    adoptable: list(byRedirect)
      .map(readApplication)
      .filter((other) => other !== null)
      .filter((other) => other.objectId !== application?.objectId && !other.wire.tags?.includes('spencer-portal')),
    deleted: list(deleted)
      .filter((item) => item.uniqueName === target.uniqueName)
      .map((item) => ({ application: readApplication(item), deletedAt: item.deletedDateTime ?? null }))
      .flatMap(({ application: gone, deletedAt }) => (gone ? [{ ...gone, deletedAt }] : [])),
    portalGrants: portalGrants?.status === 200 ? grantsIn(portalGrants) : null,
  }
}

type Hanging = Pick<Observation, 'servicePrincipal' | 'owners'>

const nothingHangs: Hanging = { servicePrincipal: null, owners: null }

export function readDetails(answers: GraphAnswer[], microsoftGraphId: string): Hanging {
  const [principal, roles, grants, owners] = answers
  return {
    servicePrincipal: servicePrincipalOf(entity(principal)?.id, list(roles), list(grants), microsoftGraphId),
    owners: owners?.status === 200 ? list(owners).map((owner) => owner.id) : null,
  }
}

function servicePrincipalOf(
  objectId: string | undefined,
  roles: Listed[],
  grants: Listed[],
  microsoftGraphId: string,
): ObservedServicePrincipal | null {
  if (!objectId) return null
  const grant = grants.find((one) => one.consentType !== 'Principal' && one.resourceId === microsoftGraphId)
  return {
    objectId,
    roles: roles
      .filter((role) => role.resourceId === microsoftGraphId)
      .flatMap(({ id, appRoleId }) => (appRoleId ? [{ roleId: appRoleId, assignmentId: id }] : [])),
    grant: grant ? grantOf(grant) : null,
  }
}

/** The application of a 200, a 201 or a list; null where the body is something else. */
export function readApplication(body: unknown): ObservedApplication | null {
  const parsed = WithIds.safeParse(body)
  if (!parsed.success) return null
  const wire = body as Application
  return {
    objectId: parsed.data.id,
    applicationId: parsed.data.appId,
    displayName: wire.displayName ?? '',
    uniqueName: wire.uniqueName ?? null,
    createdAt: wire.createdDateTime ?? null,
    wire,
    secrets: (wire.passwordCredentials ?? []).map((secret) => ({
      keyId: secret.keyId ?? '',
      displayName: secret.displayName ?? null,
      hint: secret.hint ?? null,
      endsAt: secret.endDateTime ? new Date(secret.endDateTime) : null,
    })),
    certificates: (wire.keyCredentials ?? []).map((key) => ({
      keyId: key.keyId ?? '',
      thumbprintSha1: thumbprintOf(key),
      startsAt: key.startDateTime ? new Date(key.startDateTime) : null,
      endsAt: key.endDateTime ? new Date(key.endDateTime) : null,
    })),
  }
}

const WithIds = z.object({ id: z.guid(), appId: z.guid() })

const Item = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  uniqueName: z.string().nullish(),
  deletedDateTime: z.string().nullish(),
  resourceId: z.string().nullish(),
  appRoleId: z.string().nullish(),
  consentType: z.string().nullish(),
  scope: z.string().nullish(),
})

type Listed = z.output<typeof Item>

const Items = z.object({ value: z.array(Item.loose()) })

/** The delegated grants in one answer; null when it holds no list. A client that is unknown in the tenant has none. */
export function grantsIn(answer: GraphAnswer): ObservedGrant[] | null {
  if (answer.status === 404) return []
  const listed = answer.status === 200 ? Items.safeParse(answer.body).data : null
  return listed ? listed.value.map(grantOf) : null
}

const grantOf = ({ id, scope }: Listed): ObservedGrant => ({ id, scopes: (scope ?? '').split(' ').filter(Boolean) })

function entity(answer: GraphAnswer | undefined) {
  return answer?.status === 200 ? (Item.safeParse(answer.body).data ?? null) : null
}

function list(answer: GraphAnswer | undefined) {
  return answer?.status === 200 ? (Items.safeParse(answer.body).data?.value ?? []) : []
}
