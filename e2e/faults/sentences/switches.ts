import type { en } from '@/lib/i18n/messages/en'
import { type Claim, nothing, type Rows } from '../claims/row'
import { applicationIn, isSwitchedOn, principalIn } from '../claims/tenant'

const isOff: Claim = (scene) => !isSwitchedOn(scene)

const isDeactivated: Claim = (scene) => {
  const application = applicationIn(scene)?.entity
  return application !== undefined && 'isDisabled' in application && application.isDisabled === true
}

export const switches: Rows<typeof en.switches> = {
  title: (scene, said) => isOff(scene, said) || isDeactivated(scene, said),
  word: (scene, said) => isOff(scene, said) || isDeactivated(scene, said),
  seenAt: nothing,
  open: nothing,
  accountEnabled: { what: (scene) => principalIn(scene)?.accountEnabled === false, mend: nothing },
  isDisabled: { what: isDeactivated, mend: nothing },
  disabledByMicrosoftStatus: {
    what: (scene) => principalIn(scene)?.disabledByMicrosoftStatus != null,
    mend: nothing,
  },
  appRoleAssignmentRequired: {
    what: (scene) => principalIn(scene)?.appRoleAssignmentRequired === true,
    mend: nothing,
  },
}
