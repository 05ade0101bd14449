import { anybody, desk, type Expected, type Rule, reads, roleOf, standingOf } from '../expected'
import { get, type Rows } from './row'

const page: Expected = { came: 'page' }
const onward: Expected = { came: 'onward' }

/** Who took part or whose work it is reads what was done; everybody else is shown where to sign in for it. */
const receipt: Rule = (actor) => {
  const standing = standingOf(actor)
  if (standing === 'participant' || standing === 'viewer') return page
  return standing === 'outside' ? { came: 'to sign in to read' } : { came: 'to sign in to read', why: 'not_theirs' }
}

export const customerPages: Rows = {
  '/connect/[connection]': ({ made }) => get(`/connect/${made.connectionId}`, reads(onward)),
  '/connect/[connection]/by-hand': ({ made }) => get(`/connect/${made.connectionId}/by-hand`, reads()),
  '/connect/[connection]/done': ({ made }) => get(`/connect/${made.connectionId}/done`, reads()),
  '/connect/[connection]/mapping': ({ fresh }) =>
    get(`/connect/${fresh.connectionId}/mapping`, reads(page, { others: page, editor: page })),
  '/connect/[connection]/press/[id]': ({ fresh, nowhere }) =>
    get(`/connect/${fresh.connectionId}/press/${nowhere}`, reads(page, { others: page, editor: page })),
  '/connect/[connection]/receipt': ({ made }) => get(`/connect/${made.connectionId}/receipt`, receipt),
  '/connect/[connection]/receipt/[run]': ({ made, run }) =>
    get(`/connect/${made.connectionId}/receipt/${run}`, receipt),
  '/connect/[connection]/receipt/sign-in': ({ made }) =>
    get(`/connect/${made.connectionId}/receipt/sign-in`, anybody(page)),
  // Before anybody has begun, whoever holds the link reads what would be made.
  '/connect/[connection]/review': ({ fresh }) =>
    get(`/connect/${fresh.connectionId}/review`, reads(page, { others: page })),
  '/connect/[connection]/run': ({ asking }) =>
    get(`/connect/${asking.connectionId}/run`, reads(page, { others: page })),
  '/join/[token]': ({ fresh }) => get(`/join/${fresh.link}`, anybody(page)),
  '/join/[token]/by-hand': ({ fresh }) => get(`/join/${fresh.link}/by-hand`, anybody(page)),
  '/join/refused': () => get('/join/refused?why=signed_out', anybody(page)),
}

export const staffPages: Rows = {
  '/handoff/[id]': ({ linked }) => get(`/handoff/${linked.id}`, anybody(page)),
  '/staff': () => get('/staff', anybody(onward)),
  '/staff/audit': () => get('/staff/audit', desk()),
  '/staff/connections': () => get('/staff/connections', desk()),
  '/staff/connections/chosen/give': () =>
    get('/staff/connections/chosen/give?all=yes', desk(page, 'Operator', { came: 'for Operators', why: 'role' })),
  '/staff/connections/chosen/snooze': () =>
    get('/staff/connections/chosen/snooze?all=yes', desk(page, 'Operator', { came: 'for Operators', why: 'role' })),
  // With a partner to look up, which a Viewer does not.
  '/staff/connections/[id]': ({ made }) =>
    get(
      `/staff/connections/${made.connectionId}?partner=northwindtraders.com`,
      desk({ came: 'page', asks: true }, 'Operator', page),
    ),
  '/staff/connections/[id]/identity-provider': ({ made }) =>
    get(`/staff/connections/${made.connectionId}/identity-provider`, desk()),
  '/staff/customers/[id]': ({ made }) => get(`/staff/customers/${made.customer}`, desk()),
  '/staff/invite': () =>
    get(
      '/staff/invite?customer=Northwind&tenant=northwindtraders.com',
      desk({ came: 'page', asks: true }, 'Operator', { came: 'for Operators', why: 'role' }),
    ),
  '/staff/press/[id]': ({ nowhere }) => get(`/staff/press/${nowhere}`, desk()),
  '/staff/second-person': () => get('/staff/second-person', desk()),
  '/staff/settings': () => get('/staff/settings', desk()),
  '/staff/settings/sessions': () =>
    get('/staff/settings/sessions', desk(page, 'Admin', { came: 'for Admins', why: 'role' })),
  '/staff/settings/stop': () => get('/staff/settings/stop', desk(page, 'Admin', { came: 'for Admins', why: 'role' })),
  '/staff/import': () => get('/staff/import', desk()),
  '/staff/import/[id]': ({ importId }) => get(`/staff/import/${importId}`, desk()),
  '/staff/sign-in': () => get('/staff/sign-in', (actor) => (roleOf(actor) ? onward : page)),
  '/staff/today': () => get('/staff/today', desk()),
}
