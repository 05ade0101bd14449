import { describe, expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { aRun, invitationTo, signIn } from '@/e2e/fixtures/identity'
import { peopleAtMicrosoft, signedIn } from '@/e2e/fixtures/sign-ins'
import { customerOf, endSession } from '../session/session'
import { retiredDelegates } from '../tokens/retired-token'
import { delegatesOf } from '../tokens/run-token'
import type { SignInAttempt } from './attempt'
import { beginSignIn } from './begin-sign-in'
import type { SignInHooks, UnusedConsent } from './hooks'

const { anAttempt, lukas, marie, tenant } = await peopleAtMicrosoft()

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

  test('is taken from a colleague with an invitation of their own, once they have read and pressed', async () => {
    const { consent, sessionTokens, runId, connectionId } = await aPress()
    const colleague = lukas()
    const invitationId = await invitationTo(connectionId, 'grant')
    const theirs: SignInAttempt = {
      audience: 'customer',
      tenantId: tenant('contoso').id,
      invitationId,
      scopes: ['User.Read'],
    }
    const { attempt } = signedIn(await signIn(theirs, colleague))
    const early = await signIn(consent, colleague, { sessionTokens })
    expect(early).toMatchObject({ status: 'refused', why: 'other_person' })
    expect(await delegatesOf(runId)).toEqual([])

    await db().approval.create({ data: { runId, personId: attempt.personId } })
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

  test('for a run that has ended is kept to give it back, and for nothing else', async () => {
    const { consent, sessionTokens, runId } = await aPress()
    await db().run.update({ where: { id: runId }, data: { state: 'stopped' } })
    const unused: UnusedConsent[] = []
    const onUnusedConsent: SignInHooks['onUnusedConsent'] = async (_, one) => void unused.push(one)
    signedIn(await signIn(consent, marie(), { sessionTokens, hooks: { onUnusedConsent } }))
    expect(await delegatesOf(runId)).toEqual([])
    const kept = (await retiredDelegates()).filter((one) => one.runId === runId)
    expect(kept.map(({ delegate }) => delegate.customer.upn)).toEqual(['marie.dubois@contoso.com'])
    expect(unused).toEqual([expect.objectContaining({ runId, expiresAt: kept[0]?.delegate.expiresAt })])
  })

  test('of somebody who is refused is kept to give it back, and for nothing else', async () => {
    const { consent, sessionTokens, runId } = await aPress()
    expect(await signIn(consent, lukas(), { sessionTokens })).toMatchObject({ why: 'other_person' })
    expect(await delegatesOf(runId)).toEqual([])
    const kept = (await retiredDelegates()).filter((one) => one.runId === runId)
    expect(kept.map(({ delegate }) => delegate.customer.objectId)).toEqual([lukas().user.id])
  })

  test('that a run works with is not replaced by one that it does not take', async () => {
    const { consent, sessionTokens, runId } = await aPress()
    signedIn(await signIn(consent, marie(), { sessionTokens }))
    await db().access.deleteMany({})
    expect(await signIn(consent, marie(), { sessionTokens })).toMatchObject({ status: 'refused' })
    expect(await db().runToken.findMany({ where: { runId }, select: { retiredAt: true } })).toEqual([
      { retiredAt: null },
    ])
  })
})
