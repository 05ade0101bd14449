import type { Application } from '@microsoft/microsoft-graph-types'
import type { Switch } from './switches'

type ObservedSecret = { keyId: string; displayName: string | null; hint: string | null; endsAt: Date | null }
type ObservedCertificate = {
  keyId: string
  thumbprintSha1: string | null
  startsAt: Date | null
  endsAt: Date | null
}

export type ObservedApplication = {
  objectId: string
  /** The application (client) id. */
  applicationId: string
  displayName: string
  uniqueName: string | null
  createdAt: string | null
  /** The client by which it was made, as Graph itself keeps it; null where Graph does not say. */
  createdByAppId: string | null
  secrets: ObservedSecret[]
  certificates: ObservedCertificate[]
  /** The settings as Graph sent them, for merging: what is not ours goes back untouched. */
  wire: Application
  /** What is turned on it or on its service principal; null where nobody read both. */
  switches: Switch[] | null
}

export type ObservedServicePrincipal = {
  objectId: string
  /** App roles of Microsoft Graph assigned to it; an assignment of our own that no look has shown yet has no id. */
  roles: { roleId: string; assignmentId: string | null }[]
  grant: ObservedGrant | null
}

export type ObservedGrant = { id: string; scopes: string[] }

export type ObservedDeletion = ObservedApplication & { deletedAt: string | null }

/** What Graph says the tenant holds now, in one look. */
export type Observation = {
  /** Object id of Microsoft Graph's own service principal in this tenant. */
  microsoftGraphId: string
  /** Ours, by unique name or because a person adopted it. */
  application: ObservedApplication | null
  servicePrincipal: ObservedServicePrincipal | null
  /** Object ids of the application's owners; null where nobody read them. */
  owners: string[] | null
  /** Made by hand with our redirect URI: offered, never taken. */
  adoptable: ObservedApplication[]
  /** Soft-deleted registrations that this portal made for this connection; null where nobody may read them. */
  deleted: ObservedDeletion[] | null
  /** Grants this portal itself holds in the tenant, removed as the last change of a run; null where nobody may read them. */
  portalGrants: ObservedGrant[] | null
}
