/** What somebody turned in Entra so that people, or the app itself, are kept out; by Graph's names, with where it is turned back. */
export const switches = {
  title: 'Uitgeschakeld in jullie tenant.',
  word: 'uitgeschakeld in de tenant',
  seenAt: 'Zo gezien op {at}.',
  open: 'Open de app in Entra',
  accountEnabled: {
    what: 'Deze app is uitgeschakeld: niemand kan zich aanmelden, en de app zelf krijgt geen toegang.',
    mend: 'Zet ze aan in Entra: Enterprise applications → de app → Properties → Enabled for users to sign-in → Yes.',
  },
  isDisabled: {
    what: 'Deze app is gedeactiveerd: niemand kan zich aanmelden, en de app zelf krijgt geen toegang.',
    mend: 'Activeer ze in Entra: App registrations → de app → Activate.',
  },
  disabledByMicrosoftStatus: {
    what: 'Microsoft zelf schakelde deze app uit: niemand kan zich aanmelden, en de app zelf krijgt geen toegang.',
    mend: 'Alleen Microsoft kan dat opheffen. Entra zegt waarom: Enterprise applications → de app → Properties.',
  },
  appRoleAssignmentRequired: {
    what: 'Alleen wie aan deze app is toegewezen, kan zich aanmelden.',
    mend: 'Wijs je collega’s toe onder Users and groups, of laat iedereen toe in Entra: Enterprise applications → de app → Properties → Assignment required → No.',
  },
} as const
