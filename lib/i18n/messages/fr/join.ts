import type { join as nl } from '../nl/join'
import type { Same } from '../same'

export const join: Same<typeof nl> = {
  documentTitle: '{customer} et Spencer',
  asks: {
    connect: '{staff}, chez Spencer, vous demande de relier {customer} à Spencer.',
    grant: '{staff}, chez Spencer, vous demande de franchir la dernière étape pour {customer}.',
    renew:
      '{staff}, chez Spencer, vous demande de renouveler {what, select, certificate {le certificat} both {le secret et le certificat} other {le secret}} de {customer}.',
    repair: '{staff}, chez Spencer, vous demande de rétablir la liaison de {customer}.',
    undo: '{staff}, chez Spencer, vous demande d’annuler la liaison de {customer}.',
    fields: '{staff} vous demande de choisir quels champs Spencer montre pour {customer}.',
  },
  colleagueAsks: '{colleague} vous demande de franchir la dernière étape et de relier {customer} à Spencer.',
  makes: {
    connect: 'Une seule application est créée dans votre tenant Microsoft Entra, {domain}.',
    grant:
      'L’application {app} existe déjà dans {domain}. Vous lui permettez de lire ce dont elle a besoin ; seul un Privileged Role Administrator ou un Global Administrator le peut.',
    renew:
      'L’application {app} dans {domain} reçoit {what, select, certificate {un nouveau certificat} both {un nouveau secret (client secret) et un nouveau certificat} other {un nouveau secret (client secret)}}.',
    repair: 'Nous regardons ce qui manque ou a changé dans l’application {app} de {domain}, et ne corrigeons que cela.',
    undo: 'L’application {app} disparaît de {domain}. Vos collègues ne peuvent alors plus se connecter à Spencer.',
    undoAdopted:
      'L’application {app} dans {domain} a été créée par vous et reste. Seul disparaît ce que nous y avons ajouté. Vos collègues ne peuvent alors plus se connecter à Spencer avec elle.',
    fields:
      'Vous choisissez quels champs Spencer montre de vos collègues, et quels groupes participent. Rien ne change dans l’application Spencer de {domain}.',
  },
  reads: {
    signIn:
      'Spencer utilise le nom et l’adresse e‑mail de la personne qui se connecte. L’autorisation de Microsoft va plus loin.',
    users:
      'Spencer utilise le nom, l’adresse e‑mail, la fonction et d’autres champs de profil de tous les utilisateurs, et n’en modifie aucun. L’autorisation de Microsoft va plus loin.',
    groups:
      'Spencer utilise le nom, l’adresse e‑mail, la fonction et d’autres champs de profil de tous les utilisateurs, ainsi que le nom et les membres des groupes que vous choisissez, et n’en modifie aucun. Les autorisations de Microsoft vont plus loin.',
  },
  reaches: {
    ask: 'Quoi exactement',
    intro: 'Dans les mots de Microsoft, avec tout ce que cela couvre :',
    User_Read_All: 'Le profil entier de tous les utilisateurs, sans que personne soit connecté. Ni mails ni fichiers.',
    Group_Read_All: 'Tous les groupes et leurs membres, et aussi du contenu de groupes Microsoft 365.',
    GroupMember_Read_All: 'Qui est dans quel groupe, pour tous les groupes.',
    signedIn:
      'De la personne qui se connecte : nom, adresse e‑mail et son propre profil, et des données de base de votre entreprise.',
  },
  terms: {
    minutes: '{minutes, plural, one {# minute} other {# minutes}}',
    account: 'un compte d’administrateur',
    ownAccount: 'votre propre compte',
    noApp: 'aucune application avant que vous n’appuyiez',
    asIs: 'l’application reste telle quelle avant que vous n’appuyiez',
    listed:
      'vous connecter inscrit ce portail parmi vos Enterprise applications ; un administrateur peut l’y supprimer',
    removable: 'l’application peut être supprimée ensuite',
  },
  renewNext: 'Ce que devient l’ancien, vous le lisez avant d’appuyer.',
  continue: 'Continuer avec Microsoft',
  continueHint:
    'Vous vous connectez à {domain}. Microsoft nous dit qui vous êtes et quels rôles d’administrateur vous avez.',
  firstConsent:
    'La première fois, Microsoft demande si ce portail peut vous connecter et lire votre propre profil. Il ne demande davantage qu’une fois que vous avez appuyé vous-même sur le bouton.',
  firstConsentAsk: 'Ce que Microsoft montre alors',
  unverified:
    'Vous lisez Unverified ? Microsoft n’a alors pas vérifié qui édite ce portail ; cela ne dit rien de ce qu’il peut faire.',
  byHand: 'Je préfère le faire à la main',
  notYou: 'Vous n’êtes pas la bonne personne ?',
  notYouBody:
    'Transférez le mail de Spencer à la personne qui gère votre tenant Microsoft. Le lien reste valable, et il ne sert qu’avec un compte de {domain}.',
  until: 'Cette invitation est valable jusqu’au {date}.',
  ended: {
    ask: 'Demander un nouveau lien',
    whereTo:
      'Le nouveau ne va qu’aux personnes qui avaient reçu cette invitation par mail. Sinon, Spencer est prévenu.',
    sending: 'Un nouveau lien est en route, par mail, vers les personnes qui avaient reçu cette invitation.',
    told: '{name}, chez Spencer, apprend maintenant que vous demandez un nouveau lien.',
    tooMany: 'On l’a demandé aujourd’hui aussi souvent qu’un jour le permet. Redemandez à partir du {when}.',
    closed: 'Pour cette invitation, ce n’est plus possible. Ouvrez le dernier mail de Spencer, ou répondez-y.',
    stopped: 'Spencer a suspendu ceci pour le moment. Vous pourrez demander un nouveau lien dès que Spencer reprend.',
    refused: 'Rien n’a été envoyé',
  },
  done: {
    title: 'Il n’y a plus rien à faire ici',
    connected: '{domain} est connecté à Spencer depuis le {at}.',
    made: 'Depuis le {at}, tout est créé et autorisé dans {domain} ; Spencer le teste encore.',
    off: 'Depuis le {at}, tout est créé et autorisé dans {domain} ; l’app y est désactivée en ce moment.',
    other: 'Ce que ce lien demandait a été fait le {at}.',
    again: 'En vous connectant, vous retrouvez ici les identifiants, les dates de fin, les champs et les groupes.',
  },
  closed: {
    revokedTitle: 'Cette invitation a été retirée',
    revokedBody:
      'Ouvrir ce lien n’a rien changé. Si vous avez reçu un mail plus récent de Spencer, ouvrez celui-là. Sinon, vous pouvez en demander un autre à {name}.',
    expiredTitle: 'Cette invitation a expiré',
    expiredBody: 'Une invitation vaut 30 jours, et celle-ci est terminée. Rien n’a été modifié à l’instant.',
    unknownTitle: 'Ce lien n’ouvre rien',
    unknownBody:
      'Il a peut-être été copié en partie, ou il en existe un plus récent. Ouvrez le dernier mail de Spencer, ou répondez-y pour demander un nouveau lien.',
  },
}
