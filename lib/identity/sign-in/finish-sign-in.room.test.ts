import { truths, write } from 'entra-box'
import { describe, expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { answerOf, aRun, inDays, pressAt, signIn } from '@/e2e/fixtures/identity'
import { peopleAtMicrosoft, refusals, signedIn } from '@/e2e/fixtures/sign-ins'
import { customerOf } from '../session/session'
import { staffOf } from '../session/staff-session'
import type { SignInAttempt } from './attempt'
import { beginSignIn } from './begin-sign-in'
import { finishSignIn } from './finish-sign-in'

const { anAttempt, jan, marie, someone, tenant } = await peopleAtMicrosoft()

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
    const { servicePrincipals, appRoleAssignments } = tenant('spencer')
    const portal = truths(servicePrincipals).find(({ appId }) => appId === process.env.STAFF_CLIENT_ID)
    for (const { id = '' } of portal?.appRoles ?? []) {
      write(appRoleAssignments, id, { id, principalId: oscar.user.id, resourceId: portal?.id, appRoleId: id }, 0)
    }
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

  test('of another tenant is refused when an attempt for it meets an invitation of somebody else', async () => {
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

  test('without a role about applications does not see what a colleague approved', async () => {
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
    await expect(signIn(attempt, marie(), { hooks: { onSignedIn } })).rejects.toThrow('the room above failed')
    expect(await db().session.count()).toBe(before)
  })
})
