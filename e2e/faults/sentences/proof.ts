import type { en } from '@/lib/i18n/messages/en'
import { secretIsUsable, secretStands } from '../claims/credentials-said'
import { type Claim, nothing, type Rows } from '../claims/row'
import { applicationIn, isSwitchedOn, principalIn } from '../claims/tenant'

/** Said of the newest secret's last answer. */
const wasRefused: Claim = ({ credentials }) => credentials.some(({ refusedNumber }) => refusedNumber !== null)

export const proof: Rows<typeof en.proof> = {
  word: secretStands,
  title: secretStands,
  signInTested: secretIsUsable,
  refused: wasRefused,
  seenAt: nothing,
  why: {
    untried: nothing,
    early: nothing,
    unanswered: nothing,
    unreadable: nothing,
    roles: secretIsUsable,
  },
  again: nothing,
  over: nothing,
  numbers: {
    n53003: { what: ({ tenant }) => tenant.settings.blocksWorkloads, mend: nothing },
    n7000112: { what: (scene) => !isSwitchedOn(scene), mend: nothing },
    n7000215: { what: nothing, mend: nothing },
    n7000229: { what: (scene) => principalIn(scene) === null, mend: nothing },
    n700016: { what: (scene) => applicationIn(scene) === null, mend: nothing },
    graph: { what: nothing, mend: nothing },
    other: { what: nothing, mend: nothing },
  },
}
