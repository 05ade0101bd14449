import { truths } from 'entra-box'
import { describe, expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { answerOf, inDays, pressAt } from '@/e2e/fixtures/identity'
import { peopleAtMicrosoft } from '@/e2e/fixtures/sign-ins'
import type { SignInAttempt } from './attempt'
import { beginSignIn } from './begin-sign-in'
import { finishSignIn } from './finish-sign-in'

const { anAttempt, entra, marie } = await peopleAtMicrosoft()

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
