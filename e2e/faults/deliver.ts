import { aStaffMember } from '@/e2e/fixtures/connections'
import { db } from '@/e2e/fixtures/database'
import type { Mailbox } from '@/e2e/harness/mail/mailbox'
import { claim } from '@/lib/handoff/claim'
import { markStored } from '@/lib/handoff/stored'
import { deliverHandoff } from '@/lib/reminders/mail/deliver-handoff'
import { Broken } from './broken'

/** The secret as somebody of Spencer's got it, and how many tries of the same link gave it away. */
export type Delivery = { mails: number; secret: string | null; reveals: number }

/**
 * Sends the mails that wait in the queue, then lets two people press *Show the secret* behind the newest link at the same
 * moment, and once more when one of them has stored it.
 */
export async function deliver(mailbox: Mailbox, connectionId: string, isMailDown: boolean): Promise<Delivery> {
  mailbox.messages.length = 0
  if (isMailDown) {
    await fetchOutside(`${mailbox.origin}/down`)
    await sendAll().then(
      () => null,
      () => null,
    )
    await fetchOutside(`${mailbox.origin}/up`)
  }
  await sendAll()
  const link = mailbox.messages.at(-1)?.links.find((one) => one.includes('/handoff/'))
  const delivery = { mails: mailbox.messages.length, secret: null, reveals: 0 }
  return link ? { ...delivery, ...(await collect(link)) } : delivery

  async function sendAll(): Promise<void> {
    const handoffs = await db().handoff.findMany({ where: { connectionId, state: { in: ['held', 'linked'] } } })
    const jobs = await queued()
    for (const { id } of handoffs) {
      if (!jobs.includes(id)) throw new Broken('I6', `a secret in state held, and no mail about it was ever enqueued`)
      await deliverHandoff(id)
    }
  }
}

async function queued(): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    select data->>'handoffId' as id from pgboss.job where name = 'deliver-handoff'`
  return rows.map(({ id }) => id)
}

/** What two readers and a late one get behind one link. */
export async function collect(link: string) {
  const [id = '', key = ''] = link.split('/handoff/')[1]?.split('#') ?? []
  const readers = [await aStaffMember(), await aStaffMember('Admin')]
  const answers = await Promise.all(readers.map((staff) => claim(staff, id, key, crypto.randomUUID())))
  const revealed = answers.filter((answer) => answer.status === 'revealed')
  const [first] = revealed
  const [reader] = readers
  if (!first || !reader) return { secret: null, reveals: 0 }
  await markStored(reader, first.handoffId, reader.personId)
  const again = await claim(reader, id, key, crypto.randomUUID())
  return { secret: first.bundle.secret, reveals: revealed.length + (again.status === 'revealed' ? 1 : 0) }
}

/** Past the campaign's own `fetch`, which leads to the Entra box only. */
function fetchOutside(url: string): Promise<void> {
  const { hostname, port, pathname } = new URL(url)
  return import('node:http').then(
    ({ request }) =>
      new Promise((resolve, reject) => {
        request({ hostname, port, path: pathname, method: 'POST' }, (answer) => {
          answer.resume().once('end', resolve)
        })
          .once('error', reject)
          .end()
      }),
  )
}
