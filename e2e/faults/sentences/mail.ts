import type { en } from '@/lib/i18n/mail/en'
import { secretStands } from '../claims/credentials-said'
import { nothing, type Rows } from '../claims/row'
import { isAsAgreed, isConnected, isUndone } from '../claims/standing'
import { grantsStand } from '../claims/what-stands'

const ofNothing = { subject: nothing, paragraph: nothing } as const
const asking = { ...ofNothing, button: nothing } as const
const leaving = { ...ofNothing, how: nothing } as const

const ofEach = <Row>(row: Row) => ({
  userSync: row,
  userSyncAndGroups: row,
  groups: row,
  lessGroups: row,
  lessUserSync: row,
})

export const mail: Rows<typeof en> = {
  greeting: nothing,
  environment: { production: nothing, demo: nothing, staging: nothing },
  environmentIs: nothing,
  whoStaff: nothing,
  whoColleague: nothing,
  introduction: nothing,
  signIn: nothing,
  again: nothing,
  reads: { userSync: nothing, signIn: nothing },
  connect: asking,
  grant: asking,
  renew: {
    subject: nothing,
    subjectDistrusted: nothing,
    ask: nothing,
    ends: nothing,
    ended: nothing,
    meanwhile: nothing,
    distrusted: { unused: nothing, in_use: nothing, by_hand: nothing },
    look: nothing,
    button: nothing,
  },
  repair: asking,
  amend: {
    subject: ofEach(nothing),
    paragraph: ofEach(nothing),
    button: nothing,
    done: {
      ...ofEach({ subject: isAsAgreed, paragraph: isAsAgreed }),
      stands: { subject: grantsStand, paragraph: nothing },
    },
  },
  undo: asking,
  undoAdopted: asking,
  fields: asking,
  ended: {
    connect: {
      subject: isConnected,
      paragraph: isConnected,
      untested: { subject: secretStands, paragraph: secretStands },
    },
    grant: {
      subject: isConnected,
      paragraph: isConnected,
      untested: { subject: grantsStand, paragraph: grantsStand },
    },
    renew: { subject: secretStands, paragraph: secretStands },
    repair: { subject: isAsAgreed, paragraph: isAsAgreed },
    undo: { subject: isUndone, paragraph: isUndone },
    undoAdopted: { subject: isUndone, paragraph: isUndone },
    looked: { subject: isConnected, paragraph: isConnected },
    untestedAgain: nothing,
    button: nothing,
    reader: nothing,
  },
  // Sent by staff's own press, not by a run: it says what our rows say, of what stands in the tenant then.
  removal: {
    ...ofNothing,
    adopted: nothing,
    how: nothing,
    open: nothing,
    find: nothing,
    findByName: nothing,
    delete: nothing,
    opens: nothing,
    secret: nothing,
    certificate: nothing,
    noDate: nothing,
  },
  left: { access: leaving, grants: leaving },
  reminder: {
    ends: { secret: ofNothing, certificate: ofNothing },
    ended: { secret: ofNothing, certificate: ofNothing },
    left: nothing,
    ago: nothing,
    renew: nothing,
    stopped: nothing,
    several: { environments: nothing, subject: nothing, lead: nothing, line: nothing, until: nothing },
  },
  calendar: {
    secret: nothing,
    certificate: nothing,
    planned: nothing,
    freeze: nothing,
    assumed: nothing,
    nothing,
    advice: nothing,
  },
  typedBy: nothing,
  certificate: {
    thumbprint: nothing,
    givenBy: nothing,
    givenByTwo: nothing,
    alone: ofNothing,
  },
  until: nothing,
  questions: nothing,
  genuine: nothing,
  address: nothing,
}
