import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Entra } from '@/e2e/entra/start-entra'
import { anInvitation, personOf, signIn, startMicrosoft, tenantOf } from './scene'
import { customerOf, staffOf } from './session'

let entra: Entra
beforeAll(async () => {
  entra = await startMicrosoft()
})
afterAll(() => entra.close())

test('x', async () => {
  const spencer = tenantOf(entra, 'spencer')
  const finished = await signIn({ audience: 'staff' }, personOf(spencer, 'Claes'))
  console.log(finished)
  if (finished.status === 'signed_in') console.log(await staffOf(finished.sessionToken))
  const contoso = tenantOf(entra, 'contoso')
  const { invitationId, connectionId } = await anInvitation(contoso.id)
  const person = Object.values(contoso.people)[0]!
  const f = await signIn({ audience: 'customer', tenantId: contoso.id, invitationId, scopes: ['User.Read'] }, person)
  console.log(f)
  if (f.status === 'signed_in') console.log(await customerOf(f.sessionToken, connectionId))
  expect(1).toBe(1)
})
