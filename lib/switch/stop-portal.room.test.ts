import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { aStaffMember, someChoices } from '@/e2e/fixtures/connections'
import { closeDb, db } from '@/e2e/fixtures/database'
import { aConnection, aHeldSecret } from '@/e2e/fixtures/handoff'
import { aRun } from '@/e2e/fixtures/identity'
import { aCustomer, anInvitation } from '@/e2e/fixtures/invitations'
import { listAudit } from '@/lib/audit/list'
import { allowPartner } from '@/lib/connections/partner'
import { giveCertificate } from '@/lib/credentials/give-certificate'
import { askAnew } from '@/lib/handoff/ask-anew'
import { copyLinkYourself } from '@/lib/handoff/link'
import { invite, inviteAgain, sendAgain } from '@/lib/invitations/invite'
import { colleagueLink, inviteColleague, passOn } from '@/lib/invitations/invite-colleague'
import { copyLink } from '@/lib/invitations/mint-link'
import { closeQueue } from '@/lib/queue/queue'
import { addRecipient } from '@/lib/reminders/schedule/recipients'
import { liftStop, liftStopAsOperator } from './lift-stop'
import { stopPortal } from './stop-portal'
import { whatWouldWait } from './waiting'

beforeEach(async () => {
  await db().$executeRaw`truncate "Customer", "Stop" cascade`
})

afterAll(async () => {
  await closeQueue()
  await closeDb()
})

const admin = () => aStaffMember('Admin')
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)

async function begun(customerId: string | null = null, by?: Awaited<ReturnType<typeof admin>>) {
  const stop = await stopPortal(by ?? (await admin()), customerId, 'A token leaked')
  if (stop.status !== 'begun') throw new Error(stop.status)
  return stop.stopId
}

const customerOf = async (connectionId: string) =>
  (await db().connection.findUniqueOrThrow({ where: { id: connectionId } })).customerId

describe('stopping', () => {
  test('two presses at once are one stop, and a customer’s stop stands beside the one for all', async () => {
    const { connectionId } = await anInvitation()
    const customerId = await customerOf(connectionId)
    const [one, other] = await Promise.all([
      stopPortal(await admin(), null, 'First'),
      stopPortal(await admin(), null, 'Second'),
    ])
    expect([one.status, other.status].sort()).toEqual(['begun', 'stands'])
    expect(await stopPortal(await admin(), customerId, 'Theirs')).toMatchObject({ status: 'begun' })
    expect(await db().stop.count()).toBe(2)
  })

  test('is an Admin’s alone, who signed in moments ago', async () => {
    expect(await stopPortal(await aStaffMember('Operator'), null, 'No')).toEqual({ status: 'not_allowed' })
    expect(await stopPortal(await admin(), null, 'No', inMinutes(11))).toEqual({ status: 'stale_sign_in' })
    expect(await stopPortal(await admin(), crypto.randomUUID(), 'No')).toEqual({ status: 'unknown' })
    expect(await db().stop.count()).toBe(0)
  })

  test('shows before the press what will wait, and the audit says it with the reason', async () => {
    const invitation = await anInvitation()
    await aHeldSecret(invitation.connectionId)
    await aRun(invitation.connectionId, (await aCustomer(invitation)).personId)
    const other = await anInvitation()
    const boss = await admin()
    const customerId = await customerOf(invitation.connectionId)
    const waiting = { runs: 1, handoffs: 1, invitations: 1 }
    expect(await whatWouldWait(boss, customerId)).toEqual({ customerName: 'Contoso', waiting })
    expect(await whatWouldWait(boss, null)).toMatchObject({ waiting: { ...waiting, invitations: 2 } })
    expect(await whatWouldWait(boss, other.invitationId)).toBeNull()
    await begun(customerId, boss)
    const [entry] = await listAudit(boss)
    expect(entry).toMatchObject({
      action: 'portal.stopped',
      personId: boss.personId,
      data: { of: customerId, reason: 'A token leaked', ...waiting },
    })
  })
})

