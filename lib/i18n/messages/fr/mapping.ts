import type { mapping as nl } from '../nl/mapping'
import type { Same } from '../same'

export const mapping: Same<typeof nl> = {
  title: 'Quels champs Spencer montre',
  intro:
    'À gauche le champ dans Spencer, à droite son origine dans Microsoft Entra. Les choix par défaut fonctionnent ; vous n’avez rien à changer.',
  own: 'Chez vous',
  ownEmpty: 'vide',
  profileRead:
    '« Chez vous » est ce que la nouvelle application a lu dans votre propre profil, exactement comme Spencer le fera. Vous seul le voyez, pendant 8 heures.',
  profileUnread:
    '« Chez vous » est ce que votre connexion nous a appris. La nouvelle application n’a pas lu davantage de votre profil, ou il y a plus de 8 heures.',
  none: 'rien',
  fixed: 'fixe',
  remark: {
    may_be_empty: 'Peut être vide pour qui n’a pas de boîte mail.',
    sharepoint: 'Vient de SharePoint et est souvent vide.',
    sharepointBetter: 'Vient de SharePoint et est souvent vide. Microsoft recommande {better}.',
    join_key: 'Relie une personne dans Entra à la même personne dans Spencer.',
    sign_in_name: 'Ce avec quoi une personne se connecte.',
    first_of_list: 'Le premier numéro de la liste.',
    same_source: 'Même source que Workstation.',
  },
  save: 'Enregistrer ces champs',
  saved: 'Enregistré. Spencer l’utilise à la prochaine synchronisation.',
  groupsTitle: 'Quels groupes',
  groupsIntro:
    'Seules les personnes d’un de ces security groups arrivent dans Spencer. Laissez le champ vide pour tout le monde.',
  groupsLabel: 'Object ID de chaque groupe',
  groupsHint: 'Un par ligne. Vous les trouvez dans Entra sous Groups → All groups.',
  groupsSave: 'Enregistrer ces groupes',
  groupsSaved: 'Enregistré.',
  noGroups: 'Aucun groupe n’est prévu pour cette liaison. Demandez à votre contact chez Spencer de les ajouter.',
  refusedTitle: 'Pas encore enregistré',
  back: 'Retour à l’aperçu',
}
