import type { changes as nl } from '../nl/changes'
import type { Same } from '../same'

export const changes: Same<typeof nl> = {
  create_application: 'Créer l’application',
  update_application: 'Compléter l’application : {what}',
  take_from_application: 'Retirer de l’application : {what}',
  create_service_principal: 'Rendre l’application disponible dans le tenant',
  assign_role: 'Permettre {what}',
  grant_scopes: 'Permettre la connexion à tous',
  add_secret: 'Créer le secret',
  restore_application: 'Restaurer l’application supprimée',
  remove_application: 'Supprimer l’application',
  unassign_role: 'Retirer {what}',
  withdraw_scopes: 'Retirer la connexion pour tous',
  remove_secret: 'Supprimer notre secret : {what}',
  properties: {
    displayName: 'le nom',
    signInAudience: 'réservée aux personnes de ce tenant',
    web: 'l’adresse à laquelle revient la connexion',
    optionalClaims: 'la revendication upn',
    requiredResourceAccess: 'les permissions demandées',
    tags: 'nos étiquettes',
    keyCredentials: 'le certificat',
    uniqueName: 'notre nom unique',
  },
}
