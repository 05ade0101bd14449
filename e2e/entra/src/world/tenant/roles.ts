import { idOf } from '../ids'
import type { Person, Tenant } from '../model'

/** Directory roles by their template id, the same in every tenant. Source: "Microsoft Entra built-in roles". */
export const roles = {
  globalAdministrator: '62e90394-69f5-4237-9190-012177145e10',
  privilegedRoleAdministrator: 'e8611ab8-c189-46e8-94e1-60213ab1f814',
  applicationAdministrator: '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  cloudApplicationAdministrator: '158c047a-c907-4556-b7ef-446551a6b5f7',
  applicationDeveloper: 'cf1c38e5-3621-4004-a7cb-879624dced7c',
  globalReader: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
} as const

export const roleNames: Record<string, string> = {
  [roles.globalAdministrator]: 'Global Administrator',
  [roles.privilegedRoleAdministrator]: 'Privileged Role Administrator',
  [roles.applicationAdministrator]: 'Application Administrator',
  [roles.cloudApplicationAdministrator]: 'Cloud Application Administrator',
  [roles.applicationDeveloper]: 'Application Developer',
  [roles.globalReader]: 'Global Reader',
}

type CustomRoles = Tenant['customRoles']

/** Roles a company made itself have ids of their own in every tenant. */
export function customRoles(tenantKey: string, names: string[] = []): CustomRoles {
  return Object.fromEntries(names.map((name) => [idOf('custom role', tenantKey, name), name]))
}

/** Its id, for a role named as Microsoft or the company names it, or by that id; null when this world does not know it. */
export function roleNamed(name: string, custom: CustomRoles = {}): string | null {
  return Object.entries({ ...roleNames, ...custom }).find((both) => both.includes(name))?.[0] ?? null
}

export function nameOfRole({ customRoles: custom }: Tenant, id: string): string {
  return roleNames[id] ?? custom[id] ?? id
}

/** Every member carries this one in `wids` besides the roles held; guests do not. */
export const everyMember = 'b79fbf4d-3ef9-4689-8143-76b194e85509'

/**
 * Directory roles that are active now; eligible ones are not among them until activated. Whether Microsoft adds custom
 * roles is UNVERIFIED: "ID token claims reference" speaks of built-in ones.
 */
export function wids({ guestOf, roles: held }: Person): string[] {
  return guestOf ? held : [...held, everyMember]
}

/** May consent to any permission of any API, Graph's application permissions included. */
export function mayGrantAppRoles(held: string[]): boolean {
  return held.some((role) => role === roles.globalAdministrator || role === roles.privilegedRoleAdministrator)
}

/**
 * Is shown the box by which one agrees for everybody. Source: "Application consent experience": Global Administrators only.
 */
export function seesOrganisationBox(held: string[]): boolean {
  return held.includes(roles.globalAdministrator)
}

/**
 * May consent to delegated permissions for everybody. Source: "Grant tenant-wide admin consent to an application":
 * the application administrators may do all but Graph's application permissions.
 */
export function mayConsentForAll(held: string[]): boolean {
  return (
    mayGrantAppRoles(held) ||
    held.some((role) => role === roles.applicationAdministrator || role === roles.cloudApplicationAdministrator)
  )
}
