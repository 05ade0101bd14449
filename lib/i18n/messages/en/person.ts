import type { person as nl } from '../nl/person'
import type { Same } from '../same'

export const person: Same<typeof nl> = {
  sign_in: {
    title: 'Sign in again to go on',
    body: 'Your consent at Microsoft ran out while we were at work. We then go on where we were.',
    act: 'Continue with Microsoft',
  },
  challenge: {
    title: 'Microsoft wants one more check first',
    body: 'Your tenant asks for another check before this work, a second factor for example. We then go on where we were.',
    act: 'Continue with Microsoft',
  },
  colleague: {
    title: 'One step left, for a colleague',
    body: 'The app exists. Only a Privileged Role Administrator or Global Administrator can let it read users. It takes one minute.',
    act: 'Mail the link',
    name: 'Name of your colleague',
    email: 'E-mail address',
    language: 'Language of the mail',
    sent: 'The mail is on its way. You will see it here when your colleague has finished.',
    link: 'Or send a link yourself',
    makeLink: 'Make a link',
    linkHint: 'Only an account of {domain} can do anything with it. Making a new link ends the one before.',
    linkLabel: 'Link for your colleague',
    done: 'See what is ready',
    self: 'Do you hold that role yourself by now? Sign in again',
    microsoft: 'Or on Microsoft’s own page',
    microsoftHint:
      'Your colleague opens this page and chooses Accept. The last page may show an error; the grant is made all the same.',
  },
  policy_secret_forbidden: {
    title: 'Your tenant does not let us make a secret',
    body: 'An app management policy forbids client secrets, or lets them work for less than a day, and Spencer needs one for sign-in. A Global Administrator can loosen that rule or exempt this app: Entra ID → Enterprise apps → App management policies → Block password addition or Restrict max password lifetime → Applies to: All applications with exclusions, and add the app. What has been made stays.',
    act: 'That is done, go on',
  },
  policy_certificate_refused: {
    title: 'Your tenant refused the certificate',
    body: 'An app management policy asks something else of certificates: a shorter life or a trusted issuer. Ask your contact at Spencer for one that fits; your administrator sees the rule under App management policies.',
    act: 'There is a new certificate, go on',
  },
  certificate_refused: {
    title: 'Microsoft does not accept this certificate',
    body: 'That is the certificate, not you or your tenant. Spencer sees this and gives another. As soon as it is there you can go on here; the link in the mail brings you back.',
    other: 'Spencer has given another certificate meanwhile.',
    act: 'Go on with this certificate',
  },
  confirm_difference: {
    title: 'We found something else than you approved',
    body: 'Your tenant already holds something that belongs to this, so this would happen as well. Without your word it does not.',
    act: 'Go on with what stands here',
  },
  repair: {
    title: 'This is no longer as agreed in {domain}',
    body: 'We looked just now. With your word we set this right; all the rest stays as it is.',
    act: 'Set this right',
  },
  adopt: {
    title: 'There is already an app for Spencer in {domain}',
    body: 'Somebody made it by hand. We do not touch it unless you say so. If you take it over we only add what is missing; nothing in it goes away.',
    created: 'made on {date}',
    adds: 'This would be added:',
    unlessThere: 'And where it is not there yet:',
    nothingAdds: 'Nothing has to be added.',
    stays:
      'What stays: {secrets, plural, =0 {no secrets} one {# secret} other {# secrets}}, {certificates, plural, =0 {no certificates} one {# certificate} other {# certificates}} and these addresses:',
    act: 'Take this app over',
    fresh: 'Make a new app beside it',
  },
  restore: {
    title: 'The Spencer app of {domain} is among the deleted apps',
    body: 'Somebody deleted it. Microsoft keeps it for 30 days.',
    created: 'deleted on {date}',
    does: 'If you bring it back, this happens as well:',
    loses:
      'Microsoft makes a new enterprise application for it. The people and groups that were assigned to the old one, and the Conditional Access rules that named it, do not come back with it.',
    act: 'Bring this app back',
    fresh: 'Make a new app',
  },
  additions: {
    title: 'There is something on the app that we do not know',
    body: 'Since {name} made the app, this has come to it. Whoever put it there could use what you grant now. So nothing was granted.',
    key: 'Key',
    owner: 'Owner',
    address: 'Address',
    act: 'We know this, go on',
    ask: 'Ask {name} to open the link from Spencer: the same stands there, and there it can be said whether it is right.',
  },
  role: {
    title: 'Your account may not take this step',
    body: 'Microsoft refused this step: your roles are not enough. A Cloud Application Administrator, Application Administrator or Global Administrator can go on: forward the mail from Spencer. If you hold such a role through PIM, activate it first.',
    act: 'I have the role now, go on',
  },
  quota: {
    title: 'Your account has made too many objects',
    body: 'Whoever is not an administrator may own 250 objects in Microsoft Entra, deleted ones included. An Application Administrator has no such limit: forward the mail from Spencer, or clear some first.',
    act: 'Try again',
  },
  slow: {
    title: 'Microsoft is not ready yet',
    body: 'Microsoft needed longer than we wait. That usually mends itself. Come back later; what exists stays.',
    act: 'Look again',
  },
  other: {
    title: 'We need somebody to go on',
    body: 'What exists stays. Sign in again; if that does not do it, call Spencer and name the code below.',
    act: 'Continue with Microsoft',
  },
  consent_page: {
    title: 'Now grant on Microsoft’s page',
    body: 'It opens in a new tab. Choose Accept there. The last page may show an error, because it returns to Spencer’s sign-in; the grant is made all the same.',
    open: 'Open Microsoft’s page',
    act: 'I have granted it, check',
  },
}
