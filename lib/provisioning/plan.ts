import { type Blueprint, redirectUriAllowList } from '../blueprint/blueprint'
import { applicationPermissions, delegatedPermissions } from '../blueprint/permissions'
import { missingFrom, type Registration } from '../graph/registration'
import type { Seen } from '../graph/seen'
import type { Change } from './change'

/** What Graph cannot tell: the secrets we tried to make, and whether a person gave us somebody else's registration. */
export type Memory = {
  secrets: {
    attemptName: string
    keyId: string | null
    state: 'attempted' | 'live' | 'replaced' | 'removed'
    createdAt: Date
    endsAt: Date | null
  }[]
  isAdopted: boolean
}

/** How long a secret that Graph gave us may stay unseen before we believe that somebody removed it. */
const freshMilliseconds = 10 * 60_000

export function registrationOf(blueprint: Blueprint): Registration {
  return {
    displayName: blueprint.appName,
    redirectUri: blueprint.redirectUri,
    roleIds: blueprint.applicationPermissions.map((name) => applicationPermissions[name]),
    scopeIds: Object.values(delegatedPermissions),
    certificate: blueprint.certificate,
    tags: blueprint.tags,
  }
}

/**
 * What turns what is seen into the blueprint, in the order of need; [] means nothing is left. Pure, so that review,
 * run, resume and verification are the same thing. It never plans a second application where one is seen, and never
 * removes what is not ours.
 */
export function plan(blueprint: Blueprint, seen: Seen, memory: Memory, now: Date): Change[] {
  if (!redirectUriAllowList.includes(blueprint.redirectUri)) throw new Error('Redirect URI is not on the allow-list')
  return [
    ...planApplication(blueprint, seen, memory, now),
    ...(seen.servicePrincipal ? [] : [{ kind: 'create service principal' } as const]),
    ...planUnsettled(seen, memory),
    ...planPermissions(blueprint, seen),
    ...(hasSecret(seen, memory, now) ? [] : [{ kind: 'add secret' } as const]),
  ]
}

function planApplication(blueprint: Blueprint, seen: Seen, memory: Memory, now: Date): Change[] {
  if (!seen.application) return [{ kind: 'create application' }]
  const adopted = memory.isAdopted ? { uniqueName: blueprint.uniqueName } : null
  const patch = missingFrom(seen.application.wire, registrationOf(blueprint), adopted, now)
  return patch ? [{ kind: 'update application', patch }] : []
}

function planPermissions(blueprint: Blueprint, seen: Seen): Change[] {
  const held = new Set(seen.servicePrincipal?.roleIds)
  const roles = blueprint.applicationPermissions
    .filter((permission) => !held.has(applicationPermissions[permission]))
    .map((permission) => ({ kind: 'assign role', permission }) as const)
  const grant = seen.servicePrincipal?.grant ?? null
  const missing = blueprint.delegatedScopes.filter((scope) => !grant?.scopes.includes(scope))
  if (missing.length === 0) return roles
  const scopes = [...new Set([...(grant?.scopes ?? []), ...blueprint.delegatedScopes])]
  return [...roles, { kind: 'grant scopes', scopes, grantId: grant?.id ?? null }]
}

/** A secret whose answer was lost can be used by nobody: only attempts that this connection recorded are removed. */
function planUnsettled(seen: Seen, memory: Memory): Change[] {
  const unsettled = new Set(memory.secrets.filter((one) => one.keyId === null).map((one) => one.attemptName))
  return (seen.application?.secrets ?? [])
    .filter((secret) => secret.displayName !== null && unsettled.has(secret.displayName))
    .map((secret) => ({ kind: 'remove secret', keyId: secret.keyId, attemptName: secret.displayName ?? '' }))
}

function hasSecret(seen: Seen, memory: Memory, now: Date): boolean {
  const visible = new Set(seen.application?.secrets.map((secret) => secret.keyId))
  return memory.secrets.some(
    (one) =>
      one.state === 'live' &&
      one.keyId !== null &&
      (one.endsAt === null || one.endsAt > now) &&
      (visible.has(one.keyId) || now.getTime() - one.createdAt.getTime() < freshMilliseconds),
  )
}
