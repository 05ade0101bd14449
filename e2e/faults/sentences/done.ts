import type { en } from '@/lib/i18n/messages/en'
import { hintIsSo, tested, untilIsSo } from '../claims/credentials-said'
import { type Claim, nothing, type Rows } from '../claims/row'
import { appStands, isAsAgreed, isConnected, isUndone } from '../claims/standing'
import { applicationIn, hasScopes, isGranted } from '../claims/tenant'
import { isDeleted, keyStands } from '../claims/what-stands'
import { isGone, isHeld, isNotGone, othersWork, portalIsListed } from '../claims/withdrawn'

/** Signing in works; what only somebody with more authority grants is not there. */
const waitsForGrants: Claim = (scene) => applicationIn(scene) !== null && hasScopes(scene) && !isGranted(scene)

export const done: Rows<typeof en.done> = {
  title: isConnected,
  titlePlain: {
    connect: isConnected,
    grant: isConnected,
    renew: isConnected,
    repair: isConnected,
    undo: isUndone,
  },
  titleRenew: isConnected,
  titleRepair: isConnected,
  titleUndo: isUndone,
  titleGrant: isConnected,
  titleNothing: isAsAgreed,
  titleNothingUndo: isUndone,
  colleagueTitle: waitsForGrants,
  consentPageTitle: appStands,
  colleagueBody: appStands,
  colleagueLink: nothing,
  consentPageBody: appStands,
  requests: nothing,
  waited: nothing,
  nothing: isAsAgreed,
  nothingUndo: isUndone,
  withdrawn: {
    held: isHeld,
    yes: isGone,
    no: isNotGone,
    not_yet: nothing,
    unanswered: nothing,
    lagging: nothing,
    other_run: othersWork,
    no_token: nothing,
    tries: nothing,
    yourself: nothing,
    signIn: portalIsListed,
  },
  undone: isDeleted,
  undoneAdopted: isUndone,
  openEnterprise: nothing,
  tenantId: nothing,
  applicationId: nothing,
  secret: nothing,
  secretHint: hintIsSo,
  until: untilIsSo,
  proven: tested,
  handoff: {
    held: nothing,
    linked: nothing,
    claimed: nothing,
    stored: nothing,
    expired: nothing,
    burnt: nothing,
    superseded: nothing,
  },
  opened: nothing,
  certificate: nothing,
  uploaded: keyStands,
  calendar: nothing,
  calendarOne: nothing,
  feed: {
    title: nothing,
    body: nothing,
    make: nothing,
    again: nothing,
    label: nothing,
    since: nothing,
    read: nothing,
    end: nothing,
  },
  receipt: nothing,
  openEntra: appStands,
  next: nothing,
  nextMapping: nothing,
  nextGroups: nothing,
  nextHint: nothing,
}
