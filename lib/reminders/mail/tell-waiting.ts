import { asWorker } from '@/lib/db'
import { env } from '@/lib/env'
import { shownState } from '@/lib/handoff/model'
import { formatDateTime } from '@/lib/i18n/format'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import { staffMember } from '@/lib/identity/staff/members'
import { layOut } from '@/lib/mail/lay-out'
import { messageIdOf } from '@/lib/mail/send-mail'
import type { Jobs } from '@/lib/queue/queue'
import { stoppedFor } from '@/lib/stop/standing'
import { post } from './post'
import { standIn } from './stand-in'
import { findHandoffForMail } from './store'

type Waits = 'linked' | 'claimed' | 'expired'

/**
 * Tells the account owner, or another member of staff once they did not come, that a secret waits for them. What does not wait
 * any more is not told. English, as everything staff read.
 * @throws when the mail server did not take it: the queue tries again
 */
export async function tellWaiting(
  { handoffId, kind, step, personId }: Jobs['tell-waiting'],
  now = new Date(),
): Promise<void> {
  const handoff = await findHandoffForMail(asWorker(), handoffId)
  const { connection } = handoff
  const state = shownState(handoff)
  if (!isWaiting(state) || (state === 'expired' && handoff.claimedAt)) return
  if (await stoppedFor(asWorker(), { connectionId: connection.id })) return
  const owner = { name: connection.spencerContactName, upn: connection.spencerContactEmail }
  const deputy = personId ? null : await standIn(connection, now)
  const to = personId ? await staffMember(asWorker(), personId) : (deputy ?? owner)
  if (!to) return
  const t = mailTranslator('en')
  const customer = oneLine(connection.customer.name)
  const environment = t(`environment.${connection.environment}`)
  const { what, paragraph } = say(handoff, state)
  const letter = layOut({
    language: 'en',
    heading: `${customer}: ${what}`,
    environment: t('environmentIs', { environment }),
    greeting: t('greeting', { name: oneLine(to.name) }),
    paragraphs: [paragraph, ...(personId || deputy ? [instead(oneLine(owner.name), deputy !== null)] : [])],
    button: { label: 'Open the connection', url: `${env().PORTAL_URL}/staff/connections/${connection.id}#handoff` },
    addressLabel: t('address'),
    smallPrint: ['Today lists it until it is done.'],
  })
  const mail = {
    to: { name: to.name, address: to.upn },
    subject: `${customer} · ${environment}: ${what}`,
    ...letter,
    messageId: messageIdOf('waiting', `${handoffId}.${kind}`, step),
  }
  await post(mail, { connectionId: connection.id }, 'the news that a secret waits')
}

const isWaiting = (state: string): state is Waits => state === 'linked' || state === 'claimed' || state === 'expired'

function say(handoff: Awaited<ReturnType<typeof findHandoffForMail>>, state: Waits) {
  const { connection, claimedBy, claimedAt, expiresAt, sentAt, sentTo } = handoff
  const app = `the Spencer app in ${connection.domain}`
  if (state === 'linked')
    return {
      what: 'its secret waits to be collected',
      paragraph: `Nobody has opened the secret of ${app}. ${expiresAt ? `Its link ends on ${formatDateTime(expiresAt, 'en')}: after that the customer has to make another.` : ''} ${sentAt ? `The link is in the mail to ${sentTo}` : `${sentTo} copied the link`}; where it is gone, burn the secret on the connection’s page and invite to renew.`,
    }
  if (state === 'claimed')
    return {
      what: 'its secret was opened, and is not stored',
      paragraph: `The secret of ${app} was opened by ${oneLine(claimedBy?.name ?? 'somebody who was erased')}${claimedAt ? ` on ${formatDateTime(claimedAt, 'en')}` : ''}, and nobody has said that it is in the back office. Press Stored where it is. Where it was lost, ask the customer for another.`,
    }
  return {
    what: 'its secret was never collected',
    paragraph: `The link to the secret of ${app} ended before anybody opened it, and it cannot be shown any more. Invite the customer to renew: they make another in a minute.`,
  }
}

const instead = (owner: string, isAway: boolean) =>
  `${owner} looks after this connection; you are asked because ${isAway ? 'they are away and you stand in' : 'it still waits'}.`