describe('while a stop stands', () => {
  test('nothing is invited, minted, copied, given or added, whoever asks; everybody hears since when', async () => {
    const invitation = await anInvitation()
    const { staff, connectionId, invitationId, an, tenantId } = invitation
    const customer = await aCustomer(invitation)
    const { handoffId } = await aHeldSecret(connectionId)
    const before = await everything()
    await begun(await customerOf(connectionId))
    const colleague = { name: 'Piet', email: 'piet@contoso.com', language: 'nl' } as const
    const answers = [
      await invite(staff, someChoices({ environment: 'demo' }), { tenantId, domain: 'contoso.com' }),
      await inviteAgain(staff, connectionId, 'renew'),
      await sendAgain(staff, invitationId, an),
      await copyLink(staff, invitationId),
      await copyLinkYourself(staff, handoffId),
      await giveCertificate(staff, connectionId, 'whatever'),
      await addRecipient(staff, connectionId, colleague),
      await inviteColleague(customer, colleague),
      await colleagueLink(customer),
      await passOn(customer, colleague),
      await allowPartner(staff, connectionId, { tenantId: crypto.randomUUID(), domain: 'partner.example' }),
    ]
    for (const answer of answers) expect(answer).toEqual({ status: 'stopped', since: expect.any(Date) })
    expect(await everything()).toEqual(before)
  })

  test('a secret is burnt all the same, and only the asking for another one waits', async () => {
    const connectionId = await aConnection()
    const { handoffId } = await aHeldSecret(connectionId)
    await begun()
    expect(await askAnew(await aStaffMember(), handoffId)).toMatchObject({ status: 'stopped' })
    expect(await db().handoff.findUnique({ where: { id: handoffId } })).toMatchObject({ state: 'expired', held: null })
  })

  test('other customers’ staff go on', async () => {
    const [stopped, other] = [await anInvitation(), await anInvitation()]
    await begun(await customerOf(stopped.connectionId))
    expect(await copyLink(other.staff, other.invitationId)).toMatchObject({ status: 'copied' })
  })
})

describe('lifting', () => {
  test('takes another Admin who signed in moments ago, and happens once', async () => {
    const boss = await admin()
    const stopId = await begun(null, boss)
    expect(await liftStop(boss, stopId)).toEqual({ status: 'own' })
    expect(await liftStop(await aStaffMember('Operator'), stopId)).toEqual({ status: 'not_allowed' })
    expect(await liftStop(await admin(), stopId, inMinutes(11))).toEqual({ status: 'stale_sign_in' })
    const [second, third] = [await admin(), await admin()]
    const answers = await Promise.all([liftStop(second, stopId), liftStop(third, stopId)])
    expect(answers.map(({ status }) => status).sort()).toEqual(['lifted', 'over'])
    expect(await stopPortal(boss, null, 'Again')).toMatchObject({ status: 'begun' })
  })

  test('is the operator’s too, with a reason that the audit keeps', async () => {
    const stopId = await begun()
    expect(await liftStopAsOperator(stopId, 'Nobody else is here')).toEqual({ status: 'lifted' })
    const row = await db().stop.findUniqueOrThrow({ where: { id: stopId } })
    expect(row).toMatchObject({ liftedHow: 'operator', liftedById: null, liftReason: 'Nobody else is here' })
    const [entry] = await listAudit(await admin())
    expect(entry).toMatchObject({
      action: 'portal.stop-lifted',
      personId: null,
      data: { of: 'all', reason: 'A token leaked', because: 'Nobody else is here' },
    })
  })
})

/** How many rows there are of what a stop holds back. */
async function everything() {
  const [invitations, links, contacts, connections, certificates, handoffs] = await Promise.all([
    db().invitation.count(),
    db().invitationLink.count(),
    db().contact.count(),
    db().connection.count(),
    db().certificate.count(),
    db().handoff.count({ where: { state: 'linked' } }),
  ])
  return { invitations, links, contacts, connections, certificates, handoffs }
}
