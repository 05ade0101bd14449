import type { forecast as nl } from '../nl/forecast'
import type { Same } from '../same'

export const forecast: Same<typeof nl> = {
  seen: 'As we last saw it, on {at}. If something else stands there by now, we ask you first.',
  unseen: 'As it was agreed; we have not looked for ourselves yet.',
  lentTo: 'The app you allow this to',
  name: 'Name',
  made: 'Made',
  madeBy: '{name}, through this portal, on {at}',
  madeBySomebody: 'through this portal, on {at}',
  madeByHand: 'by hand, by somebody of yours',
  credentials: 'Secrets and certificates',
  owners: 'Owners',
  noOwners: 'none',
  ownersUnread: 'not known: nobody has read them',
  addresses: 'Sign-in returns to',
  none: 'none',
  goes: 'What goes',
  stays: 'What stays',
  pieces: {
    application: 'The app {name}',
    service_principal: 'The app as an enterprise application, with the people and groups assigned to it',
    permission: 'The permission {name}',
    scopes: 'Sign-in for everyone',
    secret: 'Secret {name}',
    secretUnnamed: 'A secret',
    certificate: 'Certificate {name}',
    address: 'The address {name}',
    tags: 'Our tags',
    claims: 'The claim upn',
    access: 'The permissions it asks for',
    audience: 'That it is for people of this tenant only',
    unique_name: 'The unique name {name}: Microsoft lets nobody change one once it is set',
  },
  until: 'until {date}',
  notOurs: 'not made through us',
  deleted: 'The app, among the deleted apps: Microsoft keeps it there for 30 days.',
  others: 'Other apps, users and groups',
  gone: 'When we last looked, on {at}, the app was no longer there.',
  changes: 'What changes',
  asks: 'This was not as agreed either. We ask you first whether we may set it right:',
  restStays: 'All the rest stays as it is.',
  repair: {
    found: 'When we last looked, on {at}, this was not as agreed:',
    nothing: 'When we last looked, on {at}, everything was as agreed.',
    never: 'We have not looked yet.',
    look: 'We look again first and show you what differs, before anything changes. What is right stays as it is.',
  },
  amend: {
    asks: {
      userSync: '{staff} at Spencer asks to read the people of {customer} too: user sync.',
      userSyncAndGroups:
        '{staff} at Spencer asks to read the people and the security groups of {customer} too: user sync.',
      groups: '{staff} at Spencer asks to read the security groups of {customer} too.',
      lessGroups: '{staff} at Spencer asks you to take away what it read of the security groups of {customer}.',
      lessUserSync: '{staff} at Spencer asks you to take away user sync of {customer}.',
    },
    makes: {
      userSync:
        'The app {app} in {domain} gets the permission to read the profiles of all users with nobody signed in, and the certificate for that. Spencer uses name, e‑mail, job title and other profile fields, and changes none of them. Sign-in stays as it is.',
      userSyncAndGroups:
        'The app {app} in {domain} gets the permissions to read the profiles of all users, and groups with their members, with nobody signed in, and the certificate for that. Spencer changes none of them. Sign-in stays as it is.',
      groups:
        'The app {app} in {domain} gets the permissions to read groups and their members with nobody signed in. User sync and sign-in stay as they are.',
      lessGroups:
        'What this portal gave the app {app} in {domain} to read groups and their members is taken away. User sync and sign-in stay as they are.',
      lessUserSync:
        'What this portal gave the app {app} in {domain} to read users and groups with nobody signed in is taken away, and the certificate for it with that. Sign-in stays as it is.',
    },
    title: { more: 'What Spencer asks to read too in {domain}', less: 'What is taken away in {domain}' },
    act: { more: 'Allow it in {domain}', less: 'Take it away in {domain}' },
    found: 'As we last saw the app, on {at}, your press does this:',
    nothing: 'When we last looked, on {at}, nothing was left to do for this.',
    never: 'We have not looked yet: what differs is shown to you before anything changes.',
  },
  whole: {
    title: 'Nothing left to do in {domain}',
    body: 'When we last looked, on {at}, nothing was left to do.',
    act: 'Look once more in {domain}',
    see: 'See what stands there',
  },
  undone: {
    title: 'Undone in {domain}',
    body: 'This was undone on {at}. Nothing is left to remove.',
    receipts: 'Read the receipts',
  },
}
