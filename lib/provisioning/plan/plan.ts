import { type Blueprint, redirectUriAllowList } from '@/lib/blueprint/blueprint'
import { applicationPermissions, delegatedPermissions } from '@/lib/blueprint/permissions'
import type { Observation } from '@/lib/graph/observation'
import { missingFrom, type Registration } from '@/lib/graph/registration'
import type { Change } from './change'
import { hasSecret, removeSecrets } from './known-secrets'
import type { Memory } from './memory'
import { planTrim } from './plan-trim'
import { planUndo } from './plan-undo'

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
 * What turns what is seen into the blueprint (or, for an undo, into a tenant without us), in the order of need; [] means
 * nothing is left. Pure, so that review, run, resume, repair and verification are the same thing. It never plans a second
 * application where one is seen, and never removes what is not ours.
 */
export function plan(blueprint: Blueprint, observation: Observation, memory: Memory, now: Date): Change[] {
  if (!redirectUriAllowList.includes(blueprint.redirectUri)) throw new Error('Redirect URI is not on the allow-list')
  if (memory.intent === 'undo') return planUndo(observation, memory, now)
  return [
    ...planApplication(blueprint, observation, memory, now),
    ...(observation.servicePrincipal ? [] : [{ kind: 'create service principal' } as const]),
    ...removeSecrets(observation, memory, now),
    ...planTrim(observation, memory, now),
    ...planPermissions(blueprint, observation),
    ...(hasSecret(observation, memory, now) ? [] : [{ kind: 'add secret' } as const]),
  ]
}

function planApplication(blueprint: Blueprint, observation: Observation, memory: Memory, now: Date): Change[] {
  if (!observation.application) {
    const wanted = observation.deleted?.find(({ objectId }) => objectId === memory.restoreId)
    return [wanted ? { kind: 'restore application', objectId: wanted.objectId } : { kind: 'create application' }]
  }
  const adopted = memory.isAdopted ? { uniqueName: blueprint.uniqueName } : null
  const patch = missingFrom(observation.application.wire, registrationOf(blueprint), adopted, now)
  return patch ? [{ kind: 'update application', patch }] : []
}

function planPermissions(blueprint: Blueprint, observation: Observation): Change[] {
  const held = new Set(observation.servicePrincipal?.roles.map(({ roleId }) => roleId))
  const roles = blueprint.applicationPermissions
    .filter((permission) => !held.has(applicationPermissions[permission]))
    .map((permission) => ({ kind: 'assign role', permission }) as const)
  const grant = observation.servicePrincipal?.grant ?? null
  const missing = blueprint.delegatedScopes.filter((scope) => !grant?.scopes.includes(scope))
  if (missing.length === 0) return roles
  const scopes = [...new Set([...(grant?.scopes ?? []), ...blueprint.delegatedScopes])]
  return [...roles, { kind: 'grant scopes', scopes, grantId: grant?.id ?? null }]
}
