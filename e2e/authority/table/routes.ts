import { anybody, type Expected, type Rule, roleOf, standingOf } from '../expected'
import { get, type Rows } from './row'

const answer: Expected = { came: 'answer' }

/** Programs and browsers hear 404, whatever the reason; whoever is signed in and asks for what is not theirs is written down. */
const hidden: Expected = { came: '404' }
const notTheirs: Expected = { came: '404', why: 'not_theirs' }

/** For the customer of it and, where it is for them too, for all staff. */
const connection =
  ({ staff = false, viewer = false } = {}): Rule =>
  (actor) => {
    const standing = standingOf(actor)
    if (standing === 'participant' || (viewer && standing === 'viewer') || (staff && roleOf(actor))) return answer
    return standing === 'outside' ? hidden : notTheirs
  }

/** A secret leaves, once. */
const reveal: Rule = (actor) => {
  if (actor === 'wrong origin') return { came: '403', why: 'origin' }
  if (actor === 'Viewer') return { came: '403', why: 'not_allowed' }
  if (actor === 'not observed') return { came: '503', why: 'not_observed' }
  if (actor === 'stale') return { came: '401', why: 'stale_sign_in' }
  if (actor === 'stopped') return { came: '503', why: 'stopped' }
  return roleOf(actor) ? { came: 'answer', changes: true } : { came: '401', why: 'signed_out' }
}

/** Whoever has a session there leaves it. */
const signOut: Rule = (actor) => {
  if (actor === 'wrong origin') return { came: '403', why: 'origin' }
  return { came: 'out of Microsoft', changes: roleOf(actor) || actor === 'idle' ? true : [] }
}

export const routes: Rows = {
  '/.well-known/security.txt': () => get('/.well-known/security.txt', anybody({ came: '404' })),
  '/api/calendar/[connection]': ({ made }) => get(`/api/calendar/${made.connectionId}`, connection({ staff: true })),
  '/api/calendar/feed/[token]': ({ feed }) => get(`/api/calendar/feed/${feed}`, anybody(answer)),
  '/api/health': () => get('/api/health', anybody(answer)),
  '/api/ready': () => get('/api/ready', anybody(answer)),
  // The same with a signature, and not there while nobody set its key.
  '/api/mail-reports': () => ({
    sent: { post: '/api/mail-reports', body: 'a report', type: 'message/rfc822' },
    rule: () => ({ came: '404' }),
  }),
  // It looks at no cookie: only a program's own token opens it, and `app/api/proof/refused.room.test.ts` says which.
  '/api/proof': () => ({
    sent: { post: '/api/proof', body: '{}', type: 'application/json' },
    rule: () => ({ came: '401', why: 'token' }),
  }),
  '/api/runs/[run]/events': ({ run }) => get(`/api/runs/${run}/events`, connection({ staff: true })),
  '/auth/callback': () => get('/auth/callback?state=made-up&code=made-up', anybody({ came: 'to own link' })),
  '/auth/front-channel-logout': ({ nonce }) => get(`/auth/front-channel-logout?sid=${nonce}`, anybody(answer)),
  '/auth/sign-out': () => ({
    sent: { post: '/auth/sign-out', body: 'audience=staff', type: 'application/x-www-form-urlencoded' },
    rule: signOut,
  }),
  '/auth/signed-out': () => get('/auth/signed-out', anybody({ came: 'to sign in' })),
  '/connect/[connection]/receipt/[run]/json': ({ made, run }) =>
    get(`/connect/${made.connectionId}/receipt/${run}/json`, connection({ viewer: true })),
  '/staff/connections/export': () =>
    get('/staff/connections/export?as=json', (actor) => (roleOf(actor) ? answer : hidden)),
  // For Operators, whoever else asks hears 404.
  '/staff/import/[id]/mistakes': ({ importId }) =>
    get(`/staff/import/${importId}/mistakes`, (actor) => {
      if (actor === 'Viewer') return { came: '404', why: 'role' }
      return roleOf(actor) ? answer : hidden
    }),
  '/handoff/[id]/claim': ({ linked: { id, key }, nonce }) => ({
    sent: { post: `/handoff/${id}/claim`, body: JSON.stringify({ key, nonce }), type: 'application/json' },
    rule: reveal,
  }),
}
