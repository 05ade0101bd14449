import { expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { aHeldSecret } from '@/e2e/fixtures/handoff'
import { anInvitation } from '@/e2e/fixtures/invitations'
import { aMailServer } from '@/e2e/fixtures/mail'
import { recordRefused, recordUntested } from '@/lib/credentials/attempt'
import { asWorker } from '@/lib/db'
import { tellUnproven } from './tell-unproven'

const server = await aMailServer()

async function aSecret() {
  const { connectionId } = await anInvitation()
  return { connectionId, ...(await aHeldSecret(connectionId)) }
}

test('the account owner reads the number, what it means, who mends it and when it was last seen', async () => {
  const { connectionId, credentialId } = await aSecret()
  await asWorker((tx) => recordRefused(tx, credentialId, 53003, new Date('2026-11-28T14:03:00Z')))
  await tellUnproven(credentialId)
  const [letter] = server.delivered
  expect(letter?.to).toEqual(['sam@spencer.example'])
  expect(letter?.mail.subject).toBe('Contoso · Production: the secret is made, not tested yet')
  const text = letter?.mail.text?.replaceAll(/\s+/g, ' ')
  expect(text).toContain('AADSTS53003: A rule of the tenant (Conditional Access) stops this.')
  expect(text).toContain('An administrator of that organisation.')
  expect(text).toContain('Last seen on 28 November 2026')
  expect(text).toContain(`/staff/connections/${connectionId}`)
})

test('what nobody answered is not called a refusal', async () => {
  const { credentialId } = await aSecret()
  await asWorker((tx) => recordUntested(tx, credentialId, 'unanswered'))
  await tellUnproven(credentialId)
  expect(server.delivered[0]?.mail.text).toContain('Microsoft did not answer')
  expect(server.delivered[0]?.mail.text).not.toContain('refused')
})

test('of a secret that is not in use any more nothing is said', async () => {
  const { credentialId } = await aSecret()
  await db().credential.update({ where: { id: credentialId }, data: { state: 'removed' } })
  await tellUnproven(credentialId)
  expect(server.delivered).toEqual([])
})
