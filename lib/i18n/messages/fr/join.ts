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
      'L’application {app} dans {domain} reçoit {what, select, certificate {un nouveau certificat} both {un nouveau secret (client secret) et un nouveau certificat} other {un nouveau secret (client secret)}}. Ce qui existe aujourd’hui reste valable jusqu’à ce que Spencer utilise le nouveau.',
    repair: 'Nous regardons ce qui manque ou a changé dans l’application {app} de {domain}, et ne corrigeons que cela.',
    undo: 'L’application {app} disparaît de {domain}. Vos collègues ne peuvent alors plus se connecter à Spencer.',
    undoAdopted:
      'L’application {app} dans {domain} a été créée par vous et reste. Seul disparaît ce que nous y avons ajouté. Vos collègues ne peuvent alors plus se connecter à Spencer avec elle.',
    fields:
      'Vous choisissez quels champs Spencer montre de vos collègues, et quels groupes participent. Rien ne change dans {domain} même.',
  },
  reads: {
    signIn: 'Elle lit le nom et l’adresse e‑mail de la personne qui se connecte. Rien d’autre ne change.',
    users: 'Elle lit le nom, l’adresse e‑mail et la fonction de tous les utilisateurs. Rien d’autre ne change.',
    groups:
      'Elle lit le nom, l’adresse e‑mail et la fonction de tous les utilisateurs, la liste des groupes et leurs membres. Rien d’autre ne change.',
  },
  terms: {
    minutes: '{minutes, plural, one {# minute} other {# minutes}}',
    account: 'un compte d’administrateur',
    ownAccount: 'votre propre compte',
    nothing: 'rien ne change avant que vous n’appuyiez',
    undo: 'tout peut être annulé',
  },
  continue: 'Continuer avec Microsoft',
  continueHint: 'Vous vous connectez à {domain}. Microsoft nous dit qui vous êtes, rien de plus.',
  byHand: 'Je préfère le faire à la main',
  notYou: 'Vous n’êtes pas la bonne personne ?',
  notYouBody:
    'Transférez le mail de Spencer à la personne qui gère votre tenant Microsoft. Le lien reste valable, et il ne sert qu’avec un compte de {domain}.',
  until: 'Cette invitation est valable jusqu’au {date}.',
  closed: {
    revokedTitle: 'Cette invitation a été retirée',
    revokedBody:
      'Ouvrir ce lien n’a rien changé. Si vous avez reçu un mail plus récent de Spencer, ouvrez celui-là. Sinon, {name} vous en envoie un autre.',
    expiredTitle: 'Cette invitation a expiré',
    expiredBody:
      'Une invitation vaut 30 jours. Ouvrir ce lien n’a rien changé. {name}, chez Spencer, vous en envoie une autre.',
    unknownTitle: 'Ce lien n’ouvre rien',
    unknownBody:
      'Il a peut-être été copié en partie, ou il en existe un plus récent. Ouvrez le dernier mail de Spencer, ou répondez-y pour demander un nouveau lien.',
  },
}
