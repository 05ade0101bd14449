import type { switches as nl } from '../nl/switches'
import type { Same } from '../same'

export const switches: Same<typeof nl> = {
  title: 'Switched off in your tenant.',
  word: 'switched off in the tenant',
  seenAt: 'Seen so on {at}.',
  open: 'Open the app in Entra',
  accountEnabled: {
    what: 'This app is switched off: nobody can sign in, and the app itself gets no access.',
    mend: 'Switch it on in Entra: Enterprise applications → the app → Properties → Enabled for users to sign-in → Yes.',
  },
  isDisabled: {
    what: 'This app has been deactivated: nobody can sign in, and the app itself gets no access.',
    mend: 'Activate it in Entra: App registrations → the app → Activate.',
  },
  disabledByMicrosoftStatus: {
    what: 'Microsoft itself switched this app off: nobody can sign in, and the app itself gets no access.',
    mend: 'Only Microsoft can lift that. Entra says why: Enterprise applications → the app → Properties.',
  },
  appRoleAssignmentRequired: {
    what: 'Only people who are assigned to this app may sign in.',
    mend: 'Assign your colleagues under Users and groups, or let everybody in: in Entra, Enterprise applications → the app → Properties → Assignment required → No.',
  },
}
