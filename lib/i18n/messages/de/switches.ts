import type { switches as nl } from '../nl/switches'
import type { Same } from '../same'

export const switches: Same<typeof nl> = {
  title: 'In Ihrem Tenant ausgeschaltet.',
  word: 'im Tenant ausgeschaltet',
  seenAt: 'So gesehen am {at}.',
  open: 'App in Entra öffnen',
  accountEnabled: {
    what: 'Diese App ist ausgeschaltet: Niemand kann sich anmelden, und die App selbst bekommt keinen Zugriff.',
    mend: 'Schalten Sie sie in Entra ein: Enterprise applications → die App → Properties → Enabled for users to sign-in → Yes.',
  },
  isDisabled: {
    what: 'Diese App wurde deaktiviert: Niemand kann sich anmelden, und die App selbst bekommt keinen Zugriff.',
    mend: 'Aktivieren Sie sie in Entra: App registrations → die App → Activate.',
  },
  disabledByMicrosoftStatus: {
    what: 'Microsoft selbst hat diese App ausgeschaltet: Niemand kann sich anmelden, und die App selbst bekommt keinen Zugriff.',
    mend: 'Nur Microsoft kann das aufheben. Entra sagt, warum: Enterprise applications → die App → Properties.',
  },
  appRoleAssignmentRequired: {
    what: 'Nur wer dieser App zugewiesen ist, kann sich anmelden.',
    mend: 'Weisen Sie Ihre Kollegen unter Users and groups zu, oder lassen Sie alle herein: in Entra, Enterprise applications → die App → Properties → Assignment required → No.',
  },
}
