import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Entra } from '@/e2e/entra/start-entra'
import { truths } from '@/e2e/entra/world/table'
import {
  anInvitation,
  answerOf,
  aRun,
  forgetConnections,
  inDays,
  invitationTo,
  personOf,
  pressAt,
  signIn,
  startMicrosoft,
  tenantOf,
} from '@/e2e/fixtures/identity'
import { closeDb, db, transaction } from '@/lib/db'
import { customerOf, endSession, staffOf } from '../session/session'
import { delegatesOf } from '../tokens/run-token'
import type { SignInAttempt } from './attempt'
import { beginSignIn } from './begin-sign-in'
import { finishSignIn } from './finish-sign-in'

let entra: Entra
beforeAll(async () => {
  entra = await startMicrosoft()
})
beforeEach(async () => {
  await forgetConnections()
})
afterAll(async () => {
  await entra.close()
  await closeDb()
})

const tenant = (key: string) => tenantOf(entra, key)
const someone = (key: string, surname: string) => personOf(tenant(key), surname)
const marie = () => someone('contoso', 'Dubois')
/** Privileged Role Administrator. */
const lukas = () => someone('contoso', 'Verstraete')
/** No role at all. */
const jan = () => someone('contoso', 'Peeters')

async function anAttempt(key = 'contoso', also: Parameters<typeof anInvitation>[1] = {}) {
  const { id: tenantId } = tenant(key)
  const invited = await anInvitation(tenantId, also)
  const attempt: SignInAttempt = {
    audience: 'customer',
    tenantId,
    invitationId: invited.invitationId,
    scopes: ['User.Read'],
  }
  return { ...invited, attempt }
}

function signedIn(finished: Awaited<ReturnType<typeof finishSignIn>>) {
  if (finished.status === 'refused') throw new Error(`Refused: ${finished.why}`)
  return finished
}

const refusals = () =>
  db().auditEntry.findMany({ where: { action: 'sign-in.refused' }, orderBy: { seq: 'desc' }, take: 1 })

describe('staff', () => {
  test.each([
    ['Peeters', 'Viewer'],
    ['Claes', 'Operator'],
    ['Janssens', 'Admin'],
  ])('%s signs in with the role %s', async (surname, role) => {
    const { sessionToken, returnTo } = signedIn(await signIn({ audience: 'staff' }, someone('spencer', surname)))
    expect(returnTo).toBe('/there')
    expect(await staffOf(sessionToken)).toMatchObject({ role })
  })

  test('of several app roles the highest counts', async () => {
    const oscar = someone('spencer', 'Claes')
    const [held] = Object.values(oscar.appRoles)
    held?.push('Admin', 'Viewer', 'Something else')
    const { sessionToken } = signedIn(await signIn({ audience: 'staff' }, oscar))
    expect(await staffOf(sessionToken)).toMatchObject({ role: 'Admin' })
  })

  test('an account of the tenant without a role gets nowhere, Global Administrator or not', async () => {
    for (const surname of ['Martens', 'Lemmens']) {
      const finished = await signIn({ audience: 'staff' }, someone('spencer', surname))
      expect(finished).toMatchObject({ status: 'refused', why: 'no_role' })
    }
    expect(await refusals()).toMatchObject([{ data: { why: 'no_role', audience: 'staff' } }])
  })

  test('a customer’s session opens nothing of staff’s, and the other way round', async () => {
    const staff = signedIn(await signIn({ audience: 'staff' }, someone('spencer', 'Janssens')))
    const { attempt, connectionId } = await anAttempt()
    const customer = signedIn(await signIn(attempt, marie()))
    expect(await staffOf(customer.sessionToken)).toBeNull()
    expect(await customerOf(staff.sessionToken, connectionId)).toBeNull()
  })
})

