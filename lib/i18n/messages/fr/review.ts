import type { review as nl } from '../nl/review'
import type { Same } from '../same'

export const review: Same<typeof nl> = {
  title: {
    connect: 'Ce qui sera créé dans {domain}',
    grant: 'Ce que vous permettez dans {domain}',
    renew: 'Ce qui sera renouvelé dans {domain}',
    repair: 'Ce qui manque ou a changé dans {domain}',
    undo: 'Ce qui disparaîtra de {domain}',
  },
  nothingYet: 'Rien d’autre ne se passe dans votre tenant avant que vous n’appuyiez sur le bouton en bas.',
  person: {
    everything: 'Vous pouvez tout faire vous-même',
    everythingBody: 'Vos rôles dans Microsoft Entra suffisent pour chaque étape.',
    almost: 'Vous pouvez tout faire, sauf la dernière étape',
    almostBody:
      'Votre compte peut créer l’application, mais seul un Privileged Role Administrator ou un Global Administrator peut lui permettre de lire les utilisateurs. Commencez ; votre collègue reçoit ensuite un lien d’une minute.',
    unknown: 'Nous ne savons pas encore ce que votre compte peut faire',
    unknownBody:
      'Microsoft ne nous en a pas dit assez sur vos rôles. Vous pouvez commencer : si une étape est refusée, ce qui existe reste et nous disons qui peut continuer.',
  },
  app: 'Une application nommée <b>{name}</b>',
  appOnly: 'seulement pour les personnes de {domain}',
  change: 'modifier',
  changeLabel: 'Nom de l’application',
  changeHint: 'Le nom sous lequel vous la retrouvez dans Entra. Spencer fonctionne avec n’importe lequel.',
  returns: 'La connexion revient à <b>{host}</b>',
  returnsWhy: 'C’est la page de connexion de Spencer. Microsoft envoie la réponse à cette adresse et à aucune autre :',
  readsAlone: 'Elle peut lire, sans que personne soit connecté :',
  readsSignedIn: 'Elle peut lire, de la personne qui se connecte :',
  why: 'pourquoi',
  data: {
    User_Read_All: 'les profils de tous les utilisateurs',
    Group_Read_All: 'tous les groupes',
    GroupMember_Read_All: 'qui est dans quel groupe',
    signedIn: 'nom, adresse e‑mail et son propre profil',
  },
  reason: {
    User_Read_All:
      'Pour montrer vos collègues dans Spencer et les tenir à jour : nom, e‑mail, fonction, département, téléphone. Microsoft n’a pas de permission plus étroite pour tous les utilisateurs. Elle laisse bien lire le profil entier, plus que ce que Spencer utilise. Elle ne donne accès ni aux mails ni aux fichiers et ne peut rien modifier.',
    Group_Read_All:
      'Pour trouver les groupes que vous choisissez. La permission de Microsoft va plus loin : elle laisse aussi lire du contenu de groupes Microsoft 365. Spencer n’utilise que le nom et l’identifiant.',
    GroupMember_Read_All:
      'Pour savoir qui est dans les groupes choisis, afin que seules ces personnes arrivent dans Spencer.',
    signedIn:
      'C’est ainsi que Spencer reconnaît qui se connecte. Elles ne concernent que la personne elle-même, et comme vous les permettez maintenant, personne ne devra y répondre plus tard.',
  },
  certificate: 'Un certificat de Spencer, jusqu’au {date}',
  certificateWhy:
    'Il permet à Spencer de prouver son identité quand il lit les utilisateurs. Seule la partie publique vient chez vous ; la clé privée reste chez Spencer.',
  certificateIs: 'Spencer signe avec ce certificat. Thumbprint (SHA-1), tel qu’Entra l’affiche :',
  certificateBy: '{name} de Spencer l’a donné.',
  certificateByTwo: '{name} de Spencer l’a donné, et {second} de Spencer l’a confirmé.',
  secret:
    'Un secret (client secret) pour 24 mois, ou la plus longue durée que permet votre tenant, envoyé scellé à Spencer',
  secretWhy:
    'Il est nécessaire à la connexion. Personne n’a à le copier ni à l’envoyer : il part chiffré chez Spencer, qui l’ouvre une fois. La dernière page dit jusqu’à quand il est valable.',
  nothingElse: 'Les applications, utilisateurs et groupes existants restent tels quels.',
  requests: '{count, plural, one {La requête que nous enverrons} other {Les # requêtes que nous enverrons}}',
  requestsHint:
    'Mot pour mot et dans cet ordre, vers graph.microsoft.com. Ce qui n’a pas encore d’identifiant est entre accolades.',
  consent: {
    title: 'Microsoft va maintenant demander votre accord',
    body: 'Il vaut pour ce portail, pour ce seul travail en votre nom. Une fois terminé, nous retirons cet accès et disons si nous l’avons vu disparaître.',
    picture: 'Voici à quoi ressemble la page de Microsoft',
    leaveEmpty: 'Laissez vide la case Consent on behalf of your organization : votre seul accord nous suffit.',
    box: {
      no: 'Microsoft ne montre une case Consent on behalf of your organization qu’à un Global Administrator.',
      unknown:
        'Si vous êtes Global Administrator, il y a aussi une case Consent on behalf of your organization. Laissez-la vide : votre seul accord nous suffit.',
    },
    english: 'Les noms sont ici dans l’anglais de Microsoft ; Microsoft peut les montrer dans votre langue.',
    scope: {
      Application_ReadWrite_All: 'pour créer, modifier ou supprimer l’application',
      DelegatedPermissionGrant_ReadWrite_All: 'pour permettre la connexion à tous, et retirer notre propre accès',
      AppRoleAssignment_ReadWrite_All: 'pour laisser l’application lire les utilisateurs',
      Application_Read_All: 'pour voir quelle application un collègue a créée',
      other: 'pour savoir qui vous êtes',
    },
  },
  act: {
    connect: 'Créer l’application Spencer dans {domain}',
    grant: 'Laisser l’application Spencer lire dans {domain}',
    renew:
      'Renouveler {what, select, certificate {le certificat} both {le secret et le certificat} other {le secret}} dans {domain}',
    repair: 'Voir ce qui diffère dans {domain}',
    undo: 'Supprimer l’application Spencer de {domain}',
  },
  actUndoAdopted: 'Retirer Spencer de l’application dans {domain}',
  microsoftWay: 'Donner l’accord sur la page de Microsoft',
  microsoftWayAsk: 'Ce que cela signifie',
  microsoftWayHint:
    'Le portail demande alors moins : nous créons l’application, et vous lui donnez ensuite le droit de lire, sur une page de Microsoft. La dernière page peut y afficher une erreur ; l’accord est donné malgré tout, et nous le vérifions.',
  byHand: 'Le faire à la main',
  runningTitle: 'C’est déjà en cours',
  runningBody: '{name} a commencé le {time}. Un seul travail à la fois est possible.',
  follow: 'Suivre l’avancement',
  certificateTitle: 'Spencer doit d’abord préparer quelque chose',
  certificateBody:
    'Le certificat de cet environnement manque encore. Vous n’avez rien à faire : prévenez {name}, et cette page fonctionne dès qu’il est là.',
  refusedTitle: 'Rien n’a été créé',
  changed: 'Ce qui doit être créé a changé depuis que vous avez ouvert cette page. Rechargez-la et relisez-la.',
  busy: 'Un autre travail est en cours pour cette application. Réessayez dès qu’il est terminé.',
  undoAdopted:
    'L’application {app} a été créée par vous et reste. Seul disparaît ce que nous y avons ajouté : nos secrets, notre certificat et les permissions accordées par notre intermédiaire. Ensuite, plus personne ne peut se connecter à Spencer avec elle.',
  cannot: 'Ce n’est pas possible maintenant avec ce compte ou cette invitation. Rouvrez le lien du mail.',
}
