import { truths } from 'entra-box'
import { liveKey, passwordsIn } from './credentials'
import type { Claim } from './row'
import { blueprintOf, hasRole, hasScopes, isGranted, principalIn } from './tenant'

export const keyStands: Claim = (scene) => liveKey(scene) !== null

export const principalStands: Claim = (scene) => principalIn(scene) !== null

export const grantsStand: Claim = (scene) => isGranted(scene)

/** Some, where a colleague is still to come for the rest. */
export const someGrantsStand: Claim = (scene) =>
  hasScopes(scene) || blueprintOf(scene).applicationPermissions.some((name) => hasRole(scene, name))

/** A secret that this connection recorded. */
export const aSecretStands: Claim = (scene) => {
  const keyIds = scene.credentials.flatMap(({ keyId }) => keyId ?? [])
  return passwordsIn(scene).some(({ keyId }) => keyIds.includes(keyId ?? ''))
}

export const isDeleted: Claim = ({ tenant, connection }) =>
  Object.values(tenant.deletedApplications).some(
    ({ entity: { appId, uniqueName } }) => appId === connection.applicationId || uniqueName === connection.uniqueName,
  )

/** An app that somebody made by hand, beside whatever is ours. */
export const anotherStands: Claim = ({ tenant, connection }) =>
  truths(tenant.applications).some(({ entity }) => entity.uniqueName !== connection.uniqueName)