describe('a customer', () => {
  test('of the invited tenant gets access to that connection, and to no other', async () => {
    const { attempt, connectionId, invitationId } = await anAttempt()
    const other = await anAttempt()
    const { sessionToken } = signedIn(await signIn(attempt, marie()))
    expect(await customerOf(sessionToken, connectionId)).toMatchObject({
      upn: 'marie.dubois@contoso.com',
      tenantId: tenant('contoso').id,
      invitationId,
      intent: 'connect',
    })
    expect(await customerOf(sessionToken, other.connectionId)).toBeNull()
    expect(await customerOf(sessionToken, 'not-an-id')).toBeNull()
  })

  test('of another tenant does not come back from Microsoft', async () => {
    const { attempt } = await anAttempt()
    const { url } = await beginSignIn(attempt, { returnTo: '/' })
    expect(await pressAt(url, someone('woodgrove', 'Maertens'), { factor: 'approved' })).toBeNull()
  })

  test('of another tenant is refused when a attempt for it meets an invitation of somebody else', async () => {
    const { invitationId } = await anAttempt('contoso')
    const attempt: SignInAttempt = {
      audience: 'customer',
      tenantId: tenant('litware').id,
      invitationId,
      scopes: ['User.Read'],
    }
    const finished = await signIn(attempt, someone('litware', 'Cools'))
    expect(finished).toMatchObject({ status: 'refused', why: 'wrong_tenant' })
  })

  test('who is a guest of the tenant is refused, Global Administrator or not', async () => {
    const { attempt, connectionId } = await anAttempt('woodgrove')
    expect(await signIn(attempt, marie())).toMatchObject({ status: 'refused', why: 'guest' })
    expect(await refusals()).toMatchObject([{ connectionId, data: { why: 'guest' } }])
  })

  test('who cancels at Microsoft is told so', async () => {
    const { attempt } = await anAttempt('proseware')
    const finished = await signIn(attempt, someone('proseware', 'Leroy'), { presses: { consent: 'cancel' } })
    expect(finished).toMatchObject({ status: 'refused', why: 'declined' })
  })

  test('whose invitation was revoked or ended while they were at Microsoft is refused', async () => {
    const revoked = await anAttempt()
    const { url, browserToken } = await beginSignIn(revoked.attempt, { returnTo: '/' })
    await db().invitation.update({ where: { id: revoked.invitationId }, data: { revokedAt: new Date() } })
    const back = (await pressAt(url, marie())) ?? new URLSearchParams()
    const finished = await finishSignIn({ ...answerOf(back), browserToken })
    expect(finished).toMatchObject({ status: 'refused', why: 'invitation_ended' })

    const { attempt } = await anAttempt('contoso', { expiresAt: inDays(-1) })
    expect(await signIn(attempt, marie())).toMatchObject({ status: 'refused', why: 'invitation_ended' })
  })

  test('without a role about applications does not see what a colleague began', async () => {
    const { attempt, connectionId } = await anAttempt()
    const early = signedIn(await signIn(attempt, jan()))
    const { attempt: admins } = signedIn(await signIn(attempt, marie()))
    expect(await customerOf(early.sessionToken, connectionId)).not.toBeNull()

    await aRun(connectionId, admins.personId)
    expect(await customerOf(early.sessionToken, connectionId)).toBeNull()
    expect(await signIn(attempt, jan())).toMatchObject({ status: 'refused', why: 'no_role' })
  })

  test('what must be true with the sign-in is undone with it', async () => {
    const { attempt } = await anAttempt()
    const before = await db().session.count()
    const onSignedIn = () => Promise.reject(new Error('the room above failed'))
    await expect(signIn(attempt, marie(), { onSignedIn })).rejects.toThrow('the room above failed')
    expect(await db().session.count()).toBe(before)
  })
})

