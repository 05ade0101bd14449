import { describe, expect, test } from 'vitest'
import { aStaffMember } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import { aConnection, aHeldSecret, partsOf } from '@/e2e/fixtures/handoff'
import { aMailServer } from '@/e2e/fixtures/mail'
import { nameAccountOwner } from '@/lib/connections/owners/account-owner'
import { asWorker } from '@/lib/db'
import { claim } from '@/lib/handoff/claim'
import { sayAway } from '@/lib/identity/staff/absence'
import { mailsOf } from '@/lib/mail/mails-of'
import { deliverHandoff } from '../mail/deliver-handoff'
import { recordReport } from './record-report'

const server = await aMailServer()

const unknown = { verdict: 'bounced', status: '5.1.1', said: '550 5.1.1 User unknown' } as const

const lastMail = (handoffId: string) =>
  db().mail.findFirstOrThrow({ where: { handoffId }, orderBy: { createdAt: 'desc' } })

describe('the mail with a one-time link that does not arrive', () => {
  const linkIn = (text: string | undefined) => partsOf(text?.match(/http\S+\/handoff\/\S+/)?.[0] ?? 'http://nothing')

  test('ends that link; the secret that is still kept goes to an Admin, once', async () => {
    const admin = await aStaffMember('Admin')
    const { handoffId } = await aHeldSecret(await aConnection())
    await deliverHandoff(handoffId)
    const { id, key } = linkIn(server.delivered.at(-1)?.mail.text)
    await recordReport({ mailId: (await lastMail(handoffId)).id, ...unknown })
    expect(await claim(admin, id, key, 'tab')).not.toMatchObject({ status: 'revealed' })
    const [job] = await db().$queryRaw<{ data: { handoffId: string; personId: string } }[]>`
      select data from pgboss.job where name = 'deliver-handoff' and data->>'handoffId' = ${handoffId}
       order by created_on desc limit 1`
    expect(job?.data.personId).toBe(admin.personId)
    await deliverHandoff(handoffId, job?.data.personId)
    const second = linkIn(server.delivered.at(-1)?.mail.text)
    expect(server.delivered.at(-1)?.to).not.toEqual(['sam@spencer.example'])
    expect(await claim(admin, second.id, second.key, 'tab')).toMatchObject({ status: 'revealed' })
  })

  test('that went to the deputy of who is away goes to an Admin all the same', async () => {
    const [owner, deputy] = [await aStaffMember(), await aStaffMember()]
    await aStaffMember('Admin')
    const connectionId = await aConnection()
    await nameAccountOwner(owner, connectionId, owner.personId)
    const times = { from: new Date(), until: new Date(Date.now() + 86_400_000) }
    expect(await sayAway(owner, { personId: owner.personId, deputyId: deputy.personId, ...times })).toMatchObject({
      status: 'said',
    })
    const { handoffId } = await aHeldSecret(connectionId)
    await deliverHandoff(handoffId)
    expect(server.delivered.at(-1)?.to).toEqual([deputy.upn])
    await recordReport({ mailId: (await lastMail(handoffId)).id, ...unknown })
    const [job] = await db().$queryRaw<{ to: string }[]>`
      select data->>'personId' as to from pgboss.job
       where name = 'deliver-handoff' and data->>'handoffId' = ${handoffId} order by created_on desc limit 1`
    const admins = await db().person.findMany({ where: { staffRole: 'Admin' } })
    expect(admins.map(({ id }) => id)).toContain(job?.to)
  })

  test('ends that link, and the secret with it where it was kept under that link alone', async () => {
    const { handoffId, credentialId } = await aHeldSecret(await aConnection())
    await deliverHandoff(handoffId)
    await db().credential.update({ where: { id: credentialId }, data: { provenAt: new Date(), provenHow: 'token' } })
    await db().handoff.update({ where: { id: handoffId }, data: { held: null } })
    const { id, key } = linkIn(server.delivered.at(-1)?.mail.text)
    await recordReport({ mailId: (await lastMail(handoffId)).id, ...unknown })
    expect(await claim(await aStaffMember(), id, key, 'tab')).not.toMatchObject({ status: 'revealed' })
    expect(await db().handoff.findUniqueOrThrow({ where: { id: handoffId } })).toMatchObject({
      state: 'expired',
      sealed: null,
      burntAt: null,
      mailFailedAt: expect.any(Date),
    })
  })

  test('ends no link that has taken its place since', async () => {
    const { handoffId } = await aHeldSecret(await aConnection())
    server.mood.refuses = 'content'
    await expect(deliverHandoff(handoffId)).rejects.toThrow('did not take')
    const first = await lastMail(handoffId)
    server.mood.refuses = 'nothing'
    await deliverHandoff(handoffId)
    await recordReport({ mailId: first.id, ...unknown })
    const { id, key } = linkIn(server.delivered.at(-1)?.mail.text)
    expect(await claim(await aStaffMember(), id, key, 'tab')).toMatchObject({ status: 'revealed' })
  })

  test('is still said not to have arrived when somebody else opened the next one', async () => {
    const admin = await aStaffMember('Admin')
    const connectionId = await aConnection()
    const { handoffId } = await aHeldSecret(connectionId)
    await deliverHandoff(handoffId)
    await recordReport({ mailId: (await lastMail(handoffId)).id, ...unknown })
    await deliverHandoff(handoffId, admin.personId)
    const { id, key } = linkIn(server.delivered.at(-1)?.mail.text)
    await claim(admin, id, key, 'tab')
    const mails = await mailsOf(asWorker(), connectionId)
    expect(mails.map(({ state }) => state)).toEqual(['opened', 'bounced'])
  })

  test('after somebody opened it does nothing', async () => {
    const { handoffId } = await aHeldSecret(await aConnection())
    await deliverHandoff(handoffId)
    const { id, key } = linkIn(server.delivered.at(-1)?.mail.text)
    await claim(await aStaffMember(), id, key, 'tab')
    await recordReport({ mailId: (await lastMail(handoffId)).id, ...unknown })
    expect((await db().handoff.findUniqueOrThrow({ where: { id: handoffId } })).state).toBe('claimed')
  })
})
