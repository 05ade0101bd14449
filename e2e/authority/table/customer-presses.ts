import { anybody, customer, type Expected } from '../expected'
import { form, type Rows } from './row'

const done: Expected = { came: 'done', changes: true }
const link: Expected = { came: 'link', changes: true }
const toMicrosoft: Expected = { came: 'to Microsoft', changes: true }

export const customerPresses: Rows = {
  'answer of connect/[connection]/run/_question': ({ asking, question }) =>
    form({ connection: asking.connectionId, question, choice: 'go_on' }, customer(toMicrosoft)),
  'approve of connect/[connection]/review': ({ fresh, review }) =>
    form(
      { connection: fresh.connectionId, ...review, consent: 'portal' },
      customer(toMicrosoft, { others: toMicrosoft }),
    ),
  'endCalendarLink of connect/[connection]/done': ({ made }) => form({ connection: made.connectionId }, customer(done)),
  'handOver of connect/[connection]/by-hand': ({ fresh, handMade }) =>
    form(
      { connection: fresh.connectionId, ...handMade, endsAt: '' },
      customer({ ...done, asks: true }, { others: { came: 'invalid' } }),
    ),
  'linkForCalendar of connect/[connection]/done': ({ made }) => form({ connection: made.connectionId }, customer(link)),
  'linkForColleague of connect/[connection]/run/_colleague': ({ made }) =>
    form({ connection: made.connectionId }, customer(link)),
  'mailColleague of connect/[connection]/run/_colleague': ({ made }) =>
    form(
      { connection: made.connectionId, name: 'Emma', email: 'emma.willems@contoso.com', language: 'en' },
      customer(done),
    ),
  'saveChosenGroups of connect/[connection]/mapping': ({ asking, nowhere }) =>
    form({ connection: asking.connectionId, groupIds: nowhere }, customer(done)),
  'saveFields of connect/[connection]/mapping': ({ made }) =>
    form({ connection: made.connectionId, jobTitle: 'extensionAttribute1' }, customer(done)),
}

/** Before anybody is known: what they do begins a way to Microsoft, or nothing. */
export const openPresses: Rows = {
  'join of join/[token]': ({ fresh }) => form({ token: fresh.link }, anybody(toMicrosoft)),
  'signIn of staff/sign-in': () => form({ returnTo: '/staff/connections' }, anybody(toMicrosoft)),
  'signInToRead of connect/[connection]/receipt/sign-in': ({ made }) =>
    form({ connection: made.connectionId }, anybody(toMicrosoft)),
  'switchLanguage of _lib/switch-language': () => form({ language: 'nl', from: '/staff' }, anybody({ came: 'onward' })),
}
