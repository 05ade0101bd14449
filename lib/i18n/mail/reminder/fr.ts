import type { Same } from '@/lib/i18n/messages/same'
import type { reminder as nl } from './nl'

export const reminder: Same<typeof nl> = {
  ends: {
    secret: {
      subject: '{customer} · {environment} : le secret expire le {date}',
      paragraph:
        'Le secret (client secret) de l’application Spencer dans {domain} expire {left}, le {date}. Ensuite, plus personne chez {customer} ne pourra se connecter à Spencer.',
    },
    certificate: {
      subject: '{customer} · {environment} : le certificat expire le {date}',
      paragraph:
        'Le certificat de l’application Spencer dans {domain} expire {left}, le {date}. Ensuite, Spencer ne verra plus ni nouveaux collègues ni modifications ; la connexion continuera de fonctionner.',
    },
  },
  ended: {
    secret: {
      subject: '{customer} · {environment} : le secret a expiré le {date}',
      paragraph:
        'Le secret (client secret) de l’application Spencer dans {domain} a expiré {ago}, le {date}. Depuis, plus personne chez {customer} ne peut se connecter à Spencer.',
    },
    certificate: {
      subject: '{customer} · {environment} : le certificat a expiré le {date}',
      paragraph:
        'Le certificat de l’application Spencer dans {domain} a expiré {ago}, le {date}. Depuis, Spencer ne voit plus ni nouveaux collègues ni modifications ; la connexion continue de fonctionner.',
    },
  },
  left: '{days, plural, =0 {aujourd’hui} =1 {demain} other {dans # jours}}',
  ago: '{days, plural, =0 {aujourd’hui} =1 {hier} other {il y a # jours}}',
  renew:
    'Le renouvellement prend une minute, avec un compte administrateur de {domain}. Vous voyez d’abord ce qui change.',
  stopped:
    'Spencer a arrêté son portail pour le moment. Vous recevrez le lien pour renouveler dès que Spencer reprend ; vous n’avez rien à faire maintenant.',
  several: {
    environments: 'Environnements : {environments}',
    subject:
      '{customer} : renouvelez l’accès de Spencer dans {count} environnements, première échéance {when, select, past {passée le} other {le}} {date}',
    lead: 'Dans {count} environnements de {customer}, quelque chose dont Spencer se sert expire bientôt ou a expiré. Sans le secret, personne ne peut s’y connecter à Spencer ; sans le certificat, Spencer n’y voit ni nouveaux collègues ni modifications.',
    line: '{kind, select, certificate {Le certificat} other {Le secret (client secret)}} {when, select, past {a expiré} other {expire}} {far}, le {date}.',
    until:
      'Les liens fonctionnent jusqu’au {date}. L’administrateur est quelqu’un d’autre ? Transférez-lui cet e-mail.',
  },
}
