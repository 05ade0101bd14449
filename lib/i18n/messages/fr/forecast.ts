import type { forecast as nl } from '../nl/forecast'
import type { Same } from '../same'

export const forecast: Same<typeof nl> = {
  seen: 'Tel que nous l’avons vu pour la dernière fois, le {at}. Si autre chose s’y trouve maintenant, nous vous demandons d’abord.',
  unseen: 'Tel que convenu ; nous n’avons pas encore regardé nous-mêmes.',
  lentTo: 'L’application à laquelle vous permettez cela',
  name: 'Nom',
  made: 'Créée',
  madeBy: 'par {name}, via ce portail, le {at}',
  madeBySomebody: 'via ce portail, le {at}',
  madeByHand: 'à la main, par quelqu’un de chez vous',
  credentials: 'Secrets et certificats',
  owners: 'Propriétaires',
  noOwners: 'aucun',
  ownersUnread: 'inconnus : personne ne les a lus',
  addresses: 'La connexion revient à',
  none: 'aucun',
  goes: 'Ce qui disparaît',
  stays: 'Ce qui reste',
  pieces: {
    application: 'L’application {name}',
    service_principal:
      'L’application comme enterprise application, avec les personnes et les groupes qui y sont affectés',
    permission: 'La permission {name}',
    scopes: 'La connexion pour tous',
    secret: 'Secret {name}',
    secretUnnamed: 'Un secret',
    certificate: 'Certificat {name}',
    address: 'L’adresse {name}',
    tags: 'Nos étiquettes',
    claims: 'La revendication upn',
    access: 'Les permissions demandées',
    audience: 'La limite aux personnes de ce tenant',
    unique_name: 'Le nom unique {name} : Microsoft ne laisse personne le changer',
  },
  until: 'jusqu’au {date}',
  notOurs: 'non créé par nous',
  deleted: 'L’application, parmi les applications supprimées : Microsoft l’y garde 30 jours.',
  others: 'Les autres applications, utilisateurs et groupes',
  gone: 'La dernière fois que nous avons regardé, le {at}, l’application n’y était plus.',
  changes: 'Ce qui change',
  asks: 'Ceci non plus n’était pas comme convenu. Nous vous demandons d’abord si nous pouvons le corriger :',
  restStays: 'Tout le reste demeure tel quel.',
  repair: {
    found: 'La dernière fois que nous avons regardé, le {at}, ceci n’était pas comme convenu :',
    nothing: 'La dernière fois que nous avons regardé, le {at}, tout était comme convenu.',
    never: 'Nous n’avons pas encore regardé.',
    look: 'Nous regardons d’abord à nouveau et vous montrons ce qui diffère, avant tout changement. Ce qui est juste reste tel quel.',
  },
  amend: {
    asks: {
      userSync: '{staff}, chez Spencer, demande à lire aussi les personnes de {customer} : user sync.',
      userSyncAndGroups:
        '{staff}, chez Spencer, demande à lire aussi les personnes et les groupes de sécurité de {customer} : user sync.',
      groups: '{staff}, chez Spencer, demande à lire aussi les groupes de sécurité de {customer}.',
      lessGroups: '{staff}, chez Spencer, vous demande de retirer la lecture des groupes de sécurité de {customer}.',
      lessUserSync: '{staff}, chez Spencer, vous demande de retirer user sync de {customer}.',
    },
    makes: {
      userSync:
        'L’application {app} dans {domain} reçoit l’autorisation de lire les profils de tous les utilisateurs sans que personne soit connecté, et le certificat pour cela. Spencer utilise le nom, l’e‑mail, la fonction et d’autres champs du profil, et n’en modifie aucun. La connexion reste comme elle est.',
      userSyncAndGroups:
        'L’application {app} dans {domain} reçoit les autorisations de lire les profils de tous les utilisateurs, et les groupes avec leurs membres, sans que personne soit connecté, et le certificat pour cela. Spencer n’en modifie aucun. La connexion reste comme elle est.',
      groups:
        'L’application {app} dans {domain} reçoit les autorisations de lire les groupes et leurs membres sans que personne soit connecté. User sync et la connexion restent comme ils sont.',
      lessGroups:
        'Ce que ce portail a donné à l’application {app} dans {domain} pour lire les groupes et leurs membres est retiré. User sync et la connexion restent comme ils sont.',
      lessUserSync:
        'Ce que ce portail a donné à l’application {app} dans {domain} pour lire les utilisateurs et les groupes sans que personne soit connecté est retiré, et le certificat avec. La connexion reste comme elle est.',
    },
    title: { more: 'Ce que Spencer demande à lire aussi dans {domain}', less: 'Ce qui est retiré dans {domain}' },
    act: { more: 'L’autoriser dans {domain}', less: 'Le retirer dans {domain}' },
    found: 'Telle que nous avons vu l’application le {at}, votre confirmation fait ceci :',
    nothing: 'Lors de notre dernier contrôle, le {at}, il ne restait rien à faire pour cela.',
    never: 'Nous n’avons pas encore regardé : ce qui diffère vous est montré avant tout changement.',
  },
  whole: {
    title: 'Plus rien à faire dans {domain}',
    body: 'La dernière fois que nous avons regardé, le {at}, il n’y avait plus rien à faire.',
    act: 'Regarder encore une fois dans {domain}',
    see: 'Voir ce qui est en place',
  },
  undone: {
    title: 'Annulé dans {domain}',
    body: 'Ceci a été annulé le {at}. Il n’y a plus rien à supprimer.',
    receipts: 'Lire les reçus',
  },
}
