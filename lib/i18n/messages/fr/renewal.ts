import type { renewal as nl } from '../nl/renewal'
import type { Same } from '../same'

export const renewal: Same<typeof nl> = {
  now: 'Aujourd’hui',
  next: 'Nouveau',
  secret: 'Secret (client secret)',
  certificate: 'Certificat',
  until: 'jusqu’au {date}',
  longest: '24 mois, ou la plus longue durée que permet votre tenant',
  begins: 'commence par {mark}…',
  none: 'aucun',
  meanwhile: 'Ce qui fonctionne aujourd’hui continue de fonctionner jusqu’à ce que Spencer utilise le nouveau.',
  title: {
    made: 'Renouvelé dans {domain}',
    tidy: 'L’ancien secret peut quitter {domain}',
    over: 'Tout est renouvelé dans {domain}',
  },
  made: 'Le nouveau secret est en route vers Spencer. Tant que Spencer ne l’a pas enregistré, l’ancien reste valable ; vous n’avez rien à faire.',
  tidy: 'Spencer travaille avec le nouveau secret. L’ancien se trouve encore dans votre tenant et ne sert plus à rien. Cette seule étape le supprime.',
  over: 'Le nouveau est là, et de l’ancien il ne reste rien à supprimer.',
  distrusted: {
    unused:
      'Quelqu’un d’autre a ouvert le secret actuel. Cette étape le supprime aussitôt de votre tenant et en crée un nouveau.',
    in_use:
      'Quelqu’un d’autre a ouvert le secret actuel. Cette étape le supprime aussitôt de votre tenant et en crée un nouveau. Vos collègues ne peuvent pas se connecter tant que Spencer n’a pas enregistré le nouveau ; {name} a été prévenu(e).',
    by_hand:
      'Quelqu’un d’autre a ouvert le secret actuel. Il a été créé à la main et doit donc être supprimé à la main : dans Entra, sous Certificates & secrets ; il commence par {mark}.',
  },
  act: 'Supprimer l’ancien secret de {domain}',
  toTidy: 'Supprimer l’ancien secret',
}
