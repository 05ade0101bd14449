import type { en } from '@/lib/i18n/messages/en'
import { secretIsUsable, secretStands } from '../claims/credentials-said'
import { type Claim, nothing, type Rows } from '../claims/row'

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
}
