import type { done as nl } from '../nl/done'
import type { Same } from '../same'

export const done: Same<typeof nl> = {
  title: 'Connected in {time}.',
  titlePlain: 'Connected.',
  titleRenew: 'Renewed in {time}.',
  titleRepair: 'Repaired in {time}.',
  titleUndo: 'Undone in {time}.',
  titleGrant: 'Granted in {time}.',
  colleagueTitle: 'Sign-in works. The permissions are not granted yet.',
  colleagueBody:
    'What stands below is ready. A Privileged Role Administrator or Global Administrator takes the last step; until then Spencer reads no users.',
  colleagueLink: 'Send your colleague the link',
  requests: '{count, plural, one {# request} other {# requests}} to Microsoft, 0 clicks in Azure.',
  withdrawn: {
    yes: 'Our access has been withdrawn.',
    no: 'We hold no key any more, but could not withdraw the consent itself. Delete this portal in Enterprise applications.',
    by_hand:
      'You withdraw our access yourself: open Enterprise applications in Entra, find this portal and choose Properties → Delete.',
  },
  undone: 'Microsoft keeps the app among the deleted apps for 30 days. It can be restored there.',
  undoneAdopted: 'The app that you had made yourselves still stands, without what we had added to it.',
  openEnterprise: 'Open Enterprise applications',
  tenantId: 'Directory (tenant) ID',
  applicationId: 'Application (client) ID',
  secret: 'Client secret',
  secretHint: 'begins with {hint}',
  until: 'until {date}',
  proven: 'tested and working',
  handoff: {
    held: 'ready to be sent',
    linked: 'sent, not opened yet',
    claimed: 'opened by Spencer',
    stored: 'stored at Spencer',
    expired: 'not collected in time; Spencer will ask you to renew it',
    superseded: 'replaced by a newer secret',
  },
  certificate: 'Certificate',
  uploaded: 'uploaded, thumbprint read back',
  calendar: 'Add both dates to a calendar',
  calendarOne: 'Add the date to a calendar',
  receipt: 'Receipt',
  openEntra: 'Open in Entra',
  next: 'Next',
  nextMapping: 'Which fields Spencer shows',
  nextGroups: 'and which groups',
  nextHint: 'Not urgent, and perhaps for somebody who knows your data. The defaults work.',
}
