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
      'The app {app} in {domain} gets {what, select, certificate {a new certificate} both {a new client secret and a new certificate} other {a new client secret}}.',
    repair: 'We look at what is missing from the app {app} in {domain} or has changed, and set right only that.',
    undo: 'The app {app} goes from {domain}. Your colleagues can then no longer sign in to Spencer.',
    undoAdopted:
      'You made the app {app} in {domain} yourselves and it stays. Only what we added to it goes. Your colleagues can then no longer sign in to Spencer with it.',
    fields:
      'You choose which fields Spencer shows of your colleagues, and which groups take part. Nothing changes in the Spencer app in {domain}.',
  },
  reads: {
    signIn: 'Spencer uses the name and e‑mail address of whoever signs in. Microsoft’s permission reaches further.',
    users:
      'Spencer uses name, e‑mail address, job title and other profile fields of all users, and changes none of them. Microsoft’s permission reaches further.',
    groups:
      'Spencer uses name, e‑mail address, job title and other profile fields of all users, and name and members of the groups you choose, and changes none of them. Microsoft’s permissions reach further.',
  },
  reaches: {
    ask: 'What exactly',
    intro: 'In Microsoft’s own words, with all that it covers:',
    User_Read_All: 'The whole profile of all users, without anyone signed in. No mail or files.',
    Group_Read_All: 'All groups and their members, and content of Microsoft 365 groups too.',
    GroupMember_Read_All: 'Who is in which group, of all groups.',
    signedIn: 'Of whoever signs in: name, e‑mail address and own profile, and basic facts of your company.',
  },
  terms: {
    minutes: '{minutes, plural, one {# minute} other {# minutes}}',
    account: 'an administrator account',
    ownAccount: 'your own account',
    noApp: 'no app is made until you press',
    asIs: 'the app stays as it is until you press',
    listed: 'signing in lists this portal among your Enterprise applications; an administrator can delete it there',
    removable: 'the app can be removed again',
  },
  renewNext: 'What becomes of the old one you read before you press.',
  continue: 'Continue with Microsoft',
  continueHint: 'You sign in to {domain}. Microsoft tells us who you are and which administrator roles you hold.',
  firstConsent:
    'The first time, Microsoft asks whether this portal may sign you in and read your own profile. It asks for more only after you press the button yourself.',
  firstConsentAsk: 'What Microsoft then shows',
  unverified:
    'Does it say Unverified? Then Microsoft has not checked who makes this portal; of what it may do, that says nothing.',
  byHand: 'I would rather do it by hand',
  notYou: 'Not the right person for this?',
  notYouBody:
    'Forward the mail from Spencer to whoever manages your Microsoft tenant. The link keeps working, and only an account of {domain} can do anything with it.',
  until: 'This invitation works until {date}.',
  ended: {
    ask: 'Ask for a new link',
    whereTo: 'The new one goes only to those whom this invitation was mailed to before. Otherwise Spencer is told.',
    sending: 'A new link is on its way, by mail, to those who got this invitation before.',
    told: '{name} at Spencer is told now that you ask for a new link.',
    tooMany: 'This was asked today as often as one day allows. Ask again from {when}.',
    closed: 'For this invitation that can no longer be done. Open the latest mail from Spencer, or reply to it.',
    stopped: 'Spencer has stopped this for now. You can ask for a new link once Spencer goes on.',
    refused: 'Nothing was sent',
  },
  done: {
    title: 'Nothing is left to do here',
    connected: '{domain} has been connected to Spencer since {at}.',
    made: 'Since {at} everything is made and allowed in {domain}; Spencer is still testing it.',
    off: 'Since {at} everything is made and allowed in {domain}; the app is switched off there now.',
    other: 'What this link asked for was done on {at}.',
    again: 'Signed in, you still find its ids, end dates, fields and groups here.',
  },
  closed: {
    revokedTitle: 'This invitation was withdrawn',
    revokedBody:
      'Opening this link changed nothing. If you got a newer mail from Spencer, open that one. Otherwise you can ask {name} for another.',
    expiredTitle: 'This invitation has ended',
    expiredBody: 'An invitation works for 30 days, and this one is over. Nothing was changed just now.',
    unknownTitle: 'This link opens nothing',
    unknownBody:
      'It may not have been copied in full, or there may be a newer one. Open the latest mail from Spencer, or reply to it and ask for a new link.',
  },
}
