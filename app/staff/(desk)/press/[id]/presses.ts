import type { FormState } from '@/app/_lib/action'
import { giveCertificate } from '@/app/staff/(desk)/connections/[id]/_certificate/actions'
import { addContact } from '@/app/staff/(desk)/connections/[id]/_contacts/actions'
import { endAlone } from '@/app/staff/(desk)/connections/[id]/_end/actions'
import { answerMail } from '@/app/staff/(desk)/connections/[id]/_outside/actions'
import { correctContact } from '@/app/staff/(desk)/customers/[id]/_contacts/actions'
import { confirmOthersWave, inviteWave } from '@/app/staff/(desk)/import/_waves/actions'
import { importConnections } from '@/app/staff/(desk)/import/actions'
import { inviteCustomer } from '@/app/staff/(desk)/invite/actions'
import { confirmCertificate, replaceCertificateAlone } from '@/app/staff/(desk)/second-person/actions'
import { erase } from '@/app/staff/(desk)/settings/actions'
import { endAllOf } from '@/app/staff/(desk)/settings/sessions/actions'
import { lift, stop } from '@/app/staff/(desk)/settings/stop/actions'

type Press = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  title: string
  refusedTitle: string
  doneMessage?: string
}

/** The presses that want a fresh sign-in, by the names of their actions. */
export const presses: Record<string, Press | undefined> = {
  'session.end-all-of': {
    action: endAllOf,
    title: 'End all sessions of somebody',
    refusedTitle: 'No session was ended',
    doneMessage: 'All their sessions are ended, and their calendar links with them.',
  },
  'certificate.give': {
    action: giveCertificate,
    title: 'Give a certificate',
    refusedTitle: 'The certificate was not taken',
    doneMessage: 'Kept. The customer’s next run registers it.',
  },
  'certificate.confirm': {
    action: confirmCertificate,
    title: 'Confirm a certificate',
    refusedTitle: 'The certificate was not replaced',
    doneMessage: 'Replaced. The customer’s next run registers it.',
  },
  'certificate.go-on-alone': {
    action: replaceCertificateAlone,
    title: 'Replace a certificate alone',
    refusedTitle: 'The certificate was not replaced',
    doneMessage: 'Replaced. Every Admin, the account owner and the customer’s contacts are told.',
  },
  'list.import': {
    action: importConnections,
    title: 'Import a list',
    refusedTitle: 'Nothing was imported',
    doneMessage: 'Imported. Nobody was mailed.',
  },
  'wave.ask': {
    action: inviteWave,
    title: 'Invite customers of a list',
    refusedTitle: 'Nobody was invited',
    doneMessage: 'Asked for. The page of the list says when it goes out.',
  },
  'wave.confirm': {
    action: confirmOthersWave,
    title: 'Invite the customers of a colleague’s wave',
    refusedTitle: 'Nobody was invited',
    doneMessage: 'Confirmed. The page of the list says when it goes out.',
  },
  'contact.add': {
    action: addContact,
    title: 'Add a contact',
    refusedTitle: 'Nobody was added',
    doneMessage: 'Added. What is due by now is mailed to them.',
  },
  'contact.correct': {
    action: correctContact,
    title: 'Correct a contact',
    refusedTitle: 'Nothing was changed',
  },
  'mail.answer-held': {
    action: answerMail,
    title: 'Let a mail go outside the customer’s tenant',
    refusedTitle: 'Nothing was sent',
    doneMessage: 'It goes out now.',
  },
  'customer.invite': {
    action: inviteCustomer,
    title: 'Invite a customer',
    refusedTitle: 'The invitation was not sent',
  },
  'connection.end-without-customer': {
    action: endAlone,
    title: 'End a connection without the customer',
    refusedTitle: 'It was not ended',
    doneMessage: 'Ended. The contacts are mailed how to remove what is left.',
  },
  'portal.stop': {
    action: stop,
    title: 'Stop the portal',
    refusedTitle: 'Nothing was stopped',
    doneMessage: 'Stopped. Every Admin is told now, and each hour.',
  },
  'portal.lift-stop': {
    action: lift,
    title: 'Lift a stop',
    refusedTitle: 'Nothing was lifted',
    doneMessage: 'Lifted. What waited goes on.',
  },
  'person.erase': {
    action: erase,
    title: 'Erase a person',
    refusedTitle: 'Nobody was erased',
    doneMessage: 'They are erased.',
  },
}
