import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/e2e/fixtures/database'
import { anotherDay } from '@/e2e/fixtures/invitations'
import { aMailServer } from '@/e2e/fixtures/mail'
import { aCredential, linksIn, queuedMails, remindersOf, threeEnvironments } from '@/e2e/fixtures/reminders'
import { inviteAgain } from '@/lib/invitations/invite'
import { openInvitation } from '@/lib/invitations/open'
import { sendInvitation } from '../mail/send-invitation'
import { morningBefore } from '../schedule/civil-time'
import { remind } from '../schedule/remind'
import { sendReminders } from './send-reminders'

const server = await aMailServer()

beforeEach(() => db().$executeRaw`truncate "Customer", "Person", pgboss.job cascade`)

const dayMs = 86_400_000
const endsAt = new Date('2028-11-22T14:00:00Z')
const morning = (days: number) => morningBefore(endsAt, days)
const later = (days: number) => new Date(endsAt.getTime() + days * dayMs)

/** Ends on four days of one week, the secret of production first; known for so long that a month before comes first. */
async function aWeekOfEnds() {
  const company = await threeEnvironments()
  const { production, staging, demo } = company.connections
  const createdAt = morning(53)
  return {
    ...company,
    production: await aCredential({ connectionId: production, endsAt, createdAt }),
    certificate: await aCredential({ connectionId: production, endsAt: later(1), kind: 'certificate', createdAt }),
    staging: await aCredential({ connectionId: staging, endsAt: later(3), createdAt }),
    demo: await aCredential({ connectionId: demo, endsAt: later(6), createdAt }),
  }
}

const toldTo = async (to: string, ...credentialIds: string[]) =>
  (await Promise.all(credentialIds.map(remindersOf))).map((rows) =>
    rows.filter((row) => row.to === to).map(({ threshold, state }) => `${threshold} ${state}`),
  )

const toAn = (...credentialIds: string[]) => toldTo('an@contoso.com', ...credentialIds)

