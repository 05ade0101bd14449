import { anybody, customer, type Expected, waits, wantsRole } from '../expected'
import { form, type Rows } from './row'

const done: Expected = { came: 'done', changes: true }
const link: Expected = { came: 'link', changes: true }
const toMicrosoft: Expected = { came: 'to Microsoft', changes: true }

const colleague = { colleagueName: 'Emma', colleagueEmail: 'emma.willems@contoso.com', colleagueLanguage: 'en' }
const mailed: Expected = { ...done, asks: true }

export const customerPresses: Rows = {
  'answer of connect/[connection]/run/_question': ({ asking, question }) =>
    form({ connection: asking.connectionId, question, choice: 'go_on' }, customer(toMicrosoft, { others: wantsRole })),
  'approve of connect/[connection]/review': ({ fresh, review }) =>
    form(
      { connection: fresh.connectionId, ...review, consent: 'portal' },
      customer(toMicrosoft, { others: wantsRole }),
    ),
  'endCalendarLink of connect/[connection]/done': ({ made }) =>
    form({ connection: made.connectionId }, customer(done, { fresh: true, stopped: done })),
  'handOver of connect/[connection]/by-hand': ({ fresh, handMade }) =>
    form({ connection: fresh.connectionId, ...handMade, endsAt: '' }, customer(mailed, { others: wantsRole })),
  'linkForCalendar of connect/[connection]/done': ({ made }) =>
    form({ connection: made.connectionId }, customer(link, { fresh: true, stopped: link })),
  'linkForColleague of connect/[connection]/run/_colleague': ({ fresh }) =>
    form({ connection: fresh.connectionId }, customer(link, { fresh: true, others: wantsRole })),
  'mailColleague of connect/[connection]/run/_colleague': ({ fresh }) =>
    form({ connection: fresh.connectionId, ...colleague }, customer(mailed, { fresh: true, others: wantsRole })),
  // Whoever came through an invitation and may not press hands it to a colleague who may.
  'mailOnward of connect/[connection]/_who-can': ({ fresh }) =>
    form({ connection: fresh.connectionId, ...colleague }, customer(mailed, { fresh: true, others: mailed })),
  'nameForFields of connect/[connection]/mapping': ({ fresh }) =>
    form({ connection: fresh.connectionId, ...colleague }, customer(mailed, { fresh: true, others: wantsRole })),
  'planOwnDay of connect/[connection]/_planned': ({ fresh, inTenDays }) =>
    form(
      { connection: fresh.connectionId, day: inTenDays, ticket: 'CHG0042' },
      customer(done, { stopped: done, others: wantsRole }),
    ),
  'saveChosenGroups of connect/[connection]/mapping': ({ asking, nowhere }) =>
    form(
      { connection: asking.connectionId, groupIds: nowhere },
      customer(done, { fresh: true, stopped: done, others: wantsRole, editor: done }),
    ),
  'saveFields of connect/[connection]/mapping': ({ fresh }) =>
    form(
      { connection: fresh.connectionId, jobTitle: 'extensionAttribute1' },
      customer(done, { fresh: true, stopped: done, others: wantsRole, editor: done }),
    ),
  'signInAgain of connect/[connection]/_who-can': ({ fresh }) =>
    form(
      { connection: fresh.connectionId, page: 'review' },
      customer(toMicrosoft, { stopped: toMicrosoft, others: toMicrosoft }),
    ),
  'takeOffOwnDay of connect/[connection]/_planned': ({ fresh }) =>
    form({ connection: fresh.connectionId }, customer(done, { stopped: done, others: wantsRole })),
}

/** Before anybody is known: what they do begins a way to Microsoft, or nothing. */
export const openPresses: Rows = {
  // Whoever holds a link that has ended: what goes out goes to addresses that are known.
  'askForNewLink of join/_ended': ({ over }) => form({ token: over.link }, anybody(done, { stopped: waits })),
  'join of join/[token]': ({ fresh }) => form({ token: fresh.link }, anybody(toMicrosoft, { stopped: waits })),
  'signIn of staff/sign-in': () => form({ returnTo: '/staff/connections' }, anybody(toMicrosoft)),
  'signInToRead of connect/[connection]/receipt/sign-in': ({ made }) =>
    form({ connection: made.connectionId }, anybody(toMicrosoft)),
  'switchLanguage of _lib/switch-language': () => form({ language: 'nl', from: '/staff' }, anybody({ came: 'onward' })),
}
