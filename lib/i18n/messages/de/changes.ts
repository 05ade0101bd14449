import type { changes as nl } from '../nl/changes'
import type { Same } from '../same'

export const changes: Same<typeof nl> = {
  create_application: 'Die App anlegen',
  update_application: 'Die App ergänzen: {what}',
  take_from_application: 'Aus der App nehmen: {what}',
  create_service_principal: 'Die App im Tenant verfügbar machen',
  assign_role: '{what} erlauben',
  grant_scopes: 'Die Anmeldung für alle erlauben',
  add_secret: 'Das Geheimnis anlegen',
  restore_application: 'Die gelöschte App zurückholen',
  remove_application: 'Die App entfernen',
  unassign_role: '{what} zurücknehmen',
  withdraw_scopes: 'Die Anmeldung für alle zurücknehmen',
  remove_secret: 'Unser Geheimnis entfernen: {what}',
  properties: {
    displayName: 'der Name',
    signInAudience: 'nur für Personen dieses Tenants',
    web: 'die Adresse, zu der die Anmeldung zurückkehrt',
    optionalClaims: 'der Claim upn',
    requiredResourceAccess: 'die angefragten Berechtigungen',
    tags: 'unsere Tags',
    keyCredentials: 'das Zertifikat',
    uniqueName: 'unser eindeutiger Name',
  },
}
