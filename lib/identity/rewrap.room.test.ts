import type { Entra } from 'entra-box'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDb, db } from '@/e2e/fixtures/database'
import {
  anInvitation,
  answerOf,
  aRun,
  forgetConnections,
  personOf,
  pressAt,
  signIn,
  startMicrosoft,
  tenantOf,
} from '@/e2e/fixtures/identity'
import { rotatedKeys } from '@/e2e/fixtures/keys'
import { signedIn } from '@/e2e/fixtures/sign-ins'
import { asWorker } from '@/lib/db'
import { rewrapIdentity } from './rewrap'
import { beginSignIn } from './sign-in/begin-sign-in'
import { finishSignIn } from './sign-in/finish-sign-in'
import { delegatesOf } from './tokens/run-token'
import { renewTokenWrap } from './tokens/token-store'

const ring = rotatedKeys()
let entra: Entra

beforeAll(async () => {
  entra = await startMicrosoft()
})
beforeEach(forgetConnections)
afterAll(async () => {
  await entra.close()
  await closeDb()
})

const scopes = ['openid', 'profile', 'User.Read']

/** Somebody who lent a run their access. */
async function aLentRun() {
  const contoso = tenantOf(entra, 'contoso')
  const { connectionId, invitationId } = await anInvitation(contoso.id)
  const attempt = { audience: 'customer', tenantId: contoso.id, invitationId, scopes } as const
  const first = signedIn(await signIn(attempt, personOf(contoso, 'Dubois')))
  const runId = await aRun(connectionId, first.attempt.personId)
  await signIn({ ...attempt, runId }, personOf(contoso, 'Dubois'))
  return { runId, attempt, person: personOf(contoso, 'Dubois') }
}

const token = (runId: string) => db().runToken.findFirstOrThrow({ where: { runId } })

describe('a rotation of our keys', () => {
  test('re-wraps tokens and attempts while both are read', async () => {
    const { runId, attempt, person } = await aLentRun()
    const [before] = await delegatesOf(runId)
    const { url, browserToken } = await beginSignIn(attempt, { returnTo: '/there' })
    expect(await rewrapIdentity(200, ring.before)).toBeGreaterThanOrEqual(2)

    let isOver = false
    const rotate = async () => {
      for (let turn = 0; !isOver; turn++) await rewrapIdentity(50, turn % 2 ? ring.before : ring.after)
    }
    const read = async () => {
      for (let turn = 0; turn < 40; turn++) expect((await delegatesOf(runId))[0]?.accessToken).toBe(before?.accessToken)
    }
    const rotating = rotate()
    const back = await pressAt(url, person)
    await read()
    const finished = back && (await finishSignIn({ ...answerOf(back), browserToken }))
    isOver = true
    await rotating
    expect(finished).toMatchObject({ status: 'signed_in' })
    await rewrapIdentity()
    expect(await rewrapIdentity()).toBe(0)
  })

  test('does not put an older token in the place of a newer one', async () => {
    const { runId, attempt, person } = await aLentRun()
    const old = await token(runId)
    await signIn({ ...attempt, runId }, person)
    const newer = await token(runId)
    expect(await renewTokenWrap(asWorker(), old, Buffer.from('an old token'))).toBe(false)
    expect((await token(runId)).sealed).toEqual(newer.sealed)
  })
})

describe('a key that is lost', () => {
  const lost = (sealed: Uint8Array) => {
    const changed = Buffer.from(sealed)
    changed.write('gone', 2, 'latin1')
    return changed
  }

  test('leaves a run without anybody’s access, so that it asks for a sign-in', async () => {
    const { runId } = await aLentRun()
    await db().runToken.updateMany({ where: { runId }, data: { sealed: lost((await token(runId)).sealed) } })
    expect(await delegatesOf(runId)).toEqual([])
    await rewrapIdentity()
    expect(await delegatesOf(runId)).toEqual([])
  })

  test('ends an attempt that was under way in a refusal that says to begin again', async () => {
    const { attempt, person } = await aLentRun()
    const { url, browserToken } = await beginSignIn(attempt, { returnTo: '/there' })
    const row = await db().signIn.findFirstOrThrow({ where: { usedAt: null }, orderBy: { createdAt: 'desc' } })
    await db().signIn.update({ where: { stateHash: row.stateHash }, data: { sealed: lost(row.sealed) } })
    const back = await pressAt(url, person)
    const finished = back && (await finishSignIn({ ...answerOf(back), browserToken }))
    expect(finished).toMatchObject({ status: 'refused', why: 'expired' })
  })
})
