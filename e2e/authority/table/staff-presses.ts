import { type Expected, type Rule, staff } from '../expected'
import type { World } from '../world/world'
import { form, type Row, type Rows } from './row'

const done: Expected = { came: 'done', changes: true }
const link: Expected = { came: 'link', changes: true }

/** On the page of a connection. */
const at =
  (fields: (world: World) => Record<string, string>, comes = done, fresh = false): ((world: World) => Row) =>
  (world) =>
    form(fields(world), staff('Operator', comes, { fresh }), { id: world.made.connectionId })

const operator = (comes: Expected): Rule => staff('Operator', comes)

export const connectionPresses: Rows = {
  'addContact of staff/connections/[id]/_contacts': at(
    ({ made }) => ({
      connection: made.connectionId,
      name: 'Emma',
      email: 'emma.willems@contoso.com',
      language: 'en',
    }),
    { ...done, asks: true },
  ),
  'allowGuests of staff/connections/[id]/_outside': at(
    ({ made, northwind }) => ({
      connection: made.connectionId,
      domain: 'northwindtraders.com',
      tenantId: northwind,
    }),
    { came: 'onward', changes: true, asks: true },
  ),
  'answerMail of staff/connections/[id]/_outside': at(({ addressee }) => ({ addressee, answer: 'yes' })),
  'askForAnother of staff/connections/[id]/_handoff': at(({ held }) => ({ handoff: held })),
  'burnHandoff of staff/connections/[id]/_handoff': at(({ held }) => ({ handoff: held })),
  'copyHandoffLink of staff/connections/[id]/_handoff': at(({ held }) => ({ handoff: held }), link),
  'copyInvitationLink of staff/connections/[id]/_invitations': at(
    ({ fresh }) => ({ invitation: fresh.invitationId }),
    link,
  ),
  'endCalendarFeed of staff/connections/[id]/_reminders': at(({ made, marie }) => ({
    connection: made.connectionId,
    person: marie,
  })),
  'endGuests of staff/connections/[id]/_outside': at(({ made }) => ({ connection: made.connectionId })),
  'endSnooze of staff/connections/[id]/_reminders': at(({ made }) => ({ connection: made.connectionId })),
  'giveCertificate of staff/connections/[id]/_certificate': at(
    ({ fresh, certificate }) => ({ connection: fresh.connectionId, certificate }),
    done,
    true,
  ),
  'inviteAgain of staff/connections/[id]/_invitations': at(({ made }) => ({
    connection: made.connectionId,
    purpose: 'renew secret',
  })),
  'markContact of staff/connections/[id]/_contacts': at(({ made }) => ({
    connection: made.connectionId,
    contact: made.contact,
    reach: 'left',
  })),
  'nameOwner of staff/connections/[id]/_contacts': at(({ made, nele }) => ({
    connection: made.connectionId,
    person: nele,
  })),
  'revoke of staff/connections/[id]/_invitations': at(({ fresh }) => ({ invitation: fresh.invitationId })),
  'sendAgain of staff/connections/[id]/_invitations': at(({ fresh }) => ({
    invitation: fresh.invitationId,
    contact: fresh.contact,
  })),
  'snooze of staff/connections/[id]/_reminders': at(({ made, inTenDays }) => ({
    connection: made.connectionId,
    reason: 'They move house.',
    date: inTenDays,
  })),
  'stored of staff/connections/[id]/_handoff': at(({ opened }) => ({ handoff: opened })),
}

export const deskPresses: Rows = {
  'askForAnother of handoff/[id]': ({ linked }) => form({ link: linked.id }, operator(done), linked),
  'checkChain of staff/audit': () => form({}, staff('Admin', { came: 'whole' })),
  'confirmCertificate of staff/second-person': ({ asked }) => form(asked, staff('Operator', done, { fresh: true })),
  'declineCertificate of staff/second-person': ({ asked: { ask } }) =>
    form({ ask, reason: 'Not this one.' }, operator(done)),
  'endAllOf of staff/settings/sessions': ({ nele }) => form({ person: nele }, staff('Admin', done, { fresh: true })),
  'endCalendarLink of staff/settings': () => form({}, staff('Viewer', done)),
  'erase of staff/settings': ({ theirs }) => form({ address: theirs.address }, staff('Admin', done, { fresh: true })),
  'inviteCustomer of staff/invite': ({ northwind, nele }) =>
    form(
      {
        customer: 'Northwind',
        domainOrTenant: 'northwindtraders.com',
        tenantId: northwind,
        environment: 'production',
        access: 'sign-in',
        language: 'en',
        contact1Name: 'IT',
        contact1Email: 'it@northwindtraders.com',
        contact1Language: 'en',
        contact2Name: 'HR',
        contact2Email: 'hr@northwindtraders.com',
        contact2Language: 'en',
        accountOwner: nele,
      },
      staff('Operator', { came: 'onward', changes: true, asks: true }),
    ),
  'leaveEverywhere of staff/settings': () => form({}, staff('Viewer', { came: 'to sign in', changes: true })),
  'linkForCalendar of staff/settings': () => form({}, staff('Viewer', link)),
  'replaceCertificateAlone of staff/second-person': ({ ownAsk }) =>
    form({ ...ownAsk, reason: 'Nobody is there.' }, staff('Admin', done, { fresh: true })),
  'stored of handoff/[id]': ({ opened, linked }) => form({ handoff: opened }, operator(done), linked),
}
