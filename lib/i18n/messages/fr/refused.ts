import type { refused as nl } from '../nl/refused'
import type { Same } from '../same'

export const refused: Same<typeof nl> = {
  labels: {
    kept: 'Ce qui est conservé',
    who: 'Qui peut y remédier',
    next: 'Ce que vous faites maintenant',
    number: 'Comment Microsoft retrouve ceci',
  },
  kept: 'Cette connexion n’a ni créé ni modifié d’application. L’invitation reste valable. Si vous avez donné votre accord à Microsoft, ce portail figure parmi vos Enterprise applications ; un administrateur peut l’y supprimer.',
  declined: {
    title: 'Vous n’avez pas donné votre accord',
    happened: 'Microsoft vous a demandé votre accord et vous avez choisi Cancel. C’est votre droit.',
    who: 'Vous-même, quand vous voulez.',
    next: 'Rouvrez le lien du mail de Spencer et choisissez Accept chez Microsoft.',
  },
  needs_admin: {
    title: 'Votre tenant réserve ceci aux administrateurs',
    happened: 'Votre compte ne peut pas accepter une nouvelle application, même si elle n’apprend que votre identité.',
    who: 'Un Cloud Application Administrator, Application Administrator ou Global Administrator.',
    next: 'Transférez le mail de Spencer à un tel collègue.',
  },
  consent_gone: {
    title: 'Votre accord a été retiré entre-temps',
    happened:
      'Vous avez donné votre accord chez Microsoft ; au même moment, une autre partie de ce travail s’est terminée et a retiré tout ce qui était permis à Spencer.',
    who: 'Vous-même.',
    next: 'Rouvrez le lien du mail et donnez votre accord encore une fois.',
  },
  wrong_tenant: {
    title: 'Ce compte appartient à une autre organisation',
    happened: 'Vous vous êtes connecté avec un compte hors du tenant attendu. Spencer en est informé.',
    who: 'Vous, si vous avez aussi un compte dans le bon tenant. Sinon, un collègue qui en a un.',
    next: 'Rouvrez le lien et choisissez Use another account chez Microsoft.',
  },
  personal_account: {
    title: 'Ceci est un compte Microsoft personnel',
    happened: 'Cette liaison demande un compte de votre organisation, pas un compte personnel.',
    who: 'Vous, avec votre compte professionnel.',
    next: 'Rouvrez le lien et choisissez Use another account chez Microsoft.',
  },
  guest: {
    title: 'Vous êtes invité dans ce tenant, et Spencer ne laisse pas les invités faire ceci',
    happened:
      'C’est une règle de Spencer, pas de Microsoft : un invité ne fait pas ceci, même avec un rôle d’administrateur. Votre compte vient d’une autre organisation.',
    who: 'Une personne qui a un compte propre dans ce tenant. Si vous gérez ce tenant comme partenaire, Spencer peut admettre votre organisation pour cette liaison.',
    next: 'Transférez le mail de Spencer à cette personne, faites-le à la main, ou demandez à votre contact chez Spencer d’admettre votre organisation.',
  },
  no_role: {
    title: 'Un collègue s’en occupe déjà',
    happened:
      'Dès que quelqu’un a commencé, seuls les participants et les administrateurs d’applications voient cette liaison.',
    who: 'Le collègue qui a commencé, ou un Cloud Application Administrator, Application Administrator, Privileged Role Administrator ou Global Administrator.',
    next: 'Demandez à votre collègue de continuer. Si vous avez un tel rôle par PIM, activez-le et rouvrez le lien.',
  },
  other_person: {
    title: 'Vous vous êtes connecté avec un autre compte',
    happened: 'L’accord venait d’une personne qui n’avait pas lu et appuyé ici elle-même. Il ne compte donc pas.',
    who: 'Vous, avec le compte du début. Ou ce collègue, en ouvrant lui-même le lien du mail.',
    next: 'Rouvrez le lien du mail.',
  },
  replayed: {
    title: 'Cette connexion était déjà terminée',
    happened: 'La page a été rechargée, ou vous êtes revenu en arrière. Chaque connexion ne vaut qu’une fois.',
    who: 'Vous-même.',
    next: 'Rouvrez le lien du mail ; vous retrouverez l’endroit où vous étiez.',
  },
  other_browser: {
    title: 'Cette connexion a commencé dans un autre navigateur',
    happened: 'Une connexion doit finir là où elle a commencé. Ainsi, personne ne peut vous glisser celle d’un autre.',
    who: 'Vous-même.',
    next: 'Ouvrez le lien du mail dans ce navigateur, cookies autorisés, et recommencez.',
  },
  expired: {
    title: 'Cette connexion est restée ouverte trop longtemps',
    happened: 'Vous avez 10 minutes pour vous connecter chez Microsoft.',
    who: 'Vous-même.',
    next: 'Rouvrez le lien du mail.',
  },
  blocked: {
    title: 'Une règle de votre tenant vous a arrêté',
    happened:
      'Microsoft a demandé un second facteur ou un appareil géré, ou Conditional Access n’a pas permis cette connexion.',
    who: 'Vous, avec un appareil et un facteur permis. Sinon votre Conditional Access Administrator, dans Entra → Monitoring & health → Sign-in logs.',
    next: 'Rouvrez le lien sur un appareil de votre organisation.',
  },
  refused: { title: 'Microsoft n’a pas laissé passer ceci' },
  clock: {
    title: 'Une horloge chez Spencer est fausse',
    behind:
      'L’horloge de ce serveur retarde de {minutes, plural, one {# minute} other {# minutes}}. Microsoft n’a donc pas accepté ce que ce serveur a signé.',
    ahead:
      'L’horloge de ce serveur avance de {minutes, plural, one {# minute} other {# minutes}}. Microsoft n’a donc pas accepté ce que ce serveur a signé.',
    who: 'Spencer.',
    next: 'Rien ne vous est demandé. Réessayez plus tard ; Spencer le voit aussi.',
  },
  invitation_ended: {
    title: 'L’invitation a pris fin entre-temps',
    happened: 'Elle a été retirée ou a expiré entre-temps. Ce qui a été fait avant reste tel quel.',
    who: 'Votre contact chez Spencer.',
    next: 'Ouvrez le dernier mail de Spencer, ou répondez-y pour demander un nouveau lien.',
  },
  signed_out: {
    title: 'Vous êtes déconnecté',
    happened:
      'Vous vous êtes déconnecté, votre connexion de 8 heures a pris fin, ou cette page relève d’une autre invitation.',
    who: 'Vous-même.',
    next: 'Ouvrez le lien du mail de Spencer pour continuer.',
  },
  idle: {
    title: 'Vous êtes déconnecté',
    happened: 'Rien n’a été fait sur aucune page pendant une demi-heure : votre connexion a pris fin.',
    who: 'Vous.',
    next: 'Ouvrez le lien dans l’e-mail de Spencer pour continuer.',
  },
  too_many: {
    title: 'Trop de connexions en une minute',
    happened:
      'Depuis votre réseau, ou avec ce lien, plus de connexions ont été commencées que des personnes n’en font en une minute.',
    who: 'Vous, dans une minute. Si cela continue, votre contact chez Spencer.',
    next: 'Attendez une minute et reprenez là où vous étiez.',
  },
  unknown: {
    title: 'La connexion n’a pas abouti',
    happened: 'Microsoft a donné une réponse que nous ne connaissons pas.',
    who: 'La seconde tentative réussit en général. Sinon, votre contact chez Spencer.',
    next: 'Rouvrez le lien du mail.',
  },
}
