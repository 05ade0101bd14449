import { type Expected, staff, waits } from '../expected'
import type { World } from '../world/world'
import { form, type Row, type Rows } from './row'

const done: Expected = { came: 'done', changes: true }
const link: Expected = { came: 'link', changes: true }

type Fields = (world: World) => Record<string, string>
type More = Parameters<typeof staff>[2]

/** On the page of a connection; for Operators, as everything there is that is more than reading. */
const adds =
  (fields: Fields, comes = done, more: More = {}): ((world: World) => Row) =>
  (world) =>
    form(fields(world), staff('Operator', comes, more), { id: world.made.connectionId })

/** It takes away, or neither adds nor reveals: it goes on while the portal is stopped. */
const goesOn = (fields: Fields) => adds(fields, done, { stopped: done })

export const connectionPresses: Rows = {
  'addContact of staff/connections/[id]/_contacts': adds(
    ({ made }) => ({
      connection: made.connectionId,
      name: 'Emma',
      email: 'emma.willems@contoso.com',
      language: 'en',
    }),
    { ...done, asks: true },
  ),
  'allowGuests of staff/connections/[id]/_outside': adds(
    ({ made, northwind }) => ({
      connection: made.connectionId,
      domain: 'northwindtraders.com',
      tenantId: northwind,
    }),
    { came: 'onward', changes: true, asks: true },
    { stopped: { ...waits, asks: true } },
  ),
  'amendChoices of staff/connections/[id]/_registration': adds(({ made }) => ({
    connection: made.connectionId,
    reads: 'users',
    groupIds: '',
  })),
  'answerMail of staff/connections/[id]/_outside': adds(({ addressee }) => ({ addressee, answer: 'yes' }), done, {
    fresh: true,
  }),
  // The old one is burnt at once; the new one is asked for once there is no stop.
  'askForAnother of staff/connections/[id]/_handoff': adds(({ held }) => ({ handoff: held }), done, {
    stopped: { ...waits, changes: ['Handoff'] },
  }),
  'burnHandoff of staff/connections/[id]/_handoff': goesOn(({ held }) => ({ handoff: held })),
  'cancel of staff/connections/[id]/_end': ({ fresh }) =>
    form(
      { connection: fresh.connectionId, why: 'They chose another product.' },
      staff('Operator', done, { stopped: done }),
      { id: fresh.connectionId },
    ),
  'copyHandoffLink of staff/connections/[id]/_handoff': adds(({ held }) => ({ handoff: held }), link),
  'copyInvitationLink of staff/connections/[id]/_invitations': adds(
    ({ fresh }) => ({ invitation: fresh.invitationId }),
    link,
  ),
  'endAlone of staff/connections/[id]/_end': ({ made }) =>
    form(
      { connection: made.connectionId, why: 'They went bankrupt.' },
      staff('Admin', done, { fresh: true, stopped: done }),
      { id: made.connectionId },
    ),
  'endCalendarFeed of staff/connections/[id]/_reminders': goesOn(({ made, marie }) => ({
    connection: made.connectionId,
    person: marie,
  })),
  'endGuests of staff/connections/[id]/_outside': goesOn(({ made }) => ({ connection: made.connectionId })),
  'endSnooze of staff/connections/[id]/_reminders': goesOn(({ made }) => ({ connection: made.connectionId })),
  'freeze of staff/connections/[id]/_planned': goesOn(({ made, inTenDays }) => ({
    connection: made.connectionId,
    from: inTenDays,
    until: inTenDays,
    freezeReason: 'The year is closed.',
  })),
  'giveCertificate of staff/connections/[id]/_certificate': adds(
    ({ fresh, certificate }) => ({ connection: fresh.connectionId, certificate }),
    done,
    { fresh: true },
  ),
  'inviteAgain of staff/connections/[id]/_invitations': adds(({ made }) => ({
    connection: made.connectionId,
    purpose: 'renew secret',
  })),
  'liftFreeze of staff/connections/[id]/_planned': goesOn(({ fresh }) => ({ connection: fresh.connectionId })),
  'markContact of staff/connections/[id]/_contacts': goesOn(({ made }) => ({
    connection: made.connectionId,
    contact: made.contact,
    reach: 'left',
  })),
  'nameOwner of staff/connections/[id]/_contacts': goesOn(({ made, nele }) => ({
    connection: made.connectionId,
    person: nele,
  })),
  'revoke of staff/connections/[id]/_invitations': goesOn(({ fresh }) => ({ invitation: fresh.invitationId })),
  'sendAgain of staff/connections/[id]/_invitations': adds(({ fresh }) => ({
    invitation: fresh.invitationId,
    contact: fresh.contact,
  })),
  'snooze of staff/connections/[id]/_reminders': goesOn(({ made, inTenDays }) => ({
    connection: made.connectionId,
    reason: 'They move house.',
    date: inTenDays,
  })),
  'planDay of staff/connections/[id]/_planned': goesOn(({ made, inTenDays }) => ({
    connection: made.connectionId,
    day: inTenDays,
    ticket: 'CHG0042',
  })),
  'stored of staff/connections/[id]/_handoff': goesOn(({ opened, nele }) => ({
    handoff: opened,
    storedBy: nele,
  })),
  'takeOffDay of staff/connections/[id]/_planned': goesOn(({ fresh }) => ({ connection: fresh.connectionId })),
}