describe('one attempt', () => {
  async function backFrom(attempt: SignInAttempt) {
    const { url, browserToken } = await beginSignIn(attempt, { returnTo: '/there' })
    const back = await pressAt(url, marie())
    if (!back) throw new Error('Microsoft kept them')
    return { ...answerOf(back), browserToken }
  }

  test('is finished once, of twenty attempts at the same moment', async () => {
    const answer = await backFrom((await anAttempt()).attempt)
    const finished = await Promise.all(Array.from({ length: 20 }, () => finishSignIn(answer)))
    expect(finished.filter(({ status }) => status === 'signed_in')).toHaveLength(1)
    expect(finished.filter((each) => each.status === 'refused' && each.why === 'replayed')).toHaveLength(19)
  })

  test('is not finished in another browser, which does not spend it either', async () => {
    const answer = await backFrom((await anAttempt()).attempt)
    const { browserToken: another } = await backFrom((await anAttempt()).attempt)
    for (const browserToken of [undefined, '', another]) {
      expect(await finishSignIn({ ...answer, browserToken })).toMatchObject({ why: 'other_browser' })
    }
    expect(await finishSignIn(answer)).toMatchObject({ status: 'signed_in' })
  })

  test('is over after ten minutes', async () => {
    const answer = await backFrom((await anAttempt()).attempt)
    const later = new Date(Date.now() + 10 * 60_000)
    expect(await finishSignIn(answer, undefined, later)).toMatchObject({ why: 'expired' })
  })

  test('does not take the code of another attempt', async () => {
    const [mine, theirs] = [await backFrom((await anAttempt()).attempt), await backFrom((await anAttempt()).attempt)]
    expect(await finishSignIn({ ...mine, code: theirs.code })).toMatchObject({ status: 'refused' })
  })

  test('is spent by an error, and its code is worth nothing afterwards', async () => {
    const answer = await backFrom((await anAttempt()).attempt)
    const error = { error: 'access_denied', errorDescription: 'AADSTS90094: The grant requires admin permission.' }
    expect(await finishSignIn({ ...answer, code: undefined, ...error })).toMatchObject({ why: 'needs_admin' })
    expect(await finishSignIn(answer)).toMatchObject({ why: 'replayed' })
  })

  test('whose consent was withdrawn before its code was redeemed does not send for an administrator', async () => {
    const answer = await backFrom((await anAttempt()).attempt)
    for (const { oauth2PermissionGrants } of Object.values(entra.box.world.tenants))
      for (const { id } of truths(oauth2PermissionGrants)) delete oauth2PermissionGrants[id ?? '']
    expect(await finishSignIn(answer)).toMatchObject({ why: 'consent_gone' })
  })

  test('that nobody began is refused and fills no audit', async () => {
    const before = await db().auditEntry.count()
    const invented = { state: 'A'.repeat(43), code: 'code', browserToken: 'B'.repeat(43) }
    expect(await finishSignIn(invented)).toMatchObject({ status: 'refused', why: 'unknown', attempt: null })
    expect(await db().auditEntry.count()).toBe(before)
  })

  test('does not open when its row was changed', async () => {
    const answer = await backFrom((await anAttempt()).attempt)
    await db().signIn.updateMany({ where: { usedAt: null }, data: { expiresAt: inDays(1) } })
    expect(await finishSignIn(answer)).toMatchObject({ status: 'refused', why: 'expired' })
  })

  test('is refused when Microsoft does not answer', async () => {
    const answer = await backFrom((await anAttempt()).attempt)
    const fault = JSON.stringify({ host: 'login', method: 'POST', match: '/token$', reset: true })
    await fetch(`${entra.origin}/_box/faults`, { method: 'POST', body: fault })
    expect(await finishSignIn(answer)).toMatchObject({ status: 'refused', why: 'unknown' })
  })
})

