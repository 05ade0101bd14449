import type { done as nl } from '../nl/done'
import type { Same } from '../same'

export const done: Same<typeof nl> = {
  title: 'Relié en {time}.',
  titlePlain: 'Relié.',
  titleRenew: 'Renouvelé en {time}.',
  titleRepair: 'Rétabli en {time}.',
  titleUndo: 'Défait en {time}.',
  titleGrant: 'Accordé en {time}.',
  colleagueTitle: 'La connexion fonctionne. Les permissions ne sont pas encore accordées.',
  colleagueBody:
    'Ce qui suit est prêt. Un Privileged Role Administrator ou un Global Administrator franchit la dernière étape ; jusque-là, Spencer ne lit aucun utilisateur.',
  colleagueLink: 'Envoyer le lien à votre collègue',
  requests: '{count, plural, one {# requête} other {# requêtes}} à Microsoft, 0 clic dans Azure.',
  withdrawn: {
    yes: 'Notre accès a été retiré.',
    no: 'Nous ne gardons aucune clé, mais n’avons pas pu retirer l’accord lui-même. Supprimez ce portail dans Enterprise applications.',
    by_hand:
      'Vous retirez notre accès vous-même : ouvrez Enterprise applications dans Entra, cherchez ce portail et choisissez Properties → Delete.',
  },
  undone: 'Microsoft garde l’application 30 jours parmi les applications supprimées. Elle peut y être restaurée.',
  undoneAdopted: 'L’application que vous aviez créée vous-mêmes est toujours là, sans ce que nous y avions ajouté.',
  openEnterprise: 'Ouvrir Enterprise applications',
  tenantId: 'Directory (tenant) ID',
  applicationId: 'Application (client) ID',
  secret: 'Secret (client secret)',
  secretHint: 'commence par {hint}',
  until: 'jusqu’au {date}',
  proven: 'testé, fonctionne',
  handoff: {
    held: 'prêt à être envoyé',
    linked: 'envoyé, pas encore ouvert',
    claimed: 'ouvert par Spencer',
    stored: 'enregistré chez Spencer',
    expired: 'non relevé à temps ; Spencer vous demandera de le renouveler',
    superseded: 'remplacé par un secret plus récent',
  },
  certificate: 'Certificat',
  uploaded: 'chargé, thumbprint relu',
  calendar: 'Ajouter les deux dates à un agenda',
  calendarOne: 'Ajouter la date à un agenda',
  receipt: 'Reçu',
  openEntra: 'Ouvrir dans Entra',
  next: 'Ensuite',
  nextMapping: 'Choisir les champs que Spencer montre',
  nextGroups: 'et les groupes',
  nextHint: 'Rien ne presse, et c’est peut-être pour qui connaît vos données. Les choix par défaut fonctionnent.',
}
