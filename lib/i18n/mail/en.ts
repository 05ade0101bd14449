import { amend } from './amend/en'
import type { MailMessages } from './nl'
import { reminder } from './reminder/en'

export const en: MailMessages = {
  greeting: 'Hello {name},',
  environment: { production: 'Production', demo: 'Demo', staging: 'Staging' },
  environmentIs: 'Environment: {environment}',
  whoStaff: '{name} at Spencer',
  whoColleague: '{name} ({customer})',
  signIn:
    'When you sign in, this portal is listed among your Enterprise applications, with the right to read your own profile. An administrator can delete it there again.',
  again: 'We asked you for this on {date} already; it still waits for you.',
  introduction:
    'By our list {customer} uses Spencer already, with an app that was made by hand. Once you have connected, this portal looks after the app and says in time when something ends. After you press the button we look whether the existing app is there; where we find it you say whether we go on with it, and nothing in it goes away.',
  reads: {
    userSync:
      'With it Spencer uses the name, e-mail, job title and other profile fields of all users, and changes none of them. Microsoft’s permission reaches further: the page says what exactly.',
    signIn:
      'With that app your colleagues sign in to Spencer with their work account; Spencer uses the name and e-mail address of whoever signs in. Microsoft’s permission reaches further: the page says what exactly.',
  },
  connect: {
    subject: '{customer} · {environment}: connect to Spencer',
    paragraph:
      '{who} asks you to connect {customer} to Spencer. It makes one app in your Microsoft Entra tenant, {domain}. {reads} It takes 3 minutes with an administrator account. No app is made until you press the button, and it can be removed again.',
    button: 'Open the invitation',
  },
  grant: {
    subject: '{customer} · {environment}: one step waits for you',
    paragraph:
      '{who} asks you to take the last step: let the Spencer app in {domain} read what it needs. Only a Privileged Role Administrator or Global Administrator can. You see first what the app may read; then it takes a minute.',
    button: 'See the last step',
  },
  renew: {
    subject:
      '{customer} · {environment}: renew {what, select, certificate {the certificate} both {the secret and the certificate} other {the secret}}',
    subjectDistrusted: '{customer} · {environment}: the secret has to be replaced',
    ask: '{who} asks you to renew {what, select, certificate {the certificate} both {the secret (client secret) and the certificate} other {the secret (client secret)}} of the Spencer app in {domain}.',
    ends: '{kind, select, certificate {The certificate} other {The secret}} ends on {date}.',
    ended: '{kind, select, certificate {The certificate} other {The secret}} ended on {date}.',
    meanwhile: 'What works now keeps working until Spencer uses the new one.',
    distrusted: {
      unused:
        'Somebody else opened the present secret. As soon as you press, it goes from your tenant and a new one is made.',
      in_use:
        'Somebody else opened the present secret. As soon as you press, it goes from your tenant and a new one is made. Colleagues then cannot sign in until Spencer has stored the new one; {name} knows.',
      by_hand:
        'Somebody else opened the present secret. It was made by hand, so somebody has to remove it by hand, in Entra under Certificates & secrets.',
    },
    look: 'You see first what changes; then it takes a minute.',
    button: 'Renew the access',
  },
  repair: {
    subject: '{customer} · {environment}: check the Spencer app',
    paragraph:
      '{who} asks you to check whether the Spencer app in {domain} is still as it was agreed, and to set right what differs. You see first what differs and what would change.',
    button: 'Check the app',
  },
  amend,
  undo: {
    subject: '{customer} · {environment}: remove the Spencer app',
    paragraph:
      '{who} sends you the link with which you remove the Spencer app from {domain}. After that nobody at {customer} can sign in to Spencer through that app. The app stays as it is until you press the button.',
    button: 'See what goes',
  },
  undoAdopted: {
    subject: '{customer} · {environment}: take Spencer out of your app',
    paragraph:
      '{who} sends you the link with which you take Spencer out of the app in {domain}. You made that app yourselves and it stays; only what we added to it goes. After that nobody at {customer} can sign in to Spencer with it. The app stays as it is until you press the button.',
    button: 'See what goes and what stays',
  },
  fields: {
    subject: '{customer} · {environment}: choose the fields for Spencer',
    paragraph:
      '{who} asks you to choose which fields Spencer shows of the people in {domain}, and which groups take part. It takes an account of {domain}, not an administrator. Nothing changes in the Spencer app in {domain}.',
    button: 'Choose the fields',
  },
  ended: {
    connect: {
      subject: '{customer} · {environment}: connected to Spencer',
      paragraph:
        '{customer} is connected to Spencer: the app in {domain} was made and works. The receipt says what has become of this portal’s own access to your tenant, and lists every change, with Microsoft’s own number of each request.',
      untested: {
        subject: '{customer} · {environment}: the Spencer app is made, not tested yet',
        paragraph:
          'The Spencer app in {domain} was made, but is not tested yet: {customer} is not connected yet. The receipt lists every change, with Microsoft’s own number of each request.',
      },
    },
    grant: {
      subject: '{customer} · {environment}: the last step is done',
      paragraph:
        'The permissions of the Spencer app in {domain} have been granted; {customer} is connected. The receipt lists every change, with Microsoft’s own number of each request.',
      untested: {
        subject: '{customer} · {environment}: the last step is done, not tested yet',
        paragraph:
          'The permissions of the Spencer app in {domain} have been granted, but are not tested yet. The receipt lists every change, with Microsoft’s own number of each request.',
      },
    },
    looked: {
      subject: '{customer} · {environment}: connected to Spencer',
      paragraph:
        '{customer} is connected to Spencer: we checked the app that was made by hand in {domain}. It works and holds what was agreed. The receipt lists what was changed for that.',
    },
    renew: {
      subject: '{customer} · {environment}: Spencer’s access is renewed',
      paragraph: 'The Spencer app in {domain} has a new secret, on its way to Spencer. The receipt lists every change.',
    },
    repair: {
      subject: '{customer} · {environment}: the Spencer app is as agreed again',
      paragraph:
        'The Spencer app in {domain} was looked at and holds what was agreed. The receipt lists every change that took.',
    },
    undo: {
      subject: '{customer} · {environment}: the Spencer app was removed',
      paragraph:
        'What Spencer’s portal made in {domain} has been removed. An app that went whole can be restored in Entra for 30 days. The receipt lists every change.',
    },
    undoAdopted: {
      subject: '{customer} · {environment}: Spencer was taken out of your app',
      paragraph:
        'What Spencer’s portal had added to the app in {domain} has been taken out. You made the app itself, and it still stands. The receipt lists every change.',
    },
    untestedAgain: 'The portal tests it again by itself, for three days; you need do nothing for that.',
    button: 'Read the receipt',
    reader: 'Reading it takes an account of {domain} that took part, or one that manages applications.',
  },
  removal: {
    subject: '{customer} · {environment}: Spencer has ended the connection, and its app stays until you remove it',
    paragraph:
      'Spencer has ended the connection of {customer} and uses the app in {domain} no more. Nothing was changed there: the app {app} and what it may read still stand in your tenant, until you remove them.',
    adopted:
      'Spencer has ended the connection of {customer} and uses the app in {domain} no more. Nothing was changed there. You made the app {app} yourselves: delete it if you use it for nothing else, or else take Spencer’s secrets, certificates and permissions out of it.',
    how: 'How to remove it',
    open: 'Sign in to entra.microsoft.com as Application Administrator or Cloud Application Administrator.',
    find: 'Choose Entra ID → App registrations → All applications, and search for {applicationId}.',
    findByName: 'Choose Entra ID → App registrations → All applications, and search for {app}.',
    delete:
      'Open {app} and choose Delete: its permissions, secrets and certificates go with it, and so does its entry under Enterprise apps.',
    opens: 'Until then these still open it',
    secret: 'Secret {name}, until {date}',
    certificate: 'Certificate {name}, until {date}',
    noDate: 'no date is known',
  },
  left: {
    access: {
      subject: '{customer} · {environment}: please withdraw our portal’s access yourselves',
      paragraph:
        'The work in {domain} is done, but we could not see that the consent of our portal itself is gone. So the portal may still be able to change apps in {domain}. We do not want that, and only you can end it now.',
      how: 'In Entra, open Enterprise applications, find this portal and choose Properties → Delete. Spencer’s own app goes on working.',
    },
    grants: {
      subject: '{customer} · {environment}: the permissions have not been seen yet',
      paragraph:
        'The Spencer app stands in {domain}, but for an hour we did not see its permissions granted. We may look no longer.',
      how: 'Once they are granted, open the link in the mail from Spencer again: one press, and we look at once.',
    },
  },
  reminder,
  calendar: {
    secret: '{customer} · {environment}: Spencer’s secret (client secret) ends',
    certificate: '{customer} · {environment}: Spencer’s certificate ends',
    planned: '{customer} · {environment}: day planned for Spencer',
    freeze: '{customer}: no changes for Spencer ({reason})',
    assumed: 'We assume this date: we do not know the true one.',
    nothing: 'Spencer: there is no date to follow here any more',
    advice: 'Renew it before this day and nobody notices. Ask {name} at Spencer for the link: {email}.',
  },
  typedBy:
    '{name} ({address}) typed your name and address in Spencer’s portal. You get this one mail and are on no list.',
  certificate: {
    thumbprint: 'Spencer signs with this certificate. Thumbprint (SHA-1), as Entra shows it: {thumbprint}.',
    givenBy: '{name} at Spencer gave it.',
    givenByTwo: '{name} at Spencer gave it, and {second} at Spencer confirmed it.',
    alone: {
      subject: '{customer} · {environment}: one person at Spencer replaced the certificate',
      paragraph:
        '{name} at Spencer replaced the certificate that Spencer signs with in {domain}. A second person at Spencer normally confirms that; nobody was there. Nothing changes in your tenant until one of you lets it in.',
    },
  },
  until: 'The link works until {date}. Is somebody else the administrator? Forward this mail.',
  questions: 'Questions? {name} at Spencer: {email}.',
  genuine: 'Really from Spencer? Our mails lead to {host} and nowhere else, and never ask for a password or a secret.',
  address: 'Does the button not work? Copy this address:',
}
