import { describe, expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { inDays, signIn } from '@/e2e/fixtures/identity'
import { peopleAtMicrosoft, signedIn } from '@/e2e/fixtures/sign-ins'
import { asWorker } from '@/lib/db'
import { endAccesses } from '../session/end-accesses'
import { endedAccessOf } from '../session/ended-access'
import { customerOf, endSession } from '../session/session'
import { sessionBehind } from '../session/session-end'
import { staffOf } from '../session/staff-session'

const { anAttempt, lukas, marie, someone, tenant } = await peopleAtMicrosoft()

const later = (minutes: number) => ({ now: new Date(Date.now() + minutes * 60_000) })

describe('sessions', () => {
  test('each sign-in makes another one and ends the one before', async () => {
    const { attempt, connectionId } = await anAttempt()
    const first = signedIn(await signIn(attempt, marie()))
    const second = signedIn(await signIn(attempt, marie(), { sessionTokens: { customer: first.sessionToken } }))
    expect(second.sessionToken).not.toBe(first.sessionToken)
    const tenSecondsOn = new Date(Date.now() + 10_000)
    expect(await customerOf(first.sessionToken, connectionId, { now: tenSecondsOn })).toBeNull()
    expect(await customerOf(second.sessionToken, connectionId, { now: tenSecondsOn })).not.toBeNull()
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

  test('C13: whoever reads on while their invitation ends is outside because of it, and is not told that they signed out', async () => {
    const { attempt, connectionId, invitationId } = await anAttempt()
    const { sessionToken } = signedIn(await signIn(attempt, marie()))
    expect(await endedAccessOf(sessionToken, connectionId)).toBeNull()
    await db().invitation.update({ where: { id: invitationId }, data: { expiresAt: new Date() } })
    expect(await endedAccessOf(sessionToken, connectionId)).toEqual({ invitationId, how: 'expired' })
    await asWorker((tx) => endAccesses(tx, invitationId, new Date()))
    expect(await endedAccessOf(sessionToken, connectionId)).toEqual({ invitationId, how: 'revoked' })
    expect(await endedAccessOf(sessionToken, crypto.randomUUID()), 'of another connection').toBeNull()
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
    for (let minutes = 25; minutes < 480; minutes += 25)
      expect(await customerOf(sessionToken, connectionId, later(minutes))).not.toBeNull()
    expect(await customerOf(sessionToken, connectionId, later(480))).toBeNull()
  })

  test('half an hour without a page or a press ends it, and a stream that reads by itself is neither', async () => {
    const { attempt, connectionId } = await anAttempt()
    const { sessionToken } = signedIn(await signIn(attempt, marie()))
    expect(await customerOf(sessionToken, connectionId, later(20))).not.toBeNull()
    expect(await customerOf(sessionToken, connectionId, { ...later(45), isUse: false })).not.toBeNull()
    expect(await sessionBehind(sessionToken, later(49).now)).toMatchObject({ ended: null })
    expect(await customerOf(sessionToken, connectionId, later(50))).toBeNull()
    expect(await sessionBehind(sessionToken, later(50).now)).toMatchObject({ ended: 'idle' })
  })

  test('the row knows only a hash', async () => {
    const { sessionToken } = signedIn(await signIn({ audience: 'staff' }, someone('spencer', 'Janssens')))
    const rows = await db().$queryRaw`select "Session"::text as row from "Session"`
    expect(JSON.stringify(rows)).not.toContain(sessionToken)
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(sessionToken).toString('hex'))
  })
})
