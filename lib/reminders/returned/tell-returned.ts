import { asWorker } from '@/lib/db'
import { env } from '@/lib/env'
import { formatDate } from '@/lib/i18n/format'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import { membersWithRole, staffMember } from '@/lib/identity/staff/members'
import { layOut } from '@/lib/mail/lay-out'
import { letterName } from '@/lib/mail/letter'
import { messageIdOf } from '@/lib/mail/send-mail'
import type { Jobs } from '@/lib/queue/queue'
import { post } from '../mail/post'
import { findContactName, findReturned } from './store'

type Returned = NonNullable<Awaited<ReturnType<typeof findReturned>>>

/**
 * Tells of a mail that did not arrive: the account owner where it was for the customer (of one about several connections each of
 * their account owners, once), every Admin where it was for the account owner. English, as everything staff read.
 * @throws when the mail server did not take it: the queue tries again
 */
export async function tellReturned({ mailId, nextId }: Jobs['tell-returned']): Promise<void> {
  const mail = await findReturned(asWorker(), mailId)
  if (!mail) return
  const next = nextId ? await nameOf(nextId) : null
  for (const { key, name, address, connection } of await toldOf(mail)) {
    const messageId = messageIdOf('returned', `${mailId}.${key}`, 1)
    const letter = { ...write({ ...mail, connection }, next, oneLine(name)), to: { name, address }, messageId }
    await post(letter, { connectionId: connection.id }, 'the news of a mail that came back')
  }
}

type Connection = Returned['connections'][number]

async function toldOf({ contact, addressee, connections }: Returned) {
  const [first] = connections
  if (!first) return []
  if (contact ?? addressee) return ownersOf(connections)
  const admins = await membersWithRole(asWorker(), 'Admin')
  return admins.map(({ id: key, name, upn: address }) => ({ key, name, address, connection: first }))
}

function ownersOf(connections: Connection[]) {
  const byAddress = Map.groupBy(connections, ({ spencerContactEmail }) => spencerContactEmail.toLowerCase())
  return [...byAddress.values()].flatMap(([connection]) =>
    connection
      ? [
          {
            key: `owner-${connection.id}`,
            name: connection.spencerContactName,
            address: connection.spencerContactEmail,
            connection,
          },
        ]
      : [],
  )
}

async function nameOf(id: string): Promise<string | null> {
  const known = (await findContactName(asWorker(), id)) ?? (await staffMember(asWorker(), id))
  return known && oneLine(known.name)
}

function write(mail: Returned & { connection: Connection }, next: string | null, name: string) {
  const { connection, contact, addressee } = mail
  const t = mailTranslator('en')
  const customer = oneLine(connection.customer.name)
  const environment = t(`environment.${connection.environment}`)
  const whom = oneLine(contact?.name ?? addressee?.name ?? connection.spencerContactName)
  const words = mail.said ? ` The server said: ${mail.said}` : ''
  return {
    subject: `${customer} · ${environment}: a mail to ${whom} did not arrive`,
    ...layOut({
      language: 'en',
      heading: `${customer}: a mail did not arrive`,
      environment: t('environmentIs', { environment }),
      greeting: t('greeting', { name }),
      paragraphs: [
        `${letterName(mail)} to ${whom} of ${formatDate(mail.createdAt, 'en')} did not arrive.${words}`,
        ...followed(mail, next, whom, customer),
      ],
      button: { label: 'Open the connection', url: `${env().PORTAL_URL}/staff/connections/${connection.id}` },
      addressLabel: t('address'),
      smallPrint: ['The link in it, if it had one, works no more.'],
    }),
  }
}

function followed({ contact, addressee, handoffId }: Returned, next: string | null, whom: string, customer: string) {
  if (contact) {
    const isAway = contact.bouncedAt ? [`${whom} gets no more mails until somebody presses Works again.`] : []
    return [...isAway, next ? `${next} was asked instead.` : askOf(contact.bouncedAt !== null, customer)]
  }
  if (addressee) return [`Whoever at ${customer} typed the address has to give another.`]
  if (!handoffId) return []
  return [
    next
      ? `A new one-time link went to ${next}.`
      : 'Look at the handoff on that page: copy its link yourself where you can, or else invite to renew, and the customer makes another secret.',
  ]
}

const askOf = (isAway: boolean, customer: string) =>
  isAway
    ? `Look whether somebody else at ${customer} has our mails, and add a contact where nobody has.`
    : 'The address itself may be right: mails to it go on.'
