import type { en } from '@/lib/i18n/messages/en'
import { happened, happenedNot } from '../claims/ledger'
import { nothing, type Rows } from '../claims/row'
import { isAsAgreed, isUndone } from '../claims/standing'
import { grantsStand } from '../claims/what-stands'
import { isGone, isHeld, isNotGone, othersWork } from '../claims/withdrawn'

export const receipt: Rows<typeof en.receipt> = {
  title: nothing,
  intro: nothing,
  none: nothing,
  all: {
    title: nothing,
    intro: nothing,
    link: nothing,
    of: { connect: nothing, grant: nothing, renew: nothing, repair: nothing, undo: nothing },
    state: { done: nothing, empty: nothing, stopped: nothing, open: nothing },
  },
  nothingLeft: isAsAgreed,
  nothingLeftUndo: isUndone,
  permissions: nothing,
  seenGranted: grantsStand,
  pressed: nothing,
  consented: nothing,
  granted: nothing,
  guestOf: nothing,
  started: nothing,
  finished: nothing,
  took: nothing,
  waited: nothing,
  requests: nothing,
  counted: nothing,
  withdrawn: nothing,
  withdrawnWord: {
    held: isHeld,
    yes: isGone,
    no: isNotGone,
    not_yet: nothing,
    unanswered: nothing,
    lagging: nothing,
    other_run: othersWork,
    no_token: nothing,
  },
  change: nothing,
  when: nothing,
  outcome: nothing,
  request: nothing,
  outcomes: {
    done: happened,
    refused: happenedNot,
    again: nothing,
    unknown: nothing,
    doneSeen: happened,
    lostAgain: nothing,
    lostSeen: happened,
    lostGone: happenedNot,
  },
  details: nothing,
  before: nothing,
  after: nothing,
  nothing: nothing,
  signIn: { title: nothing, body: nothing, act: nothing },
  download: nothing,
}
