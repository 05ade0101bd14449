import type { mapping as nl } from '../nl/mapping'
import type { Same } from '../same'

export const mapping: Same<typeof nl> = {
  title: 'Welche Felder Spencer zeigt',
  intro:
    'Links das Feld in Spencer, rechts, woher es in Microsoft Entra kommt. Die Vorgaben funktionieren; Sie müssen nichts ändern.',
  own: 'Bei Ihnen',
  ownEmpty: 'leer',
  profileRead:
    '„Bei Ihnen“ ist, was die neue App in Ihrem eigenen Profil gelesen hat, genau wie Spencer es tun wird. Nur Sie sehen es, 8 Stunden lang.',
  profileUnread:
    '„Bei Ihnen“ ist, was Ihre Anmeldung uns gesagt hat. Mehr hat die neue App von Ihrem Profil nicht gelesen, oder es ist länger als 8 Stunden her.',
  none: 'nichts',
  fixed: 'fest',
  remark: {
    may_be_empty: 'Kann bei Personen ohne Postfach leer sein.',
    sharepoint: 'Kommt aus SharePoint und ist oft leer.',
    sharepointBetter: 'Kommt aus SharePoint und ist oft leer. Microsoft empfiehlt {better}.',
    join_key: 'Verbindet eine Person in Entra mit derselben Person in Spencer.',
    sign_in_name: 'Damit meldet sich die Person an.',
    first_of_list: 'Die erste Nummer der Liste.',
    same_source: 'Dieselbe Quelle wie Workstation.',
  },
  save: 'Diese Felder speichern',
  saved: 'Gespeichert. Spencer benutzt das bei der nächsten Synchronisierung.',
  groupsTitle: 'Welche Gruppen',
  groupsIntro: 'Nur wer in einer dieser security groups ist, kommt zu Spencer. Lassen Sie das Feld leer für alle.',
  groupsLabel: 'Object ID jeder Gruppe',
  groupsHint: 'Eine je Zeile. Sie finden sie in Entra unter Groups → All groups.',
  groupsSave: 'Diese Gruppen speichern',
  groupsSaved: 'Gespeichert.',
  noGroups:
    'Für diese Verbindung sind keine Gruppen vorgesehen. Bitten Sie Ihre Kontaktperson bei Spencer, sie hinzuzufügen.',
  refusedTitle: 'Noch nicht gespeichert',
  back: 'Zurück zur Übersicht',
}
