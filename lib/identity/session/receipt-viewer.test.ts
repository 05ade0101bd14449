import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Entra } from '@/e2e/entra/start-entra'
import type { Person } from '@/e2e/entra/world/model'
import {
  anInvitation,
  aRun,
  forgetConnections,
  personOf,
  signIn,
  startMicrosoft,
  tenantOf,
} from '@/e2e/fixtures/identity'
import { closeDb, db } from '@/lib/db'
import { attemptToRead } from '../sign-in/attempt-to-read'
import { customerOf, receiptViewerOf } from './session'

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

const contoso = () => tenantOf(entra, 'contoso')

/** Somebody connected the tenant; their invitation has been revoked since. */
async function aConnectionOf(person: Person) {
  const { connectionId, invitationId } = await anInvitation(contoso().id)
  const attempt = { audience: 'customer', tenantId: contoso().id, invitationId, scopes: ['User.Read'] } as const
  const finished = await signIn({ ...attempt, scopes: [...attempt.scopes] }, person)
  if (finished.status !== 'signed_in') throw new Error(finished.why)
  await aRun(connectionId, finished.attempt.personId)
  await db().invitation.update({ where: { id: invitationId }, data: { revokedAt: new Date() } })
  return connectionId
}

async function comeToRead(connectionId: string, person: Person) {
  const attempt = await attemptToRead(connectionId)
  if (!attempt) throw new Error('No such connection')
  return signIn(attempt, person)
}

test('after the invitation’s end whoever took part may read what was done, and do nothing more', async () => {
  const jan = personOf(contoso(), 'Peeters')
  const connectionId = await aConnectionOf(jan)
  const finished = await comeToRead(connectionId, jan)
  if (finished.status !== 'signed_in') throw new Error(finished.why)
  expect(await receiptViewerOf(finished.sessionToken, connectionId)).toMatchObject({ connectionId })
  expect(await customerOf(finished.sessionToken, connectionId)).toBeNull()
})

test('a colleague whose work applications are may read it too', async () => {
  const connectionId = await aConnectionOf(personOf(contoso(), 'Peeters'))
  const finished = await comeToRead(connectionId, personOf(contoso(), 'Willems'))
  if (finished.status !== 'signed_in') throw new Error(finished.why)
  expect(await receiptViewerOf(finished.sessionToken, connectionId)).not.toBeNull()
})

test('anybody else of the tenant is refused', async () => {
  const connectionId = await aConnectionOf(personOf(contoso(), 'Dubois'))
  expect(await comeToRead(connectionId, personOf(contoso(), 'Peeters'))).toMatchObject({
    status: 'refused',
    why: 'no_role',
  })
})

test('a session of another tenant reads nothing here', async () => {
  const connectionId = await aConnectionOf(personOf(contoso(), 'Dubois'))
  const fabrikam = tenantOf(entra, 'fabrikam')
  const { invitationId, connectionId: other } = await anInvitation(fabrikam.id)
  const attempt = { audience: 'customer', tenantId: fabrikam.id, invitationId, scopes: ['User.Read'] } as const
  const finished = await signIn({ ...attempt, scopes: [...attempt.scopes] }, personOf(fabrikam, 'Janssen'))
  if (finished.status !== 'signed_in') throw new Error(finished.why)
  expect(await customerOf(finished.sessionToken, other)).not.toBeNull()
  expect(await receiptViewerOf(finished.sessionToken, connectionId)).toBeNull()
})

test('there is no way to read a connection that is not there', async () => {
  expect(await attemptToRead(crypto.randomUUID())).toBeNull()
})
