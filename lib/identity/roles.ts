/**
 * Template ids of Microsoft Entra's built-in directory roles: the same in every tenant, and what the `wids` claim holds.
 * Source: "Microsoft Entra built-in roles" in Microsoft's documentation.
 */
export const roleTemplates = {
  globalAdministrator: '62e90394-69f5-4237-9190-012177145e10',
  privilegedRoleAdministrator: 'e8611ab8-c189-46e8-94e1-60213ab1f814',
  applicationAdministrator: '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  cloudApplicationAdministrator: '158c047a-c907-4556-b7ef-446551a6b5f7',
  applicationDeveloper: 'cf1c38e5-3621-4004-a7cb-879624dced7c',
} as const

type Ability = 'yes' | 'no' | 'unknown'

const { globalAdministrator, privilegedRoleAdministrator, ...applicationRoles } = roleTemplates
const registers: readonly string[] = [globalAdministrator, ...Object.values(applicationRoles)]
const grants: readonly string[] = [globalAdministrator, privilegedRoleAdministrator]

/**
 * What the token alone tells. Whoever has no role may still register as an ordinary member where the tenant lets members
 * do so, and a token without `wids` says nothing: both are unknown, never no.
 */
export function abilities(directoryRoles: readonly string[] | null): { register: Ability; grant: Ability } {
  if (!directoryRoles) return { register: 'unknown', grant: 'unknown' }
  return {
    register: directoryRoles.some((role) => registers.includes(role)) ? 'yes' : 'unknown',
    grant: directoryRoles.some((role) => grants.includes(role)) ? 'yes' : 'no',
  }
}

/** Applications are this person's work: they may see a connection that a colleague began. */
export function hasApplicationRole(directoryRoles: readonly string[] | null): boolean {
  return directoryRoles?.some((role) => registers.includes(role) || grants.includes(role)) ?? false
}