describe('C20: the mail of a day', () => {
  test('says what comes within a week too, in the order of the dates, with one link for each environment, and counts it as told', async () => {
    const { an, connections, production, certificate, staging, demo } = await aWeekOfEnds()
    await remind(morning(30))
    await sendReminders(an, morning(30))
    const [delivered, ...more] = server.delivered
    expect(more).toEqual([])
    const text = String(delivered?.mail.text)
    const [body = ''] = text.split('De links werken tot')
    const said = [...body.matchAll(/(Productie|Staging|Demo) · contoso.com|\d+ november 2028/g)].map(([one]) => one)
    expect(said).toEqual([
      'Productie · contoso.com',
      '22 november 2028',
      '23 november 2028',
      'Staging · contoso.com',
      '25 november 2028',
      'Demo · contoso.com',
      '28 november 2028',
    ])
    const opened = await Promise.all(linksIn(text).map((token) => openInvitation(token, morning(30))))
    expect(opened).toMatchObject([
      { connectionId: connections.production, renews: ['secret', 'certificate'] },
      { connectionId: connections.staging, renews: ['secret'] },
      { connectionId: connections.demo, renews: ['secret'] },
    ])
    expect(await toAn(production, certificate, staging, demo)).toEqual(Array(4).fill(['30 sent']))
    await db().$executeRaw`delete from pgboss.job`
    for (const days of [29, 27, 24]) await remind(morning(days))
    expect(await queuedMails()).not.toContain('an@contoso.com')
  })

  test('is the only one of its day: what comes later waits until the next morning', async () => {
    const { an, connections } = await aWeekOfEnds()
    await remind(morning(30))
    await sendReminders(an, morning(30))
    const noon = new Date(morning(30).getTime() + 3 * 3_600_000)
    const late = await aCredential({
      connectionId: connections.demo,
      kind: 'certificate',
      endsAt: new Date(noon.getTime() + 14 * dayMs),
      createdAt: morning(60),
    })
    await db().$executeRaw`delete from pgboss.job`
    await remind(noon)
    expect(await toAn(late)).toEqual([['30 skipped', '14 queued']])
    expect(await queuedMails()).not.toContain('an@contoso.com')
    await sendReminders(an, noon)
    expect(server.delivered).toHaveLength(1)
    await remind(morning(29))
    expect(await queuedMails()).toContain('an@contoso.com')
    await sendReminders(an, morning(29))
    expect(server.delivered).toHaveLength(2)
    expect(await toAn(late)).toEqual([['30 skipped', '14 sent']])
  })

  test('has what came since the worker looked, so that nothing waits a day for it', async () => {
    const { an, production, staging } = await aWeekOfEnds()
    await remind(morning(30))
    expect(await toAn(production, staging)).toEqual([['30 queued'], []])
    await sendReminders(an, morning(27))
    expect(server.delivered).toHaveLength(1)
    expect(await toAn(production, staging)).toEqual([['30 sent'], ['30 sent']])
  })

  test('does not name an environment that was renewed meanwhile', async () => {
    const { an, connections, staging } = await aWeekOfEnds()
    await remind(morning(27))
    await aCredential({ connectionId: connections.staging, endsAt: later(700), createdAt: morning(27) })
    await sendReminders(an, morning(27))
    const text = String(server.delivered[0]?.mail.text)
    expect(text).toContain('Productie · contoso.com')
    expect(text).not.toContain('Staging')
    expect(linksIn(text)).toHaveLength(2)
    expect(await toAn(staging)).toEqual([['30 cancelled']])
  })

  test('does not name an environment about which staff asked for silence', async () => {
    const { an, staff, connections } = await aWeekOfEnds()
    const until = morning(10)
    await db().snooze.create({
      data: { connectionId: connections.staging, reason: 'Moves', until, snoozedById: staff.personId },
    })
    await remind(morning(27))
    await sendReminders(an, morning(27))
    expect(linksIn(server.delivered[0]?.mail.text)).toHaveLength(2)
    expect(server.delivered[0]?.mail.text).not.toContain('Staging')
  })

  test('does not say again what the mail that asks for the renewal says that day, and says the rest', async () => {
    const { an, staff, connections, certificate, production } = await aWeekOfEnds()
    await anotherDay()
    const asked = await inviteAgain(staff, connections.production, 'renew', ['certificate'], morning(30))
    if (asked.status !== 'invited') throw new Error(asked.status)
    await sendInvitation(asked.invitationId, an.contactId, morning(30))
    expect(server.delivered.splice(0)[0]?.mail.subject).toContain('23 november 2028')
    await remind(morning(30))
    await sendReminders(an, morning(30))
    const [mail, ...more] = server.delivered
    expect(more).toEqual([])
    const [body] = String(mail?.mail.text).split('De links werken tot')
    expect(body).toContain('22 november 2028')
    expect(body).not.toContain('23 november 2028')
    expect(await toAn(production, certificate)).toEqual([['30 sent'], []])
  })
})

test('what is left of a year after twenty mails is skipped, but for a month and a week before an end and its day', async () => {
  const { an, connections } = await threeEnvironments()
  const connectionId = connections.production
  const production = await aCredential({ connectionId, endsAt })
  const before = await aCredential({ connectionId: connections.demo, endsAt: later(-30) })
  await db().credential.update({ where: { id: before }, data: { state: 'replaced' } })
  const row = (_: unknown, day: number) => ({
    ...an,
    credentialId: before,
    threshold: -1000 - day,
    state: 'sent' as const,
    mailId: crypto.randomUUID(),
    dueAt: morning(100 + day),
    sentAt: morning(100 + day),
  })
  await db().reminder.createMany({ data: Array.from({ length: 20 }, row) })
  const says = async (days: number) => {
    await remind(morning(days))
    await sendReminders(an, morning(days))
    return server.delivered.splice(0).length
  }
  expect(await says(60)).toBe(0)
  expect((await toAn(production))[0]).toContain('60 skipped')
  for (const days of [30, 7, 0]) expect(await says(days)).toBe(1)
  for (const days of [-7, -14]) expect(await says(days)).toBe(0)
})
