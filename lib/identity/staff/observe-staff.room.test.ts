import { ruleOf } from 'entra-box'
import { afterEach, describe, expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { signIn } from '@/e2e/fixtures/identity'
import { peopleAtMicrosoft, signedIn } from '@/e2e/fixtures/sign-ins'
import { env } from '@/lib/env'
import { isObserved } from '../actor-rules'
import { endAllSessionsOf, endByMicrosoftSession, signOutEverywhere } from '../session/end-sessions'
import { listStaffSessions } from '../session/list-sessions'
import { sessionBehind } from '../session/session-end'
import { staffOf, staffStill } from '../session/staff-session'
import { countAdmins } from './last-admin'
import { staffMembers } from './members'
import { syncStaff } from './sync-staff'

const { entra, someone, change: changeAtMicrosoft } = await peopleAtMicrosoft()

const upnOf = { Janssens: 'an.janssens', Claes: 'oscar.claes', Smets: 'nele.smets', Maes: 'lotte.maes' }
type Surname = keyof typeof upnOf

const minutes = (count: number) => ({ now: new Date(Date.now() + count * 60_000) })

async function come(surname: Surname): Promise<string> {
  return signedIn(await signIn({ audience: 'staff' }, someone('spencer', surname))).sessionToken
}

const change = (surname: Surname, to: object) =>
  changeAtMicrosoft({ people: { [`${upnOf[surname]}@spencer.example`]: to } })

const strike = (rule: object) => entra.box.rules.push(ruleOf({ host: 'graph', times: 9, ...rule }))

const body = { error: { code: 'serviceUnavailable', message: 'The service is unavailable.' } }

const theEnds = () => db().auditEntry.findMany({ where: { action: 'staff.ended' }, orderBy: { seq: 'desc' }, take: 1 })

afterEach(async () => {
  entra.box.rules.length = 0
  await fetch(`${entra.origin}/_box/reset`, { method: 'POST' })
})

describe('the authority of staff', () => {
  test('A1: ends within five minutes of use once Microsoft took role and account, in every browser, with what calendars read', async () => {
    const [one, other] = [await come('Janssens'), await come('Janssens')]
    const staff = await staffOf(one)
    const since = new Date()
    await change('Janssens', { appRoles: [], accountEnabled: false })
    expect(await staffOf(one, minutes(4))).toMatchObject({ role: 'Admin' })
    expect(await staffOf(one, minutes(5))).toBeNull()
    expect(await staffOf(other)).toBeNull()
    expect(await sessionBehind(other)).toMatchObject({ ended: 'account_disabled' })
    expect(await staffStill(staff?.personId ?? '', since)).toBeNull()
    expect(await theEnds()).toMatchObject([
      { personId: staff?.personId, data: { why: 'account_disabled', sessions: 2 } },
    ])
  })

  test('is not given back to what ended with it when the role is', async () => {
    const token = await come('Janssens')
    const personId = (await staffOf(token))?.personId ?? ''
    const since = new Date()
    await change('Janssens', { appRoles: [] })
    expect(await staffOf(token, minutes(6))).toBeNull()
    expect(await sessionBehind(token)).toMatchObject({ ended: 'role_gone' })
    await change('Janssens', { appRoles: ['Admin'] })
    await come('Janssens')
    expect(await staffOf(token)).toBeNull()
    expect(await staffStill(personId, since)).toBeNull()
    expect(await staffStill(personId, minutes(7).now)).toMatchObject({ role: 'Admin' })
  })

  test('follows another role, and one that comes by a group as long as the membership', async () => {
    const [an, nele] = [await come('Janssens'), await come('Smets')]
    await change('Janssens', { appRoles: ['Viewer'] })
    expect(await staffOf(an, minutes(6))).toMatchObject({ role: 'Viewer' })
    expect(await staffOf(nele, minutes(6))).toMatchObject({ role: 'Operator' })
    await change('Smets', { groups: [] })
    expect(await staffOf(nele, minutes(12))).toBeNull()
  })

  test.each([
    ['does not answer', { match: '\\$batch', reset: true }],
    ['answers 503', { match: '\\$batch', status: 503 }],
    ['answers half', { match: '\\$batch', status: 200, body: { responses: [] } }],
    ['says that we may not ask', { match: '\\$batch', status: 403 }],
    ['does not answer for the account', { match: '/users/[^/]+\\?', inBatch: true, status: 503, body }],
    ['does not answer for its roles', { match: 'appRoleAssignments', inBatch: true, status: 403, body }],
  ])('is for reading alone while Microsoft %s', async (_, rule) => {
    const token = await come('Claes')
    strike(rule)
    const { now } = minutes(6)
    const staff = await staffOf(token, { now })
    expect(staff).toMatchObject({ role: 'Operator' })
    expect(staff && isObserved(staff, now)).toBe(false)
    expect(await sessionBehind(token)).toMatchObject({ ended: null })
  })

  test('is not held by whoever passed no second factor, and ends when one is demanded later', async () => {
    expect(await signIn({ audience: 'staff' }, someone('spencer', 'Devos'))).toMatchObject({
      status: 'refused',
      why: 'no_second_factor',
    })
    const token = await come('Claes')
    const settings = env()
    const demanded = settings.STAFF_AUTH_CONTEXT
    try {
      settings.STAFF_AUTH_CONTEXT = 'c2'
      expect(await staffOf(token)).toBeNull()
    } finally {
      settings.STAFF_AUTH_CONTEXT = demanded
    }
    expect(await staffOf(token)).not.toBeNull()
  })
})

describe('sessions of staff are ended', () => {
  test('everywhere by themselves, and told so', async () => {
    const [one, other] = [await come('Claes'), await come('Claes')]
    const staff = await staffOf(one)
    expect(staff && (await signOutEverywhere(staff))).toBeGreaterThanOrEqual(2)
    expect(await sessionBehind(other)).toMatchObject({ ended: 'signed_out_everywhere' })
  })

  test('by an Admin who signed in just now, with what calendars read for them', async () => {
    const [mine, theirs] = [await come('Maes'), await come('Claes')]
    const [admin, operator] = [await staffOf(mine), await staffOf(theirs)]
    if (!admin || !operator) throw new Error('They are not staff')
    const since = new Date()
    expect((await listStaffSessions(admin)).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Lotte Maes', 'Oscar Claes']),
    )
    expect(await endAllSessionsOf(operator, admin.personId)).toEqual({ status: 'not_allowed' })
    expect(await endAllSessionsOf(admin, operator.personId, minutes(11).now)).toEqual({ status: 'stale_sign_in' })
    expect(await endAllSessionsOf(admin, operator.personId)).toMatchObject({ status: 'ended' })
    expect(await staffOf(theirs)).toBeNull()
    expect(await sessionBehind(theirs)).toMatchObject({ ended: 'ended_by_admin' })
    expect(await staffStill(operator.personId, since)).toBeNull()
  })

  test('and whoever ended their own stays the Admin that Microsoft says they are', async () => {
    const admin = await staffOf(await come('Maes'))
    if (!admin) throw new Error('Lotte is not staff')
    const before = await countAdmins(admin)
    await endAllSessionsOf(admin, admin.personId)
    expect(await countAdmins(admin)).toBe(before)
    expect((await staffMembers(admin)).map(({ id }) => id)).toContain(admin.personId)
  })

  test('by Microsoft’s word, for the session that it names and no other', async () => {
    const [one, other] = [await come('Claes'), await come('Janssens')]
    const { sidHash } = await db().session.findFirstOrThrow({
      where: { person: { name: 'Oscar Claes' }, endedAt: null },
    })
    expect(sidHash).not.toBeNull()
    await endByMicrosoftSession('somebody made this up')
    expect(await staffOf(one)).not.toBeNull()
    const sid = 'the one that Microsoft names'
    const { hashToken } = await import('@/lib/sealing/token')
    await db().session.updateMany({ where: { sidHash }, data: { sidHash: hashToken(sid) } })
    await endByMicrosoftSession(sid)
    expect(await sessionBehind(one)).toMatchObject({ ended: 'signed_out_at_microsoft' })
    expect(await staffOf(other)).not.toBeNull()
  })
})

describe('who is of staff', () => {
  test('is listed with groups resolved, and whoever is not listed any more is ended', async () => {
    const [an, oscar] = [await come('Janssens'), await come('Claes')]
    const admin = await staffOf(an)
    if (!admin) throw new Error('An is not staff')
    await change('Claes', { appRoles: [] })
    expect(await syncStaff()).toBe(true)
    const names = (await staffMembers(admin)).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['An Janssens', 'Bram Devos', 'Nele Smets', 'Veerle Peeters']))
    expect(names).not.toContain('Oscar Claes')
    expect(await sessionBehind(oscar)).toMatchObject({ ended: 'role_gone' })
  })

  test.each(['appRoleAssignedTo', 'members', 'users/'])(
    'changes for nobody when Microsoft does not answer for %s',
    async (match) => {
      const token = await come('Claes')
      await change('Claes', { appRoles: [] })
      strike({ match, inBatch: true, status: 503, body })
      expect(await syncStaff()).toBe(false)
      expect(await staffOf(token)).not.toBeNull()
    },
  )
})
