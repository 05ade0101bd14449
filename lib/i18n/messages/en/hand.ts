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
  give: {
    title: 'Hand over the secret safely',
    signIn:
      'Keep the secret out of the mail. Sign in with an administrator account of {domain} and paste it on this page: it is used once at Microsoft and delivered to Spencer sealed.',
    act: 'Sign in to hand over the secret safely',
    intro:
      'Paste what Entra shows. We use the secret once at Microsoft, in {domain}, to see whether it works, and deliver it to {name} sealed. No page shows it again.',
    application: 'Application (client) ID',
    applicationHint: 'From the page Overview.',
    secret: 'Value',
    secretHint: 'From the column Value, not Secret ID.',
    date: 'Expires',
    dateHint: 'The end date as Entra shows it. If you leave it empty, we assume 24 months.',
    give: 'Hand the secret to Spencer',
    refusedTitle: 'The secret was not handed over',
    taken: 'The secret works. It is sealed and on its way to Spencer.',
    now: 'What Spencer has now',
    missing:
      'The secret works, but Spencer may not read users yet. A Privileged Role Administrator or Global Administrator chooses Grant admin consent; then hand the secret over once more.',
    refused: {
      application_unreadable:
        'This is no Application (client) ID. Copy it from the page Overview: five groups of letters and digits.',
      swapped:
        'The two are swapped: an ID stands in the field Value and a secret in the field Application (client) ID. Put each in its own.',
      secret_id: 'This is the Secret ID. The secret itself stands in the column beside it, Value.',
      masked: 'Entra now shows only how this secret begins. Make another and copy Value at once.',
      secret_unreadable: 'This is no secret as Entra makes them. Copy all of Value, without spaces.',
      date_unreadable: 'Choose a date, or leave the field empty.',
      date_passed: 'This date has passed. Make another secret.',
      wrong_secret:
        'Microsoft does not accept this secret. If you made it just now, wait a minute and try again. Otherwise see whether you copied the Value of this app.',
      secret_ended: 'Microsoft says that this secret has expired. Make another.',
      unknown_application:
        'There is no app with this Application (client) ID in {domain}. Made just now? Wait a minute and try again.',
      not_in_tenant:
        'Microsoft knows this app, but not in {domain} yet. Choose Grant admin consent, wait a minute and try again.',
      disabled: 'This app is switched off in {domain}. Switch it on again in Enterprise applications → Properties.',
      unreachable: 'Microsoft did not answer. Nothing was kept; try again in a minute.',
      other:
        'Microsoft refused this secret with the code AADSTS{code}. Nothing was kept. Look the code up at Microsoft, or send it to {name}.',
      another_application:
        'For this connection another app in {domain} is known already: {application}. Use that one, or ask {name} for an invitation to begin anew.',
      connection_ended: 'This connection has ended. Ask {name} for a new invitation.',
      other_purpose: 'Your invitation is for something else. Ask {name} for one to connect or to renew.',
      busy: 'The portal is making the app for this connection right now. Wait until that is done.',
    },
  },
  back: 'Rather have it done in three minutes? Go back',
}
