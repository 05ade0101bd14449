import { type Expected, type Rule, staff, waits } from '../expected'
import { form, type Rows } from './row'

const done: Expected = { came: 'done', changes: true }
const link: Expected = { came: 'link', changes: true }
const whole: Expected = { came: 'whole' }
const out: Expected = { came: 'to sign in', changes: true }

/** Everybody reads it; whoever keeps it, Oscar, and Admins change it. */
const ofKeeper: Rule = (actor) =>
  actor === 'Viewer' ? { came: 'refused' } : staff('Viewer', done, { stopped: done })(actor)

const northwindChoices = {
  customer: 'Northwind',
  domainOrTenant: 'northwindtraders.com',
  environment: 'production',
  access: 'sign-in',
  language: 'en',
  contact1Name: 'IT',
  contact1Email: 'it@northwindtraders.com',
  contact1Language: 'en',
  contact2Name: 'HR',
  contact2Email: 'hr@northwindtraders.com',
  contact2Language: 'en',
}

export const deskPresses: Rows = {
  'askForAnother of handoff/[id]': ({ linked }) =>
    form({ link: linked.id }, staff('Operator', done, { stopped: { ...waits, changes: ['Handoff'] } }), linked),
  // An Admin says it of anybody, everybody else of themselves alone.
  'beAway of staff/settings/away': ({ nele, lotte, inTenDays }) =>
    form({ person: lotte, deputy: nele, from: inTenDays, until: inTenDays }, staff('Admin', done, { stopped: done })),
  'beBack of staff/settings/away': ({ nele }) => form({ person: nele }, staff('Admin', done, { stopped: done })),
  'checkChain of staff/audit': () => form({}, staff('Admin', whole, { stopped: whole })),
  'confirmCertificate of staff/second-person': ({ asked }) => form(asked, staff('Operator', done, { fresh: true })),
  'declineCertificate of staff/second-person': ({ asked: { ask } }) =>
    form({ ask, reason: 'Not this one.' }, staff('Operator', done, { stopped: done })),
  'endAllOf of staff/settings/sessions': ({ nele }) =>
    form({ person: nele }, staff('Admin', done, { fresh: true, stopped: done })),
  'endCalendarLink of staff/settings': () => form({}, staff('Viewer', done, { stopped: done })),
  'erase of staff/settings': ({ theirs }) =>
    form({ address: theirs.address }, staff('Admin', done, { fresh: true, stopped: done })),
  'confirmOthersWave of staff/import/_waves': ({ wave }) => form({ wave }, staff('Operator', done, { fresh: true })),
  'endWave of staff/import/_waves': ({ wave }) => form({ wave }, staff('Operator', done, { stopped: done })),
  // Of a colleague an Admin alone.
  'giveAllTo of staff/settings/owners': ({ oscar, nele }) =>
    form({ from: oscar, to: nele }, (actor) =>
      actor === 'Operator' ? done : staff('Admin', done, { stopped: done })(actor),
    ),
  'giveChosenTo of staff/connections/chosen/give': ({ toGive, nele }) =>
    form({ ...toGive, to: nele }, staff('Operator', done, { stopped: done })),
  'snoozeAllChosen of staff/connections/chosen/snooze': ({ toSnooze, inTenDays }) =>
    form({ ...toSnooze, date: inTenDays, reason: 'They move.' }, staff('Operator', done, { stopped: done })),
  'keepThisView of staff/connections/_views': () =>
    form({ name: 'Connected', asked: 'stage=connected' }, staff('Viewer', done, { stopped: done })),
  'nameView of staff/connections/_views': ({ view }) => form({ view, name: 'Soon' }, ofKeeper),
  'dropView of staff/connections/_views': ({ view }) => form({ view }, ofKeeper),
  'importConnections of staff/import': ({ importId }) =>
    form({ import: importId }, staff('Operator', done, { fresh: true })),
  'inviteWave of staff/import/_waves': ({ imported }) =>
    form({ import: imported, size: '1' }, staff('Operator', done, { fresh: true })),
  'inviteCustomer of staff/invite': ({ northwind, nele }) =>
    form(
      { ...northwindChoices, tenantId: northwind, accountOwner: nele },
      staff('Operator', { came: 'onward', changes: true, asks: true }, { stopped: { ...waits, asks: true } }),
    ),
  'leaveEverywhere of staff/settings': () => form({}, staff('Viewer', out, { stopped: out })),
  'lift of staff/settings/stop': ({ theirStop }) =>
    form({ stop: theirStop }, staff('Admin', done, { fresh: true, stopped: done })),
  'linkForCalendar of staff/settings': () => form({}, staff('Viewer', link, { stopped: link })),
  'readListOfConnections of staff/import': ({ list }) =>
    form({ list, language: 'en' }, staff('Operator', { came: 'onward', changes: true, asks: true })),
  'replaceCertificateAlone of staff/second-person': ({ ownAsk }) =>
    form({ ...ownAsk, reason: 'Nobody is there.' }, staff('Admin', done, { fresh: true })),
  // One that stands for all is not begun again.
  'stop of staff/settings/stop': () =>
    form({ reason: 'Something is odd.' }, staff('Admin', done, { fresh: true, stopped: { came: 'refused' } })),
  'stored of handoff/[id]': ({ opened, linked }) =>
    form({ handoff: opened }, staff('Operator', done, { stopped: done }), linked),
}
