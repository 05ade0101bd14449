import type { who as nl } from '../nl/who'
import type { Same } from '../same'

export const who: Same<typeof nl> = {
  title: 'You cannot press this; here is who can',
  titleFields: 'You can read this; here is who can change it',
  body: 'Your account {upn} holds no role that manages apps at the moment. A colleague with one of these roles can do it:',
  grantBody:
    'Your account {upn} holds no role that may grant permissions at the moment. A colleague with one of these roles can do it:',
  fieldsBody: 'So can whoever such a colleague has named for the fields and groups.',
  mail: {
    ask: 'Mail it to such a colleague',
    hint: 'Your colleague gets one mail with a link to this invitation. It says that you typed the address. It has to be an address of {domain}, or of another domain of your tenant.',
    act: 'Mail the invitation',
    sent: 'The mail is on its way.',
  },
  pim: {
    hint: 'Do you hold such a role through PIM (Privileged Identity Management)? Switch it on at Microsoft first. You then come back to this page.',
    act: 'I have switched my role on (PIM): sign in again',
  },
  fields: {
    ask: 'Let a colleague choose the fields and groups',
    hint: 'Your colleague gets one mail with a link to this page, and can see and do nothing else. No administrator role is needed.',
    act: 'Mail the link',
  },
  answer: {
    held: 'This address is of no domain of your tenant. Spencer looks at it first; only then the mail leaves.',
    elsewhere: 'This address is of no domain of your tenant. Nothing was sent. Give an address of {domain}.',
    unreachable: 'We send no more mails to this address: they came back, or whoever had it has left. Nothing was sent.',
    away: 'Microsoft does not answer just now, so we do not know whose domain this is. Nothing was sent. Try again in a few minutes.',
    over: 'What your invitation asked for is done, so it goes to nobody any more. Nothing was sent. Ask {name} at Spencer to invite your colleague.',
    person: 'You have had as many mails sent today as one person may. The next one can go from {when}.',
    customer: 'As many mails as a day allows were sent for your company today. The next one can go from {when}.',
    address: 'As many mails as a day allows went to this address today. The next one can go from {when}.',
  },
}
