import type { join as nl } from '../nl/join'
import type { Same } from '../same'

export const join: Same<typeof nl> = {
  documentTitle: '{customer} and Spencer',
  asks: {
    connect: '{staff} at Spencer asks you to connect {customer} to Spencer.',
    grant: '{staff} at Spencer asks you to take the last step for {customer}.',
    renew:
      '{staff} at Spencer asks you to renew {what, select, certificate {the certificate} both {the secret and the certificate} other {the secret}} of {customer}.',
    repair: '{staff} at Spencer asks you to repair the connection of {customer}.',
    undo: '{staff} at Spencer asks you to undo the connection of {customer}.',
    fields: '{staff} asks you to choose which fields Spencer shows for {customer}.',
  },
  colleagueAsks: '{colleague} asks you to take the last step and connect {customer} to Spencer.',
  makes: {
    connect: 'It makes one app in your Microsoft Entra tenant, {domain}.',
    grant:
      'The app {app} exists in {domain}. You let it read what it needs; only a Privileged Role Administrator or Global Administrator can.',
    renew:
      'The app {app} in {domain} gets {what, select, certificate {a new certificate} both {a new client secret and a new certificate} other {a new client secret}}. What is there now keeps working until Spencer uses the new one.',
    repair: 'We look at what is missing from the app {app} in {domain} or has changed, and set right only that.',
    undo: 'The app {app} goes from {domain}. Your colleagues can then no longer sign in to Spencer.',
    undoAdopted:
      'You made the app {app} in {domain} yourselves and it stays. Only what we added to it goes. Your colleagues can then no longer sign in to Spencer with it.',
    fields:
      'You choose which fields Spencer shows of your colleagues, and which groups take part. Nothing changes in {domain} itself.',
  },
  reads: {
    signIn: 'It reads the name and e‑mail address of whoever signs in. It changes nothing else.',
    users: 'It reads name, e‑mail address and job title of all users. It changes nothing else.',
    groups:
      'It reads name, e‑mail address and job title of all users, which groups there are and who is in them. It changes nothing else.',
  },
  terms: {
    minutes: '{minutes, plural, one {# minute} other {# minutes}}',
    account: 'an administrator account',
    ownAccount: 'your own account',
    nothing: 'nothing changes until you press',
    undo: 'it can be undone',
  },
  continue: 'Continue with Microsoft',
  continueHint: 'You sign in to {domain}. Microsoft tells us who you are and nothing more.',
  byHand: 'I would rather do it by hand',
  notYou: 'Not the right person for this?',
  notYouBody:
    'Forward the mail from Spencer to whoever manages your Microsoft tenant. The link keeps working, and only an account of {domain} can do anything with it.',
  until: 'This invitation works until {date}.',
  closed: {
    revokedTitle: 'This invitation was withdrawn',
    revokedBody:
      'Opening this link changed nothing. If you got a newer mail from Spencer, open that one. Otherwise {name} will send you another.',
    expiredTitle: 'This invitation has ended',
    expiredBody:
      'An invitation works for 30 days. Opening this link changed nothing. {name} at Spencer will send you another.',
    unknownTitle: 'This link opens nothing',
    unknownBody:
      'It may not have been copied in full, or there may be a newer one. Open the latest mail from Spencer, or reply to it and ask for a new link.',
  },
}
