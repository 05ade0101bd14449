import type { Application } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import type { GraphAnswer, GraphCall } from './call'
import { thumbprintOf } from './registration'
import type { Seen, SeenApplication, SeenServicePrincipal } from './seen'
import { readGrantsOf, readMicrosoftGraph, readRoles, readServicePrincipal } from './service-principals'

const applicationProperties =
  'id,appId,displayName,uniqueName,createdDateTime,signInAudience,web,optionalClaims,requiredResourceAccess,keyCredentials,passwordCredentials,tags'

export type Look = {
  uniqueName: string
  /** Set once a person adopted a hand-made registration: it is then looked up by object id. */
  adoptedObjectId: string | null
  redirectUri: string
  /** Known from an earlier look or answer; what hangs on it is then read in the same request. */
  applicationId: string | null
  portalClientId: string
}

/** The requests of one look, for one parallel `$batch`. */
export function lookCalls(look: Look): GraphCall[] {
  const key = look.adoptedObjectId ?? null
  const own = key ? `/applications/${key}` : `/applications(uniqueName='${encodeURIComponent(look.uniqueName)}')`
  const redirect = encodeURIComponent(`web/redirectUris/any(u:u eq '${look.redirectUri}')`)
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
      path: '/directory/deletedItems/microsoft.graph.application?$select=id,displayName,uniqueName,deletedDateTime',
    },
    readGrantsOf(look.portalClientId),
  ]
  return look.applicationId ? [...calls, ...detailCalls(look.applicationId)] : calls
}

/** What hangs on an application: its service principal, assigned roles and delegated grants. */
export function detailCalls(applicationId: string): GraphCall[] {
  return [readServicePrincipal(applicationId), readRoles(applicationId), readGrantsOf(applicationId)]
}

/** Places in the look that a person with fewer roles may not read: then it is unknown, and nothing hangs on it. */
const mayBeForbidden = [3, 4]

/** The first answer that makes the look useless, or null: then it can be read. A 404 is an honest answer. */
export function failedLook(answers: GraphAnswer[]): GraphAnswer | null {
  const isUseless = ({ status }: GraphAnswer, place: number) =>
    status !== 200 && status !== 404 && !(status === 403 && mayBeForbidden.includes(place))
  return answers.find(isUseless) ?? null
}

export function readLook(answers: GraphAnswer[], look: Look): Seen | null {
  const [microsoftGraph, own, byRedirect, deleted, portalGrants, ...details] = answers
  const microsoftGraphId = entity(microsoftGraph)?.id
  if (!microsoftGraphId) return null
  const application = own?.status === 200 ? seenApplication(own.body) : null
  return {
    microsoftGraphId,
    application,
    servicePrincipal: application && details.length > 0 ? readDetails(details, microsoftGraphId) : null,
    adoptable: list(byRedirect)
      .map(seenApplication)
      .filter((other) => other !== null)
      .filter((other) => other.objectId !== application?.objectId && !other.wire.tags?.includes('spencer-portal')),
    deleted: list(deleted)
      .filter((item) => item.uniqueName === look.uniqueName)
      .map((item) => ({
        objectId: item.id,
        displayName: item.displayName ?? '',
        deletedAt: item.deletedDateTime ?? null,
      })),
    portalGrantIds: list(portalGrants).map((grant) => grant.id),
  }
}

export function readDetails(answers: GraphAnswer[], microsoftGraphId: string): SeenServicePrincipal | null {
  const [principal, roles, grants] = answers
  const objectId = entity(principal)?.id
  if (!objectId) return null
  const grant = list(grants).find((one) => one.consentType !== 'Principal')
  return {
    objectId,
    roleIds: list(roles)
      .filter((role) => role.resourceId === microsoftGraphId)
      .flatMap((role) => role.appRoleId ?? []),
    grant: grant ? { id: grant.id, scopes: (grant.scope ?? '').split(' ').filter(Boolean) } : null,
  }
}

/** The application of a 200, a 201 or a list; null where the body is something else. */
export function seenApplication(body: unknown): SeenApplication | null {
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

const Items = z.object({ value: z.array(Item.loose()) })

function entity(answer: GraphAnswer | undefined) {
  return answer?.status === 200 ? (Item.safeParse(answer.body).data ?? null) : null
}

function list(answer: GraphAnswer | undefined) {
  return answer?.status === 200 ? (Items.safeParse(answer.body).data?.value ?? []) : []
}
