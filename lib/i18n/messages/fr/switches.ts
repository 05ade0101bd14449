import type { switches as nl } from '../nl/switches'
import type { Same } from '../same'

export const switches: Same<typeof nl> = {
  title: 'Désactivée dans votre tenant.',
  word: 'désactivée dans le tenant',
  seenAt: 'Vu ainsi le {at}.',
  open: 'Ouvrir l’application dans Entra',
  accountEnabled: {
    what: 'Cette application est désactivée : personne ne peut se connecter, et l’application elle-même n’a aucun accès.',
    mend: 'Activez-la dans Entra : Enterprise applications → l’application → Properties → Enabled for users to sign-in → Yes.',
  },
  isDisabled: {
    what: 'Cette application a été mise hors service : personne ne peut se connecter, et l’application elle-même n’a aucun accès.',
    mend: 'Réactivez-la dans Entra : App registrations → l’application → Activate.',
  },
  disabledByMicrosoftStatus: {
    what: 'Microsoft a désactivé cette application : personne ne peut se connecter, et l’application elle-même n’a aucun accès.',
    mend: 'Seul Microsoft peut y remédier. Entra en donne la raison : Enterprise applications → l’application → Properties.',
  },
  appRoleAssignmentRequired: {
    what: 'Seules les personnes affectées à cette application peuvent se connecter.',
    mend: 'Affectez vos collègues sous Users and groups, ou laissez entrer tout le monde : dans Entra, Enterprise applications → l’application → Properties → Assignment required → No.',
  },
}
