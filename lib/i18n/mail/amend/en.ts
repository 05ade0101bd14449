import type { Same } from '@/lib/i18n/messages/same'
import type { amend as nl } from './nl'

export const amend: Same<typeof nl> = {
  subject: {
    userSync: '{customer} · {environment}: Spencer asks for user sync',
    userSyncAndGroups: '{customer} · {environment}: Spencer asks for user sync and security groups',
    groups: '{customer} · {environment}: Spencer asks for security groups',
    lessGroups: '{customer} · {environment}: take security groups away from Spencer',
    lessUserSync: '{customer} · {environment}: take user sync away from Spencer',
  },
  paragraph: {
    userSync:
      '{who} asks to read your people too: user sync. With it Spencer uses the name, e-mail, job title and other profile fields of all users in {domain}, and changes none of them. You see first what changes. Until you press the button everything stays as it is.',
    userSyncAndGroups:
      '{who} asks to read your people and your security groups too: user sync. With it Spencer uses the profile fields of all users in {domain}, and names and members of the groups that you choose, and changes none of them. You see first what changes. Until you press the button everything stays as it is.',
    groups:
      '{who} asks to read your security groups too: names and members of the groups in {domain} that you choose. Spencer changes none of them. You see first what changes. Until you press the button everything stays as it is.',
    lessGroups:
      '{who} asks you to take something away: Spencer no longer reads the security groups of {domain}. User sync stays as it is. You see first what changes. Until you press the button everything stays as it is.',
    lessUserSync:
      '{who} asks you to take something away: Spencer no longer reads the people of {domain}. The permissions for user sync and its certificate go; sign-in stays as it is. You see first what changes. Until you press the button everything stays as it is.',
  },
  button: 'See what changes',
  done: {
    userSync: {
      subject: '{customer} · {environment}: user sync is allowed',
      paragraph:
        'The Spencer app in {domain} may now read your people too, as was asked: user sync. The receipt lists every change, with Microsoft’s own number of each request.',
    },
    userSyncAndGroups: {
      subject: '{customer} · {environment}: user sync and security groups are allowed',
      paragraph:
        'The Spencer app in {domain} may now read your people and your security groups too, as was asked: user sync. The receipt lists every change, with Microsoft’s own number of each request.',
    },
    groups: {
      subject: '{customer} · {environment}: reading security groups is allowed',
      paragraph:
        'The Spencer app in {domain} may now read your security groups too, as was asked. The receipt lists every change, with Microsoft’s own number of each request.',
    },
    lessGroups: {
      subject: '{customer} · {environment}: reading security groups is taken away',
      paragraph:
        'What this portal gave the Spencer app in {domain} to read your security groups has been taken away. The receipt lists every change, with Microsoft’s own number of each request.',
    },
    lessUserSync: {
      subject: '{customer} · {environment}: user sync is taken away',
      paragraph:
        'What this portal gave the Spencer app in {domain} to read your people has been taken away, and the certificate for it too. Sign-in stays as it was. The receipt lists every change, with Microsoft’s own number of each request.',
    },
    stands: {
      subject: '{customer} · {environment}: a permission of the Spencer app still stands',
      paragraph:
        'Spencer is to read less in {domain}. What this portal gave for that no longer stands, but a permission that it did not give does. Whoever manages the app revokes it in Entra: Enterprise applications, the app, Permissions. The receipt lists every change, with Microsoft’s own number of each request.',
    },
  },
}
