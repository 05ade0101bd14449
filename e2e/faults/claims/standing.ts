import { keyWith, liveOf, livePassword, passwordsIn, secretWorks } from './credentials'
import type { Claim } from './row'
import type { Scene } from './scene'
import { applicationIn, applicationsIn, blueprintOf, isGranted, isSwitchedOn, principalIn } from './tenant'

/** By the name that was chosen for it: the answer that told its id may have been lost. */
export const appStands: Claim = (scene) => applicationsIn(scene).length > 0

/** All that was agreed is there, whether anybody has tried it or not. */
export const isAsAgreed: Claim = (scene) =>
  applicationsIn(scene).length === 1 &&
  applicationIn(scene) !== null &&
  principalIn(scene) !== null &&
  isGranted(scene) &&
  livePassword(scene) !== null &&
  hasCertificate(scene)

function hasCertificate(scene: Scene): boolean {
  const { certificate } = blueprintOf(scene)
  return certificate === null || keyWith(certificate.thumbprintSha1, scene) !== null
}

/** And people can sign in with it now. */
export const isConnected: Claim = async (scene, said) =>
  (await isAsAgreed(scene, said)) && isSwitchedOn(scene) && (await secretWorks(scene))

/** Nothing of ours is left; an app that people had made themselves still stands. */
export const isUndone: Claim = (scene) => {
  if (scene.connection.adoptedObjectId === null)
    return applicationsIn(scene).length === 0 && principalIn(scene) === null
  return applicationIn(scene) !== null && ours(scene).length === 0
}

const ours = (scene: Scene) => {
  const keyIds = scene.credentials.flatMap(({ keyId }) => keyId ?? [])
  return passwordsIn(scene).filter(({ keyId }) => keyIds.includes(keyId ?? ''))
}

/** What the new secret replaces still works. */
export const oldStands: Claim = (scene) => {
  const newest = liveOf(scene, 'secret')
  return ours(scene).some(({ keyId }) => keyId !== newest?.keyId)
}
