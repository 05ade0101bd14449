import type { hand as nl } from '../nl/hand'
import type { Same } from '../same'

export const hand: Same<typeof nl> = {
  title: 'Connect by hand',
  intro: 'How to make in {domain} yourself what the portal would make for you. Allow half an hour.',
  create: {
    title: 'Make the app',
    body: 'Open <entra>entra.microsoft.com</entra> and choose Entra ID → App registrations → New registration. Fill in the following and choose Register.',
    name: 'Name',
    audience: 'Supported account types',
    redirect: 'Redirect URI, type Web',
  },
  claim: {
    title: 'Let Microsoft send the user name along',
    body: 'Choose Token configuration → Add optional claim → ID, tick upn and choose Add.',
  },
  permissions: {
    title: 'Give the permissions',
    body: 'Choose API permissions → Add a permission → Microsoft Graph.',
    delegated: 'Delegated permissions',
    application: 'Application permissions',
    consent:
      'Then choose Grant admin consent for {domain}. For the Application permissions only a Privileged Role Administrator or Global Administrator can.',
    consentSignIn:
      'Then choose Grant admin consent for {domain}. A Cloud Application Administrator or Application Administrator can.',
  },
  certificate: {
    title: 'Upload Spencer’s certificate',
    body: 'Ask {name} for the certificate of this environment. Choose Certificates & secrets → Certificates → Upload certificate.',
  },
  secret: {
    title: 'Make a secret',
    body: 'Choose Certificates & secrets → Client secrets → New client secret. Take 24 months, or the longest your tenant allows. Copy Value at once: Microsoft shows it only one time.',
  },
  send: {
    title: 'Send this to Spencer',
    body: 'Mail to {email}:',
    tenant: 'Directory (tenant) ID',
    application: 'Application (client) ID, from the page Overview',
    date: 'the date on which the secret ends',
    notSecret: 'Keep the secret itself out of the mail. {name} will agree with you how to deliver it safely.',
  },
  back: 'Rather have it done in three minutes? Go back',
}
