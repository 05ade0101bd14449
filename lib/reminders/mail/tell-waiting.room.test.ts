import { expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { aLinkedSecret } from '@/e2e/fixtures/handoff'
import { aMailServer } from '@/e2e/fixtures/mail'
import { formatDateTime } from '@/lib/i18n/format'
import { tellWaiting } from './tell-waiting'

const server = await aMailServer()

const told = async (handoffId: string, more = {}) => {
  await tellWaiting({ handoffId, kind: 'not_collected', step: 3, ...more })
  return server.delivered.at(-1)
}

test('the account owner reads that nobody has opened it, and until when anybody can', async () => {
  const { handoffId, connectionId } = await aLinkedSecret()
  const { expiresAt } = await db().handoff.findUniqueOrThrow({ where: { id: handoffId } })
  const letter = await told(handoffId)
  expect(letter?.to).toEqual(['sam@spencer.example'])
  expect(letter?.mail.subject).toBe('Contoso · Production: its secret waits to be collected')
  const text = letter?.mail.text?.replaceAll(/\s+/g, ' ')
  expect(text).toContain(`Its link ends on ${formatDateTime(expiresAt ?? new Date(), 'en')}`)
  expect(text).toContain(`/staff/connections/${connectionId}#handoff`)
  expect(text).toContain('The link is in the mail to sam@spencer.example')
  expect(text).not.toContain('you are asked because')
})

test('somebody else reads who was told before, and that it was opened and not stored', async () => {
  const { handoffId } = await aLinkedSecret()
  const { personId, name, upn } = await aStaffMember('Admin', 'An Claes')
  const claim = { state: 'claimed', claimedAt: new Date(), claimedById: personId } as const
  await db().handoff.update({ where: { id: handoffId }, data: claim })
  const letter = await told(handoffId, { kind: 'not_stored', step: 9, personId })
  expect(letter?.to).toEqual([upn])
  expect(letter?.mail.subject).toContain('its secret was opened, and is not stored')
  const text = letter?.mail.text?.replaceAll(/\s+/g, ' ')
  expect(text).toContain(`was opened by ${name}`)
  expect(text).toContain('Sam looks after this connection; you are asked because it still waits.')
})

test('of what was stored meanwhile nothing is said', async () => {
  const { handoffId } = await aLinkedSecret()
  await db().handoff.update({ where: { id: handoffId }, data: { state: 'stored' } })
  const before = server.delivered.length
  await told(handoffId)
  expect(server.delivered).toHaveLength(before)
})
