import { formatDate } from '@/lib/i18n/format'
import { liveKey, livePassword, secretWorks } from './credentials'
import type { Claim, Said } from './row'

/** Pages say the same words of both, under the one name or the other. */
function isOfCertificate({ before }: Said): boolean {
  const named = before.findLast(({ key }) => /^(done|renewal)\.(secret|certificate)$/.test(key))
  return named?.key.endsWith('certificate') ?? false
}

export const untilIsSo: Claim = (scene, said) => {
  const held = isOfCertificate(said) ? liveKey(scene) : livePassword(scene)
  return held?.endDateTime != null && formatDate(new Date(held.endDateTime), 'en') === said.values.date
}

/** A page shows Entra's hint and an ellipsis. */
export const hintIsSo: Claim = (scene, { values }) => {
  const hint = livePassword(scene)?.hint
  return hint != null && values.hint === `${hint}…`
}

export const tested: Claim = (scene, said) => (isOfCertificate(said) ? liveKey(scene) !== null : secretWorks(scene))

export const secretIsUsable: Claim = (scene) => secretWorks(scene)

/** It was made, and is still there. */
export const secretStands: Claim = (scene) => livePassword(scene) !== null
