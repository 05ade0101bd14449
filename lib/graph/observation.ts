import type { Application } from '@microsoft/microsoft-graph-types'

export type SeenSecret = { keyId: string; displayName: string | null; hint: string | null; endsAt: Date | null }
export type SeenCertificate = {
  keyId: string
  thumbprintSha1: string | null
  startsAt: Date | null
  endsAt: Date | null
}

export type SeenApplication = {
  objectId: string
  /** The application (client) id. */
  applicationId: string
  displayName: string
  uniqueName: string | null
  createdAt: string | null
  secrets: SeenSecret[]
  certificates: SeenCertificate[]
  /** The settings as Graph sent them, for merging: what is not ours goes back untouched. */
  wire: Application
}

export type SeenServicePrincipal = {
  objectId: string
  /** App roles of Microsoft Graph assigned to it; an assignment of our own that no look has shown yet has no id. */
  roles: { roleId: string; assignmentId: string | null }[]
  grant: SeenGrant | null
}

export type SeenGrant = { id: string; scopes: string[] }

/** What Graph says the tenant holds now, in one look. */
export type Seen = {
  /** Object id of Microsoft Graph's own service principal in this tenant. */
  microsoftGraphId: string
  /** Ours, by unique name or because a person adopted it. */
  application: SeenApplication | null
  servicePrincipal: SeenServicePrincipal | null
  /** Object ids of the application's owners; null where nobody read them. */
  owners: string[] | null
  /** Made by hand with our redirect URI: offered, never taken. */
  adoptable: SeenApplication[]
  /** Soft-deleted registrations that carry our unique name. */
  deleted: (SeenApplication & { deletedAt: string | null })[]
  /** Grants this portal itself holds in the tenant, removed as the last change of a run; null where nobody may read them. */
  portalGrants: SeenGrant[] | null
}