describe('sessions', () => {
  test('each sign-in makes another one and ends the one before', async () => {
    const { attempt, connectionId } = await anAttempt()
    const first = signedIn(await signIn(attempt, marie()))
    const second = signedIn(await signIn(attempt, marie(), { sessionTokens: { customer: first.sessionToken } }))
    expect(second.sessionToken).not.toBe(first.sessionToken)
    const tenSecondsOn = new Date(Date.now() + 10_000)
    expect(await customerOf(first.sessionToken, connectionId, tenSecondsOn)).toBeNull()
    expect(await customerOf(second.sessionToken, connectionId, tenSecondsOn)).not.toBeNull()
  })

  test('what another tab had sent when its session was replaced is still answered, until somebody signs out', async () => {
    const { attempt, connectionId } = await anAttempt()
    const first = signedIn(await signIn(attempt, marie()))
    const second = signedIn(await signIn(attempt, marie(), { sessionTokens: { customer: first.sessionToken } }))
    expect(await customerOf(first.sessionToken, connectionId)).not.toBeNull()
    await endSession(second.sessionToken)
    for (const { sessionToken } of [first, second]) expect(await customerOf(sessionToken, connectionId)).toBeNull()
  })

  test('a token somebody planted in the browser is never taken over', async () => {
    const { attempt, connectionId } = await anAttempt()
    const planted = 'P'.repeat(43)
    const { sessionToken } = signedIn(await signIn(attempt, marie(), { sessionTokens: { customer: planted } }))
    expect(sessionToken).not.toBe(planted)
    expect(await customerOf(planted, connectionId)).toBeNull()
  })

  test('the same person keeps what was open in another tab', async () => {
    const [one, two] = [await anAttempt(), await anAttempt()]
    const first = signedIn(await signIn(one.attempt, marie()))
    const { sessionToken } = signedIn(
      await signIn(two.attempt, marie(), { sessionTokens: { customer: first.sessionToken } }),
    )
    expect(await customerOf(sessionToken, one.connectionId)).not.toBeNull()
    expect(await customerOf(sessionToken, two.connectionId)).not.toBeNull()
  })

  test('another person in the same browser starts with nothing', async () => {
    const [one, two] = [await anAttempt(), await anAttempt()]
    const first = signedIn(await signIn(one.attempt, marie()))
    const second = signedIn(await signIn(two.attempt, lukas(), { sessionTokens: { customer: first.sessionToken } }))
    expect(await customerOf(second.sessionToken, one.connectionId)).toBeNull()
    expect(await customerOf(first.sessionToken, one.connectionId)).toBeNull()
  })

  test('revoking the invitation ends its access at once', async () => {
    const { attempt, connectionId, invitationId } = await anAttempt()
    const { sessionToken } = signedIn(await signIn(attempt, marie()))
    await db().invitation.update({ where: { id: invitationId }, data: { revokedAt: new Date() } })
    expect(await customerOf(sessionToken, connectionId)).toBeNull()
  })

  test('the end of the invitation ends it too, however often the same person signed in again meanwhile', async () => {
    const [one, two] = [await anAttempt('contoso', { expiresAt: inDays(1) }), await anAttempt()]
    const first = signedIn(await signIn(one.attempt, marie()))
    const sessionTokens = { customer: first.sessionToken }
    const { sessionToken } = signedIn(await signIn(two.attempt, marie(), { sessionTokens }))
    await db().invitation.update({ where: { id: one.invitationId }, data: { expiresAt: new Date() } })
    expect(await customerOf(sessionToken, one.connectionId)).toBeNull()
    expect(await customerOf(sessionToken, two.connectionId)).not.toBeNull()
  })

  test('ending the access is enough as well', async () => {
    const { attempt, connectionId, invitationId } = await anAttempt()
    const { sessionToken } = signedIn(await signIn(attempt, marie()))
    await db().access.updateMany({ where: { invitationId }, data: { endedAt: new Date() } })
    expect(await customerOf(sessionToken, connectionId)).toBeNull()
  })

  test('a connection that moved to another tenant is no longer theirs', async () => {
    const { attempt, connectionId } = await anAttempt()
    const { sessionToken } = signedIn(await signIn(attempt, marie()))
    await db().connection.update({ where: { id: connectionId }, data: { tenantId: tenant('litware').id } })
    expect(await customerOf(sessionToken, connectionId)).toBeNull()
  })

  test('signing out ends the session at the server', async () => {
    const { sessionToken } = signedIn(await signIn({ audience: 'staff' }, someone('spencer', 'Janssens')))
    await endSession(sessionToken)
    expect(await staffOf(sessionToken)).toBeNull()
  })

  test('eight hours end it too, whatever was done in them', async () => {
    const { attempt, connectionId } = await anAttempt()
    const { sessionToken } = signedIn(await signIn(attempt, marie()))
    const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)
    expect(await customerOf(sessionToken, connectionId, later(479))).not.toBeNull()
    expect(await customerOf(sessionToken, connectionId, later(480))).toBeNull()
  })

  test('the row knows only a hash', async () => {
    const { sessionToken } = signedIn(await signIn({ audience: 'staff' }, someone('spencer', 'Janssens')))
    const rows = await db().$queryRaw`select "Session"::text as row from "Session"`
    expect(JSON.stringify(rows)).not.toContain(sessionToken)
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(sessionToken).toString('hex'))
  })
})

