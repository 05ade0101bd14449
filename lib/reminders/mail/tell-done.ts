import { isAdopted } from '@/lib/connections/model'
import { secretProof } from '@/lib/credentials/find-proof'
import { isTested, type Proof } from '@/lib/credentials/proof'
import { asWorker } from '@/lib/db'
import { env } from '@/lib/env'
import { mailTranslator } from '@/lib/i18n/mail/mail-translator'
import { oneLine } from '@/lib/i18n/one-line'
import { translator } from '@/lib/i18n/translator'
import type { Intent } from '@/lib/identity/actor'
import { layOut } from '@/lib/mail/lay-out'
import { type Mail, messageIdOf } from '@/lib/mail/send-mail'
import { untestedInLetter } from '@/lib/proof/proof-in-words'
import { post } from './post'
import { findRunForMail, type RunForMail } from './store'

/**
 * Tells one contact that what they were asked for is done, whoever of them did it.
 * @throws when the mail server did not take it: the queue tries again
 */
export async function tellDone(runId: string, contactId: string): Promise<void> {
  const run = await findRunForMail(asWorker(), runId, contactId)
  if (!run) return
  const messageId = messageIdOf('done', `${runId}.${contactId}`, 1)
  const proof = await secretProof(asWorker(), run.connection.id)
  const about = { connectionId: run.connection.id, contactId }
  await post({ ...writeDone(run, proof), messageId }, about, 'the news that a run is done')
}

type Written = Omit<RunForMail, 'blueprint'>

/** In the contact's own language; pure, so that every intent and language can be read in a test. */
export function writeDone(
  { id: runId, intent, alteration, invitation, contact, connection }: Written,
  proof: Proof,
): Omit<Mail, 'messageId'> {
  const { id, domain, spencerContactName: name, spencerContactEmail: email } = connection
  const t = mailTranslator(contact.language)
  const customer = oneLine(connection.customer.name)
  const environment = t(`environment.${connection.environment}`)
  const isUntested = intent !== 'undo' && !isTested(proof, connection)
  const whyNot = untestedInLetter(proof, translator(contact.language), 'customer')
  const ended = saidOf(intent, {
    isUntested,
    isAdopted: isAdopted(connection),
    isForConnect: invitation?.intent === 'connect',
  })
  const said = alteration ? (`amend.done.${alteration}` as const) : (`ended.${ended}` as const)
  const letter = layOut({
    language: contact.language,
    heading: customer,
    environment: t('environmentIs', { environment }),
    greeting: t('greeting', { name: oneLine(contact.name) }),
    paragraphs: [
      t(`${said}.paragraph`, { customer, domain }),
      ...(isUntested ? [`${whyNot} ${t('ended.untestedAgain')}`] : []),
    ],
    button: { label: t('ended.button'), url: `${env().PORTAL_URL}/connect/${id}/receipt/${runId}` },
    addressLabel: t('address'),
    smallPrint: [t('ended.reader', { domain }), t('questions', { name: oneLine(name), email })],
  })
  return {
    to: { name: contact.name, address: contact.email },
    replyTo: { name, address: email },
    subject: t(`${said}.subject`, { customer, environment }),
    ...letter,
  }
}

type Stands = { isUntested: boolean; isAdopted: boolean; isForConnect: boolean }

/**
 * Which letter it is: what was not seen to work is not called connected, and an app of the customer's own stays. One that was
 * made by hand is connected by the look at it.
 */
function saidOf(intent: Intent, { isUntested, isAdopted, isForConnect }: Stands) {
  if (intent === 'repair' && isForConnect && !isUntested) return 'looked'
  if (isUntested && (intent === 'connect' || intent === 'grant')) return `${intent}.untested` as const
  return intent === 'undo' && isAdopted ? 'undoAdopted' : intent
}
