import type {
  AdminConsentRequestPolicy,
  Application,
  AppManagementPolicy,
  AppRoleAssignment,
  AuthorizationPolicy,
  DirectoryRole,
  Group,
  IdentitySecurityDefaultsEnforcementPolicy,
  OAuth2PermissionGrant,
  Organization,
  PermissionGrantPolicy,
  ServicePrincipal,
  TenantAppManagementPolicy,
  User,
} from '@microsoft/microsoft-graph-types'

/** What an object became (null: removed) and when. */
type Version<Entity> = { value: Entity | null; at: number }

/**
 * One directory object as the box keeps it: its versions, oldest first. Everything is plain JSON, so that a world can
 * be written to a file and read back. A replica that has not caught up yet still shows an older version, or none;
 * how far it is behind is for the tenant's settings to say. Only `table.ts` looks inside.
 */
export type Row<Entity> = Version<Entity>[]

export type Table<Entity> = Record<string, Row<Entity>>

/**
 * A secret as the box remembers it: never the text, so that a world file cannot leak what Entra shows once. Made by
 * `rememberSecret` in `secret.ts`; `usableAt` is epoch milliseconds.
 */
export type SecretHash = { keyId: string; sha256: string; usableAt: number }

/**
 * What Graph's application resource shows, and what only the login host knows beside it. A certificate's DER stays in
 * the entity, as base64 text in `keyCredentials[].key`: the login host checks assertions with it.
 */
export type StoredApplication = {
  entity: Application
  secrets: SecretHash[]
  /** The picture's bytes, which Graph gives only at `/logo`. */
  logo?: { type: string; base64: string }
}

export type Person = {
  user: User
  /** Role template ids that are active now (they become `wids`), and those that could be activated through PIM. */
  roles: string[]
  eligibleRoles: string[]
  /** Set when the account's home is another tenant. */
  guestOf: string | null
  /** Object id of whom this person reports to. */
  manager?: string
  /** What the tenant demands of this person at sign-in. */
  challenge: 'none' | 'mfa' | 'blocked'
  /** Whether they registered one, which nobody asks for until the tenant or an application does. */
  secondFactor: boolean
}

/** What the tenant's policies say, as Graph keeps them: these entities are what is enforced. */
export type Policies = {
  authorization: AuthorizationPolicy
  defaultAppManagement: TenantAppManagementPolicy
  /** By id. `appliesTo` holds references to applications and service principals, ids only. */
  appManagement: Record<string, AppManagementPolicy>
  adminConsentRequest: AdminConsentRequestPolicy
  permissionGrant: PermissionGrantPolicy[]
  securityDefaults: IdentitySecurityDefaultsEnforcementPolicy
}

export type Tenant = {
  id: string
  /** One word for tests and people: `contoso`. */
  key: string
  /** Why this tenant exists in the world. */
  reason: string
  organization: Organization
  people: Record<string, Person>
  /** More people, who are made when somebody first comes to this tenant; null: everybody is here. */
  crowd: Crowd | null
  groups: Table<Group>
  /** Group object id to member object ids. */
  members: Record<string, string[]>
  directoryRoles: Table<DirectoryRole>
  /** Roles the company made itself, for the whole directory: id to name. */
  customRoles: Record<string, string>
  /** Role template id to the service principals and groups that hold it; people say so themselves (`Person.roles`). */
  roleHolders: Record<string, string[]>
  applications: Table<StoredApplication>
  servicePrincipals: Table<ServicePrincipal>
  /** Secrets of service principals, beside those of their registrations; by object id. */
  servicePrincipalSecrets: Record<string, SecretHash[]>
  appRoleAssignments: Table<AppRoleAssignment>
  oauth2PermissionGrants: Table<OAuth2PermissionGrant>
  deletedApplications: Record<string, StoredApplication>
  deletedServicePrincipals: Record<string, ServicePrincipal>
  deletedPeople: Record<string, Person>
  deletedGroups: Record<string, { entity: Group; members: string[] }>
  /**
   * When (epoch milliseconds) people, groups and memberships were last changed through Graph, for delta queries: by
   * object id, and `{group id}/{member id}` for a membership. What is not here is as old as the world.
   */
  changedAt: Record<string, number>
  policies: Policies
  /** How many objects a person without an administrator's role may own; null is no limit. */
  objectQuota: number | null
  settings: TenantSettings
  traffic: Traffic
}

/** How many more, the seed they are made from, and the groups that everybody is in. */
export type Crowd = { count: number; seed: string; groups: string[] }

export type TenantSettings = {
  /** How far the slowest replica is behind, at most ten minutes. */
  lagMs: number
  replicas: number
  /** How likely a request strays from its reader's replica, 0 to 1. */
  flap: number
  /** Two tenants with the same seed lag and flap alike. */
  seed: string
  /** How long a new credential is refused; null: as long as replicas lag. */
  credentialDelayMs: number | null
  /** Added to every request, besides the world's. */
  latencyMs: number
  /** Resource units, and writes, that each application may use in this tenant; null: as many as it likes. */
  unitBudget: Budget | null
  writeBudget: Budget | null
  /** Conditional Access for workload identities keeps the tenant's own applications out. */
  blocksWorkloads: boolean
  /** Tokens for Graph are no JWTs here: only Graph can read them. */
  opaqueTokens: boolean
}

export type Budget = { most: number; seconds: number }

/** What went by. It decides where the next request lands and what is left of the budgets, so it is part of the world. */
type Traffic = { landings: number; meters: Record<string, { since: number; used: number }> }

/**
 * A rule of `POST /_box/faults`. It counts only requests that match, skips the first `skip`, then strikes each with
 * probability `chance` until it has struck `times` (null: no end).
 */
export type FaultRule = {
  id: string
  host: 'login' | 'graph' | null
  method: string | null
  match: string | null
  /** Key, id or domain. */
  tenant: string | null
  /** For the single steps of a `$batch` instead of whole requests. */
  inBatch: boolean
  times: number | null
  skip: number
  chance: number
  seed: string
  status: number | null
  headers: Record<string, string>
  body: unknown
  /** The login host refuses by this AADSTS number, as it words refusals. */
  refuse: { number: number; error: string | null; text: string | null } | null
  delayMs: number
  /** Cut the connection before the request is worked, or after it was worked but before it is answered. */
  cut: 'before' | 'after' | null
  /** The answer promises its whole length, and the connection breaks after so many bytes of it. */
  truncateAt: number | null
  /** The answer's body takes so long to come. */
  trickleMs: number
  /** Matching requests so far, and how many of them were struck. */
  seen: number
  struck: number
}

/** One request as others may read it: no bodies, no codes, no tokens. A `$batch` is one request. */
export type RequestRecord = {
  at: string
  host: 'login' | 'graph'
  method: string
  path: string
  /** 0 while unanswered, and for ever when the connection was cut. */
  status: number
  tenant: string | null
  ms: number
}

export type World = {
  tenants: Record<string, Tenant>
  settings: { latencyMs: number }
}
