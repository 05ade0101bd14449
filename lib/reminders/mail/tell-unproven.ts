import { proofInUse } from '@/lib/credentials/find-proof'
import { asWorker } from '@/lib/db'
import { env } from '@/lib/env'
import { formatDateTime } from '@/lib/i18n/format'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import { translator } from '@/lib/i18n/translator'
import { layOut } from '@/lib/mail/lay-out'
import { messageIdOf } from '@/lib/mail/send-mail'
import { untestedInLetter } from '@/lib/proof/proof-in-words'
import { post } from './post'
import { findConnectionForMail } from './store'

/**
 * Tells the account owner that a secret in use could not be proven for as long as the portal held it. English, as everything
 * staff read.
 * @throws when the mail server did not take it: the queue tries again
 */
export async function tellUnproven(credentialId: string): Promise<void> {
  const credential = await proofInUse(asWorker(), credentialId)
  if (!credential) return
  const connection = await findConnectionForMail(asWorker(), credential.connectionId)
  const t = mailTranslator('en')
  const customer = oneLine(connection.customer.name)
  const environment = t(`environment.${connection.environment}`)
  const name = oneLine(connection.spencerContactName)
  const words = translator('en')
  const word = words('proof.word')
  const { proof } = credential
  const seen = proof.is === 'unknown' ? '' : ` ${words('proof.seenAt', { at: formatDateTime(proof.seenAt, 'en') })}`
  const letter = layOut({
    language: 'en',
    heading: `${customer}: ${word}`,
    environment: t('environmentIs', { environment }),
    greeting: t('greeting', { name }),
    paragraphs: [
      `The portal tested the secret of the Spencer app in ${connection.domain} again and again for as long as it held it, and now it holds it no longer. ${untestedInLetter(proof, words, 'staff')}${seen}`,
      'The back office is the next to use it. Where it does not work, ask the customer to mend what stands here, or invite them to renew.',
    ],
    button: { label: 'Open the connection', url: `${env().PORTAL_URL}/staff/connections/${connection.id}` },
    addressLabel: t('address'),
    smallPrint: ['The customer reads the same on their page.'],
  })
  const mail = {
    to: { name, address: connection.spencerContactEmail },
    subject: `${customer} · ${environment}: the secret is ${word}`,
    ...letter,
    messageId: messageIdOf('unproven', credentialId, 1),
  }
  await post(mail, { connectionId: connection.id }, 'the news of an unproven secret')
}
