import type { Same } from '@/lib/i18n/messages/same'
import type { amend as nl } from './nl'

export const amend: Same<typeof nl> = {
  subject: {
    userSync: '{customer} · {environment} : Spencer demande user sync',
    userSyncAndGroups: '{customer} · {environment} : Spencer demande user sync et les groupes de sécurité',
    groups: '{customer} · {environment} : Spencer demande les groupes de sécurité',
    lessGroups: '{customer} · {environment} : retirez les groupes de sécurité à Spencer',
    lessUserSync: '{customer} · {environment} : retirez user sync à Spencer',
  },
  paragraph: {
    userSync:
      '{who} demande à lire aussi vos collaborateurs : user sync. Spencer utilise ainsi le nom, l’e-mail, la fonction et d’autres champs du profil de tous les utilisateurs de {domain}, et n’en modifie aucun. Vous voyez d’abord ce qui change. Tant que vous n’appuyez pas sur le bouton, tout reste comme c’est.',
    userSyncAndGroups:
      '{who} demande à lire aussi vos collaborateurs et vos groupes de sécurité : user sync. Spencer utilise ainsi les champs du profil de tous les utilisateurs de {domain}, et le nom et les membres des groupes que vous choisissez, et n’en modifie aucun. Vous voyez d’abord ce qui change. Tant que vous n’appuyez pas sur le bouton, tout reste comme c’est.',
    groups:
      '{who} demande à lire aussi vos groupes de sécurité : le nom et les membres des groupes de {domain} que vous choisissez. Spencer n’en modifie aucun. Vous voyez d’abord ce qui change. Tant que vous n’appuyez pas sur le bouton, tout reste comme c’est.',
    lessGroups:
      '{who} vous demande de retirer quelque chose : Spencer ne lit plus les groupes de sécurité de {domain}. User sync reste comme il est. Vous voyez d’abord ce qui change. Tant que vous n’appuyez pas sur le bouton, tout reste comme c’est.',
    lessUserSync:
      '{who} vous demande de retirer quelque chose : Spencer ne lit plus les personnes de {domain}. Les autorisations de user sync et son certificat disparaissent ; la connexion reste comme elle est. Vous voyez d’abord ce qui change. Tant que vous n’appuyez pas sur le bouton, tout reste comme c’est.',
  },
  button: 'Voir ce qui change',
  done: {
    userSync: {
      subject: '{customer} · {environment} : user sync est autorisé',
      paragraph:
        'L’application Spencer dans {domain} peut désormais lire aussi vos collaborateurs, comme demandé : user sync. Le reçu énumère chaque modification, avec le numéro que Microsoft a donné à chaque requête.',
    },
    userSyncAndGroups: {
      subject: '{customer} · {environment} : user sync et les groupes de sécurité sont autorisés',
      paragraph:
        'L’application Spencer dans {domain} peut désormais lire aussi vos collaborateurs et vos groupes de sécurité, comme demandé : user sync. Le reçu énumère chaque modification, avec le numéro que Microsoft a donné à chaque requête.',
    },
    groups: {
      subject: '{customer} · {environment} : la lecture des groupes de sécurité est autorisée',
      paragraph:
        'L’application Spencer dans {domain} peut désormais lire aussi vos groupes de sécurité, comme demandé. Le reçu énumère chaque modification, avec le numéro que Microsoft a donné à chaque requête.',
    },
    lessGroups: {
      subject: '{customer} · {environment} : la lecture des groupes de sécurité est retirée',
      paragraph:
        'Ce que ce portail a donné à l’application Spencer dans {domain} pour lire vos groupes de sécurité a été retiré. Le reçu énumère chaque modification, avec le numéro que Microsoft a donné à chaque requête.',
    },
    lessUserSync: {
      subject: '{customer} · {environment} : user sync est retiré',
      paragraph:
        'Ce que ce portail a donné à l’application Spencer dans {domain} pour lire vos collaborateurs a été retiré, et le certificat avec. La connexion reste comme elle était. Le reçu énumère chaque modification, avec le numéro que Microsoft a donné à chaque requête.',
    },
    stands: {
      subject: '{customer} · {environment} : une permission de l’application Spencer est toujours là',
      paragraph:
        'Spencer doit lire moins dans {domain}. Ce que ce portail avait accordé pour cela n’est plus là, mais une permission qu’il n’a pas accordée l’est toujours. Qui gère l’application la révoque dans Entra : Enterprise applications, l’application, Permissions. Le reçu énumère chaque modification, avec le numéro que Microsoft a donné à chaque requête.',
    },
  },
}
