import type { receipt as nl } from '../nl/receipt'
import type { Same } from '../same'

export const receipt: Same<typeof nl> = {
  title: 'Reçu',
  intro:
    'Tout ce que ce portail a fait chez Microsoft en votre nom, avec le numéro que Microsoft donne à chaque requête. L’Audit log d’Entra montre la même chose.',
  none: 'Rien n’a encore été fait ici.',
  pressed: 'Lu et lancé par',
  consented: 'Accord donné par',
  granted: 'Permissions accordées par',
  guestOf: 'invité de {home}',
  started: 'Commencé',
  finished: 'Terminé',
  took: 'Durée',
  requests: 'Requêtes à Microsoft',
  withdrawn: 'Notre accès',
  withdrawnWord: {
    held: 'encore nécessaire',
    yes: 'retiré, vu le {at}',
    no: 'pas encore retiré le {at}',
    not_yet: 'pas encore vérifié',
    unanswered: 'inconnu : Microsoft n’a pas répondu',
    lagging: 'inconnu : les serveurs de Microsoft se contredisent',
    other_run: 'encore nécessaire à un autre travail dans ce tenant',
    no_token: 'inconnu : nous ne pouvons plus regarder',
  },
  change: 'Quoi',
  when: 'Quand',
  outcome: 'Résultat',
  request: 'request-id de Microsoft',
  outcomes: {
    intended: 'commencé, réponse inconnue',
    done: 'fait',
    refused: 'refusé',
    again: 'pas encore prêt, réessayé',
    unsettled: 'réponse perdue ; vérifiée',
  },
  details: 'Ce qui a changé exactement',
  before: 'Avant',
  after: 'Envoyé',
  nothing: 'rien',
  signIn: {
    title: 'Connectez-vous pour lire le reçu',
    body: 'Il faut un compte qui a participé, ou un rôle qui gère les applications.',
    act: 'Continuer avec Microsoft',
  },
  download: 'Télécharger en JSON',
}