describe('the consent of a run', () => {
  const scopes = ['Application.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All']

  async function aPress() {
    const { attempt, connectionId, invitationId } = await anAttempt()
    const first = signedIn(await signIn(attempt, marie()))
    const runId = await aRun(connectionId, first.attempt.personId)
    const consent: SignInAttempt = { ...attempt, scopes, runId } as SignInAttempt
    return { attempt, connectionId, invitationId, runId, consent, sessionTokens: { customer: first.sessionToken } }
  }

  test('keeps an access token for the run, and the person stays where they were', async () => {
    const { consent, sessionTokens, runId, connectionId } = await aPress()
    const { sessionToken } = signedIn(await signIn(consent, marie(), { sessionTokens }))
    const [delegate, ...others] = await delegatesOf(runId)
    expect(others).toEqual([])
    expect(delegate?.customer).toMatchObject({ connectionId, upn: 'marie.dubois@contoso.com', intent: 'connect' })
    expect(delegate?.scopes).toEqual(expect.arrayContaining(scopes))
    expect(delegate?.accessToken.split('.')).toHaveLength(3)
    expect(await customerOf(sessionToken, connectionId)).not.toBeNull()
  })

  test('asks for those scopes and for no refresh token', async () => {
    const { consent } = await aPress()
    const { url } = await beginSignIn(consent, { returnTo: '/' })
    expect(new URL(url).searchParams.get('scope')?.split(' ').toSorted()).toEqual(
      [...scopes, 'openid', 'profile'].toSorted(),
    )
  })

  test('leaves no token readable anywhere in the database', async () => {
    const { consent, sessionTokens, runId } = await aPress()
    signedIn(await signIn(consent, marie(), { sessionTokens }))
    const token = (await delegatesOf(runId))[0]?.accessToken ?? ''
    const tables = ['RunToken', 'SignIn', 'Session', 'Access', 'Person', 'AuditEntry', 'Run']
    for (const table of tables) {
      const rows = JSON.stringify(await db().$queryRawUnsafe(`select "${table}"::text as row from "${table}"`))
      for (const form of [token, Buffer.from(token).toString('hex'), 'refresh_token']) expect(rows).not.toContain(form)
    }
  })

  test('is not taken from somebody who was never let in', async () => {
    const { consent, sessionTokens, runId } = await aPress()
    const finished = await signIn(consent, lukas(), { sessionTokens })
    expect(finished).toMatchObject({ status: 'refused', why: 'other_person' })
    expect(await delegatesOf(runId)).toEqual([])
  })

  test('is taken from a colleague with an invitation of their own', async () => {
    const { consent, sessionTokens, runId, connectionId } = await aPress()
    const colleague = lukas()
    const invitationId = await invitationTo(connectionId, 'grant')
    const theirs: SignInAttempt = {
      audience: 'customer',
      tenantId: tenant('contoso').id,
      invitationId,
      scopes: ['User.Read'],
    }
    signedIn(await signIn(theirs, colleague))
    const { sessionToken } = signedIn(await signIn(consent, colleague, { sessionTokens }))
    expect(await customerOf(sessionToken, connectionId)).toMatchObject({ invitationId, intent: 'grant' })
    expect((await delegatesOf(runId))[0]?.customer).toMatchObject({ objectId: colleague.user.id, intent: 'grant' })
  })

  test('is not worth anything for the run of another connection', async () => {
    const [mine, theirs] = [await aPress(), await aPress()]
    const crossed = { ...mine.consent, runId: theirs.runId } as SignInAttempt
    const finished = await signIn(crossed, marie(), { sessionTokens: mine.sessionTokens })
    expect(finished).toMatchObject({ status: 'refused' })
    expect(await delegatesOf(theirs.runId)).toEqual([])
  })

  test('ends with the invitation it came through', async () => {
    const { consent, sessionTokens, runId, invitationId } = await aPress()
    signedIn(await signIn(consent, marie(), { sessionTokens }))
    await db().invitation.update({ where: { id: invitationId }, data: { revokedAt: new Date() } })
    expect(await delegatesOf(runId)).toEqual([])
  })

  test('outlives the browser: signing out does not stop a run', async () => {
    const { consent, sessionTokens, runId } = await aPress()
    const { sessionToken } = signedIn(await signIn(consent, marie(), { sessionTokens }))
    await endSession(sessionToken)
    expect(await delegatesOf(runId)).toHaveLength(1)
  })

  test('is not kept for a run that has ended', async () => {
    const { consent, sessionTokens, runId } = await aPress()
    await transaction((tx) => tx.run.update({ where: { id: runId }, data: { state: 'stopped' } }))
    signedIn(await signIn(consent, marie(), { sessionTokens }))
    expect(await delegatesOf(runId)).toEqual([])
  })
})
