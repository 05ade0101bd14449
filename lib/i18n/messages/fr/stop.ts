import type { stop as nl } from '../nl/stop'
import type { Same } from '../same'

export const stop: Same<typeof nl> = {
  title: 'Arrêté par Spencer depuis le {since}',
  press:
    'Depuis le {since}, Spencer a tout arrêté ici. Rien n’a changé et rien n’est perdu : revenez plus tard, le lien du mail garde le temps qu’il lui restait.',
  join: 'Rien n’est perdu. Ouvrez ce lien plus tard : il garde le temps qu’il lui restait.',
  review:
    'Vous pouvez tout lire. Le bouton reviendra dès que Spencer reprend ; votre invitation garde le temps qu’il lui restait.',
  runTitle: 'En attente de Spencer',
  run: 'Rien n’est perdu : ce qui existe reste, et tout continue de soi-même dès que Spencer reprend. Si cela dure plus d’une heure, il se peut que nous vous demandions de vous connecter encore une fois.',
  done: 'Ce qui existe reste tel quel.',
  secret:
    'Spencer récupère le secret dès la reprise. Un secret qui n’a pas été envoyé après 72 heures est perdu ; Spencer vous demandera alors de le renouveler.',
}
