import { randomUUID } from 'node:crypto'
import { ruleOf } from 'entra-box'
import { describe, expect, test, vi } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { handMadeAtMicrosoft } from '@/e2e/fixtures/hand-made'
import { aRun, forgetConnections } from '@/e2e/fixtures/identity'
import { viewer } from '@/e2e/fixtures/viewer'
import { handoffOf } from '@/lib/handoff/find'
import type { Customer } from '@/lib/identity/actor'
import { takeByHand } from './take-by-hand'

const { aCustomer, aRegistration, entra, tokenRequests } = await handMadeAtMicrosoft()

describe('nothing is kept', () => {
  const refusedFor = async (made: Parameters<typeof takeByHand>[1], customer?: Customer) => {
    const by = customer ?? (await aCustomer())
    const outcome = await takeByHand(by, made)
    expect(await db().credential.count({ where: { connectionId: by.connectionId, kind: 'secret' } })).toBe(0)
    expect(await handoffOf(viewer, by.connectionId)).toBeNull()
    return outcome
  }

  test('of a secret that Microsoft refuses, and the reason is told apart', async () => {
    const made = aRegistration()
    expect(await refusedFor({ ...made, secretText: 'con8Q~another-secret-of-somebody' })).toEqual({
      status: 'refused',
      why: 'wrong_secret',
      code: 7000215,
    })
    expect(await refusedFor({ ...made, applicationId: randomUUID() })).toEqual({
      status: 'refused',
      why: 'unknown_application',
      code: 700016,
    })
    expect(await refusedFor(aRegistration('2024-06-01T00:00:00Z'))).toEqual({
      status: 'refused',
      why: 'secret_ended',
      code: 7000222,
    })
  })

  test('of a secret that works in another tenant: only the expected one is asked', async () => {
    const made = aRegistration()
    const customer = await aCustomer('fabrikam')
    expect(await refusedFor(made, customer)).toMatchObject({ status: 'refused', why: 'unknown_application' })
    expect(tokenRequests().at(-1)?.path).toBe(`/${customer.tenantId}/oauth2/v2.0/token`)
  })

  test('when Microsoft does not answer', async () => {
    const made = aRegistration()
    for (const rule of [{ lost: true }, { status: 503 }, { status: 429 }]) {
      entra.box.rules.push(ruleOf({ host: 'login', match: 'token', ...rule }))
      expect(await refusedFor(made)).toMatchObject({ status: 'refused', why: 'unreachable' })
    }
  })

  test('from a member without a role about apps, and through an invitation for something else', async () => {
    for (const directoryRoles of [null, [], [randomUUID()]])
      expect(await refusedFor(aRegistration(), await aCustomer('contoso', { directoryRoles }))).toMatchObject({
        why: 'no_role',
      })
    await forgetConnections()
    for (const intent of ['grant', 'repair', 'undo'] as const)
      expect(await refusedFor(aRegistration(), await aCustomer('contoso', { intent }))).toMatchObject({
        why: 'other_purpose',
      })
  })

  test('while a run is at work', async () => {
    const customer = await aCustomer()
    const run = await aRun(customer.connectionId, customer.personId)
    await db().run.update({ where: { id: run }, data: { state: 'running' } })
    expect(await refusedFor(aRegistration(), customer)).toMatchObject({ why: 'busy' })
  })

  test('of another application than the one known by the time Microsoft has answered', async () => {
    const customer = await aCustomer()
    const native = globalThis.fetch
    vi.spyOn(globalThis, 'fetch').mockImplementationOnce(async (input, init) => {
      const answer = await native(input, init)
      const where = { id: customer.connectionId }
      await db().connection.update({ where, data: { applicationId: randomUUID() } })
      return answer
    })
    expect(await refusedFor(aRegistration(), customer)).toMatchObject({ why: 'another_application' })
  })

  test('of another application than the one that is known, and after the end', async () => {
    const customer = await aCustomer()
    const where = { id: customer.connectionId }
    await db().connection.update({ where, data: { applicationId: randomUUID() } })
    expect(await refusedFor(aRegistration(), customer)).toMatchObject({ why: 'another_application' })
    await db().connection.update({ where, data: { stage: 'ended' } })
    expect(await refusedFor(aRegistration(), customer)).toMatchObject({ why: 'connection_ended' })
  })
})
