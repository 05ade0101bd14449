import { isTested, proofOf } from '@/lib/credentials/proof'
import { asWorker } from '@/lib/db'
import { link, recordMailFailed, recordSent } from '@/lib/handoff/link'
import { formatDate, formatDateTime } from '@/lib/i18n/format'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import { translator } from '@/lib/i18n/translator'
import { staffMember } from '@/lib/identity/staff/members'
import { layOut } from '@/lib/mail/lay-out'
import { type Mail, messageIdOf, sendMail } from '@/lib/mail/send-mail'
import { untestedInLetter } from '@/lib/proof/proof-in-words'
import { recordReport } from '../returned/record-report'
import { standIn } from './stand-in'
import { findHandoffForMail } from './store'
import { waitsForLifting } from './until-lifted'

/**
 * Links the handoff and mails the link to the account owner, who is of staff as Microsoft knows them: where somebody was only
 * typed it waits for whoever copies the link; while they are away, to who stands in. Nothing to send (delivered, copied by a person, ended) is
 * not a failure. The link is in this mail and in no row: a retry mints another, and the one before is dead.
 * @throws when the mail server did not take it, so that the queue tries again
 */
export async function deliverHandoff(handoffId: string, personId?: string, now = new Date()): Promise<void> {
  const { connection } = await findHandoffForMail(asWorker(), handoffId)
  const { spencerContactName: name, spencerContactEmail: upn } = connection
  const deputy = personId ? null : await standIn(connection, now)
  const to = personId ? await staffMember(asWorker(), personId) : (deputy ?? { name, upn })
  if (!to || (!personId && connection.accountOwnerId === null)) return recordMailFailed(handoffId, 'no_owner')
  if (await waitsForLifting('deliver-handoff', { handoffId, personId }, { handoffId })) return
  const linked = await link(handoffId)
  if (!linked) return
  const handoff = await findHandoffForMail(asWorker(), handoffId)
  const messageId = messageIdOf('handoff', handoffId, handoff.linkedAt?.getTime() ?? 0)
  const letter = writeHandoff(handoff, linked.url, { name: oneLine(to.name), address: to.upn }, deputy && oneLine(name))
  const about = {
    connectionId: connection.id,
    handoffId,
    ...(handoff.idHash && { linkHash: Buffer.from(handoff.idHash) }),
    personId: personId ?? deputy?.id ?? connection.accountOwnerId,
  }
  const posted = await sendMail({ ...letter, messageId }, about)
  if (posted.status === 'sent') return recordSent(handoffId, to.upn)
  await recordMailFailed(handoffId, 'mail_server')
  if (posted.status === 'failed') throw new Error('The mail server did not take the handoff')
  await recordReport(posted.report)
}

type HandoffForMail = Awaited<ReturnType<typeof findHandoffForMail>>

/** English, as everything staff read. */
function writeHandoff(
  handoff: HandoffForMail,
  url: string,
  to: Mail['to'],
  away: string | null,
): Omit<Mail, 'messageId'> {
  const { connection, expiresAt, credential } = handoff
  const t = mailTranslator('en')
  const customer = oneLine(connection.customer.name)
  const environment = t(`environment.${connection.environment}`)
  const { name } = to
  const until = expiresAt ? formatDate(expiresAt, 'en') : 'it is opened'
  const [proof, words] = [proofOf(credential), translator('en')]
  const lead = proof.is === 'yes' ? '' : ` It is ${words('proof.word')}.`
  const untested = isTested(proof, connection) ? '' : `${lead} ${untestedInLetter(proof, words, 'staff')}`
  const ends = endOf(credential)
  const letter = layOut({
    language: 'en',
    heading: `${customer}: collect its secret`,
    environment: t('environmentIs', { environment }),
    greeting: t('greeting', { name }),
    paragraphs: [
      ...(away === null ? [] : [`${away} looks after this customer and is away: you stand in.`]),
      `The client secret of the Spencer app in ${connection.domain} waits behind this link. It shows the secret once, to one person: sign in as Operator or Admin, press Show the secret, put it in the back office, press Stored.${ends}${untested}`,
      ...(connection.credentials.length > 0
        ? [
            'The one before was opened by somebody else and is gone from their tenant: nobody there can sign in until this one is stored.',
          ]
        : []),
    ],
    button: { label: 'Collect the secret', url },
    addressLabel: t('address'),
    smallPrint: [
      `The link works until ${expiresAt ? formatDateTime(expiresAt, 'en') : until}. Opening it spends nothing; only the button does.`,
      'A newer mail about this secret replaces this one. Lost, or opened by somebody else? Say so on that page: the customer is asked for another, and their press removes this one.',
    ],
  })
  return {
    to,
    subject: `${customer} · ${environment}: collect the secret before ${until}`,
    ...letter,
  }
}

function endOf({ endsAt, isEndAssumed }: { endsAt: Date | null; isEndAssumed: boolean }): string {
  if (!endsAt) return ''
  const date = formatDate(endsAt, 'en')
  if (isEndAssumed) return ` Nobody told when the secret itself ends: the portal assumes ${date}.`
  return ` The secret itself works until ${date}.`
}
