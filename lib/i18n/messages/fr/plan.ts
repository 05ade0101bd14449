import type { plan as nl } from '../nl/plan'
import type { Same } from '../same'

export const plan: Same<typeof nl> = {
  ask: 'Pas aujourd’hui ? Planifiez-le',
  change: 'Planifier un autre jour',
  hint: 'Votre lien fonctionne jusqu’à une semaine après ce jour. D’ici là, nous ne rappelons rien à personne, sauf dans les trois jours avant une échéance.',
  day: 'Jour',
  ticket: 'Numéro de votre ticket, si vous en avez un',
  act: 'Planifier ce jour',
  refusedTitle: 'Rien n’a été planifié',
  title: 'Prévu pour le {day}',
  by: '{name}, le {date}.',
  link: 'Le lien fonctionne jusqu’au {date} inclus.',
  quiet: 'Jusqu’à la fin de ce jour, nous ne rappelons rien à personne.',
  endFirst:
    'Ce que Spencer utilise maintenant expire le {date}, avant la fin de ce jour. Nous vous le rappelons quand même à partir de trois jours avant. Choisissez plutôt un jour plus proche.',
  endSoon:
    'Ce que Spencer utilise maintenant expire le {date}, peu après ce jour. Nous vous le rappelons quand même à partir de trois jours avant.',
  endPast:
    'Ce que Spencer utilise maintenant a expiré le {date}. C’est pourquoi nous continuons à vous le rappeler. Faites-le plutôt aujourd’hui.',
  off: 'Retirer ce jour',
  notOff: 'Le jour n’a pas été retiré',
  choose: 'Choisissez un jour.',
  past: 'Ce jour est passé. Choisissez aujourd’hui ou un jour suivant.',
  tooFar: 'C’est dans plus de six mois. Choisissez le {date} au plus tard.',
  ended: 'Cette connexion est terminée : il n’y a plus rien à planifier.',
  freeze:
    'Spencer sait que vous ne changez rien du {from} au {until} ({reason}). D’ici là, nous ne rappelons rien à personne, sauf dans les trois jours avant une échéance.',
}
