import { isBuiltIn } from './built-in-roles'

/**
 * Template ids of the built-in directory roles that this product knows by name: what the `wids` claim holds.
 * Source: "Microsoft Entra built-in roles" in Microsoft's documentation.
 */
export const roleTemplates = {
  globalAdministrator: '62e90394-69f5-4237-9190-012177145e10',
  privilegedRoleAdministrator: 'e8611ab8-c189-46e8-94e1-60213ab1f814',
  applicationAdministrator: '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  cloudApplicationAdministrator: '158c047a-c907-4556-b7ef-446551a6b5f7',
} as const

type Ability = 'yes' | 'no' | 'unknown'

const { globalAdministrator, privilegedRoleAdministrator, ...ofApplications } = roleTemplates
const registers: readonly string[] = [globalAdministrator, ...Object.values(ofApplications)]
const grants: readonly string[] = [globalAdministrator, privilegedRoleAdministrator]

/**
 * Whether applications are this person's work, from the token alone. Unknown where it does not speak of roles, or holds one
 * that a company made: nobody but that company knows what it allows. Every other role that Microsoft defines is a no, also
 * one that registers apps of its own: what we ask for takes an administrator's consent.
 */
export function applicationRole(directoryRoles: readonly string[] | null): Ability {
  if (!directoryRoles) return 'unknown'
  if (directoryRoles.some((role) => registers.includes(role) || grants.includes(role))) return 'yes'
  return directoryRoles.every(isBuiltIn) ? 'no' : 'unknown'
}

/**
 * What the token alone tells. A Privileged Role Administrator registers as any member does, where the tenant lets members:
 * that is unknown.
 */
export function abilities(directoryRoles: readonly string[] | null): { register: Ability; grant: Ability } {
  const known = applicationRole(directoryRoles)
  if (!directoryRoles || known !== 'yes') return { register: known, grant: known }
  return {
    register: directoryRoles.some((role) => registers.includes(role)) ? 'yes' : 'unknown',
    grant: directoryRoles.some((role) => grants.includes(role)) ? 'yes' : 'no',
  }
}

/** Whether Microsoft's consent page shows the box by which one agrees for everybody. Source: "Application consent experience". */
export function seesOrganisationBox(directoryRoles: readonly string[] | null): Ability {
  if (!directoryRoles) return 'unknown'
  return directoryRoles.includes(globalAdministrator) ? 'yes' : 'no'
}

export function hasApplicationRole(directoryRoles: readonly string[] | null): boolean {
  return applicationRole(directoryRoles) === 'yes'
}
