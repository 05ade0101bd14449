import type { review as nl } from '../nl/review'
import type { Same } from '../same'

export const review: Same<typeof nl> = {
  title: {
    connect: 'What will be made in {domain}',
    grant: 'What you allow in {domain}',
    renew: 'What will be renewed in {domain}',
    repair: 'What is missing or has changed in {domain}',
    undo: 'What will be removed from {domain}',
  },
  nothingYet: 'Nothing more happens in your tenant until you press the button at the end.',
  person: {
    everything: 'You can do everything yourself',
    everythingBody: 'Your roles in Microsoft Entra are enough for every step.',
    almost: 'You can do everything but the last step',
    almostBody:
      'Your account can make the app, but only a Privileged Role Administrator or Global Administrator can let it read users. Start now; your colleague gets a one-minute link.',
    unknown: 'We do not know yet what your account may do',
    unknownBody:
      'Microsoft did not tell us enough about your roles. You can simply start: if a step is refused, what exists stays and we say who can go on.',
  },
  app: 'An app called <b>{name}</b>',
  appOnly: 'only for people in {domain}',
  change: 'change',
  changeLabel: 'Name of the app',
  changeHint: 'The name under which you find it again in Entra. Spencer works with any name.',
  returns: 'Sign-in returns to <b>{host}</b>',
  returnsWhy: 'That is Spencer’s sign-in page. Microsoft sends the answer to this address and no other:',
  readsAlone: 'It may read, without anyone signed in:',
  readsSignedIn: 'It may read, of whoever signs in:',
  why: 'why',
  data: {
    User_Read_All: 'all users’ profiles',
    Group_Read_All: 'all groups',
    GroupMember_Read_All: 'who is in which group',
    signedIn: 'name, e‑mail address and own profile',
  },
  reason: {
    User_Read_All:
      'To show your colleagues in Spencer and keep them up to date: name, e‑mail, job title, department, phone. Microsoft has no smaller permission that does this for all users. It does let the whole profile be read, more than Spencer uses. It gives no access to mail or files and can change nothing.',
    Group_Read_All:
      'To find the groups you choose. Microsoft’s permission reaches further than that: it also lets content of Microsoft 365 groups be read. Spencer uses name and id only.',
    GroupMember_Read_All: 'To know who is in the chosen groups, so that only they come to Spencer.',
    signedIn:
      'This is how Spencer recognises who signs in. They cover only the person concerned, and because you allow them now nobody is asked about them later.',
  },
  certificate: 'A certificate of Spencer’s, until {date}',
  certificateWhy:
    'With it Spencer proves who it is when it reads users. Only the public part comes to you; the private key stays at Spencer.',
  certificateIs: 'Spencer signs with this certificate. Thumbprint (SHA-1), as Entra shows it:',
  certificateBy: '{name} at Spencer gave it.',
  certificateByTwo: '{name} at Spencer gave it, and {second} at Spencer confirmed it.',
  secret: 'A secret (client secret) for 24 months, or the longest your tenant allows, sent to Spencer sealed',
  secretWhy:
    'Needed for signing in. Nobody has to copy or mail it: it goes to Spencer encrypted and is opened there one time. The last page says until when it works.',
  nothingElse: 'Existing apps, users and groups stay as they are.',
  requests: '{count, plural, one {The one request we will send} other {The # requests we will send}}',
  requestsHint: 'Literally and in this order, to graph.microsoft.com. What has no id yet stands in braces.',
  consent: {
    title: 'Microsoft will now ask for your consent',
    body: 'It is for this portal, to do this one piece of work in your name. When it is done we withdraw that access and say whether we saw it gone.',
    picture: 'What Microsoft’s page looks like',
    leaveEmpty: 'Leave the box Consent on behalf of your organization empty: we need your consent only.',
    box: {
      no: 'A box Consent on behalf of your organization is shown by Microsoft to a Global Administrator only.',
      unknown:
        'If you are a Global Administrator, there is also a box Consent on behalf of your organization. Leave it empty: we need your consent only.',
    },
    english: 'The names stand here in Microsoft’s English; Microsoft may show them in your language.',
    scope: {
      Application_ReadWrite_All: 'to make, change or remove the app',
      DelegatedPermissionGrant_ReadWrite_All: 'to allow sign-in for everyone, and to withdraw our own access',
      AppRoleAssignment_ReadWrite_All: 'to let the app read users',
      Application_Read_All: 'to see which app a colleague made',
      other: 'to know who you are',
    },
  },
  act: {
    connect: 'Create the Spencer app in {domain}',
    grant: 'Let the Spencer app read in {domain}',
    renew:
      'Renew {what, select, certificate {the certificate} both {secret and certificate} other {the secret}} in {domain}',
    repair: 'See what differs in {domain}',
    undo: 'Remove the Spencer app from {domain}',
  },
  actUndoAdopted: 'Take Spencer out of the app in {domain}',
  microsoftWay: 'Grant on Microsoft’s own page instead',
  microsoftWayAsk: 'What that means',
  microsoftWayHint:
    'The portal then asks for less: we make the app, and you let it read afterwards on a page of Microsoft’s own. The last page there may show an error; the grant is made all the same, and we check it.',
  byHand: 'Do it by hand',
  runningTitle: 'This is already under way',
  runningBody: '{name} began on {time}. There is only ever one at a time.',
  follow: 'Follow how far it is',
  certificateTitle: 'Spencer has to prepare something first',
  certificateBody:
    'The certificate for this environment is not there yet. You need do nothing: let {name} know, and this page works as soon as it is there.',
  refusedTitle: 'Nothing was made',
  changed: 'What has to be made has changed since you opened this page. Load the page again and read it once more.',
  busy: 'Something else is at work for this app right now. Try again as soon as that is done.',
  undoAdopted:
    'You made the app {app} yourselves and it stays. Only what we added goes: our secrets, our certificate and the permissions that were granted through us. After that nobody can sign in to Spencer with it.',
  cannot: 'This cannot be done now with this account or this invitation. Open the link in the mail again.',
}
