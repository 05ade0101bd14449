import type { mapping as nl } from '../nl/mapping'
import type { Same } from '../same'

export const mapping: Same<typeof nl> = {
  title: 'Which fields Spencer shows',
  intro:
    'On the left the field in Spencer, on the right where it comes from in Microsoft Entra. The defaults work; you need change nothing.',
  own: 'Yours',
  ownEmpty: 'empty',
  profileRead:
    '“Yours” is what the new app read in your own profile, just as Spencer will. Only you see it, for 8 hours.',
  profileUnread:
    '“Yours” is what your sign-in told us. The new app has read no more of your profile, or did so more than 8 hours ago.',
  none: 'nothing',
  fixed: 'fixed',
  remark: {
    may_be_empty: 'May be empty for people without a mailbox.',
    sharepoint: 'Comes from SharePoint and is often empty.',
    sharepointBetter: 'Comes from SharePoint and is often empty. Microsoft recommends {better}.',
    join_key: 'Ties somebody in Entra to the same person in Spencer.',
    sign_in_name: 'What somebody signs in with.',
    first_of_list: 'The first number of the list.',
    same_source: 'Same source as Workstation.',
  },
  save: 'Save these fields',
  saved: 'Saved. Spencer uses this at the next synchronisation.',
  groupsTitle: 'Which groups',
  groupsIntro: 'Only who is in one of these security groups comes to Spencer. Leave the field empty for everyone.',
  groupsLabel: 'Object ID of each group',
  groupsHint: 'One a line. You find them in Entra under Groups → All groups.',
  groupsSave: 'Save these groups',
  groupsSaved: 'Saved.',
  noGroups: 'No groups were chosen for this connection. Ask your contact at Spencer to add them.',
  refusedTitle: 'Not saved yet',
  back: 'Back to the overview',
}
