import type { Claim } from './row'
import { portalIn, portalMayWrite } from './tenant'

/** The portal's own consent, as pages, receipts and mails speak of it. */
export const isGone: Claim = (scene) => !portalMayWrite(scene)

/** Another run was consented for after this one. */
export const isHeldAgain: Claim = ({ isConsentedLast }) => !isConsentedLast

export const isNotGone: Claim = (scene) => portalMayWrite(scene)

/** Said while a run works, or waits for somebody: it has not given back what it was given. */
export const isHeld: Claim = (scene) => {
  const { state, withdrawal } = scene.run
  return portalMayWrite(scene) || (withdrawal === null && state !== 'done' && state !== 'stopped')
}

export const othersWork: Claim = ({ othersAtWork }) => othersAtWork > 0

export const portalIsListed: Claim = ({ tenant }) => portalIn(tenant) !== undefined
