import type { review as nl } from '../nl/review'
import type { Same } from '../same'

export const review: Same<typeof nl> = {
  title: {
    connect: 'Was in {domain} entsteht',
    grant: 'Was Sie in {domain} erlauben',
    renew: 'Was in {domain} erneuert wird',
    repair: 'Was in {domain} fehlt oder sich geändert hat',
    undo: 'Was aus {domain} verschwindet',
  },
  nothingYet: 'Sonst geschieht in Ihrem Tenant nichts, bevor Sie unten auf die Schaltfläche drücken.',
  person: {
    everything: 'Sie können alles selbst',
    everythingBody: 'Ihre Rollen in Microsoft Entra reichen für jeden Schritt.',
    almost: 'Sie können alles bis auf den letzten Schritt',
    almostBody:
      'Ihr Konto kann die App anlegen, aber nur ein Privileged Role Administrator oder Global Administrator kann sie Benutzer lesen lassen. Beginnen Sie; danach bekommt die zuständige Person einen Link für eine Minute Arbeit.',
    unknown: 'Was Ihr Konto darf, wissen wir noch nicht',
    unknownBody:
      'Microsoft hat uns zu wenig über Ihre Rollen gesagt. Sie können einfach beginnen: Wird ein Schritt verweigert, bleibt, was da ist, und wir sagen, wer weitermachen kann.',
  },
  app: 'Eine App mit dem Namen <b>{name}</b>',
  appOnly: 'nur für Personen in {domain}',
  change: 'ändern',
  changeLabel: 'Name der App',
  changeHint: 'Unter diesem Namen finden Sie sie in Entra wieder. Spencer arbeitet mit jedem Namen.',
  returns: 'Die Anmeldung kehrt zurück zu <b>{host}</b>',
  returnsWhy:
    'Das ist die Anmeldeseite von Spencer. Microsoft schickt die Antwort an diese Adresse und an keine andere:',
  readsAlone: 'Sie darf lesen, ohne dass jemand angemeldet ist:',
  readsSignedIn: 'Sie darf von der Person lesen, die sich anmeldet:',
  why: 'warum',
  data: {
    User_Read_All: 'die Profile aller Benutzer',
    Group_Read_All: 'alle Gruppen',
    GroupMember_Read_All: 'wer in welcher Gruppe ist',
    signedIn: 'Name, E‑Mail-Adresse und eigenes Profil',
  },
  reason: {
    User_Read_All:
      'Um die Menschen in Ihrem Haus in Spencer zu zeigen und aktuell zu halten: Name, E‑Mail, Position, Abteilung, Telefon. Microsoft hat keine kleinere Berechtigung, die das für alle Benutzer kann. Sie lässt allerdings das ganze Profil lesen, mehr als Spencer benutzt. Sie gibt keinen Zugriff auf Mails oder Dateien und kann nichts ändern.',
    Group_Read_All:
      'Um die Gruppen zu finden, die Sie wählen. Microsofts Berechtigung reicht weiter: Sie lässt auch Inhalte von Microsoft-365-Gruppen lesen. Spencer benutzt nur Name und ID.',
    GroupMember_Read_All: 'Um zu wissen, wer in den gewählten Gruppen ist, damit nur diese Personen zu Spencer kommen.',
    signedIn:
      'So erkennt Spencer, wer sich anmeldet. Sie betreffen nur die Person selbst, und weil Sie sie jetzt erlauben, wird später niemand mehr danach gefragt.',
  },
  certificate: 'Ein Zertifikat von Spencer, bis zum {date}',
  certificateWhy:
    'Damit weist sich Spencer aus, wenn es Benutzer liest. Nur der öffentliche Teil kommt zu Ihnen; der private Schlüssel bleibt bei Spencer.',
  certificateIs: 'Spencer signiert mit diesem Zertifikat. Thumbprint (SHA-1), wie Entra ihn anzeigt:',
  certificateBy: '{name} von Spencer hat es hinterlegt.',
  certificateByTwo: '{name} von Spencer hat es hinterlegt, und {second} von Spencer hat es bestätigt.',
  secret:
    'Ein Geheimnis (client secret) für 24 Monate oder so lange, wie Ihr Tenant es erlaubt, versiegelt an Spencer geschickt',
  secretWhy:
    'Nötig für die Anmeldung. Niemand muss es kopieren oder mailen: Es geht verschlüsselt an Spencer und wird dort einmal geöffnet. Auf der letzten Seite steht, bis wann es gilt.',
  nothingElse: 'Bestehende Apps, Benutzer und Gruppen bleiben, wie sie sind.',
  requests: '{count, plural, one {Die eine Anfrage, die wir senden} other {Die # Anfragen, die wir senden}}',
  requestsHint:
    'Wörtlich und in dieser Reihenfolge, an graph.microsoft.com. Was noch keine ID hat, steht in geschweiften Klammern.',
  consent: {
    title: 'Microsoft bittet Sie jetzt um Zustimmung',
    body: 'Sie gilt diesem Portal, für diese eine Arbeit in Ihrem Namen. Ist sie getan, ziehen wir diesen Zugriff zurück und sagen, ob wir das gesehen haben.',
    picture: 'So sieht die Seite von Microsoft aus',
    leaveEmpty:
      'Lassen Sie das Kästchen Consent on behalf of your organization leer: Wir brauchen nur Ihre Zustimmung.',
    box: {
      no: 'Ein Kästchen Consent on behalf of your organization zeigt Microsoft nur einem Global Administrator.',
      unknown:
        'Sind Sie Global Administrator, gibt es auch ein Kästchen Consent on behalf of your organization. Lassen Sie es leer: Wir brauchen nur Ihre Zustimmung.',
    },
    english: 'Die Namen stehen hier in Microsofts Englisch; Microsoft zeigt sie vielleicht in Ihrer Sprache.',
    scope: {
      Application_ReadWrite_All: 'um die App anzulegen, zu ändern oder zu entfernen',
      DelegatedPermissionGrant_ReadWrite_All:
        'um die Anmeldung für alle zu erlauben und unseren eigenen Zugriff zurückzuziehen',
      AppRoleAssignment_ReadWrite_All: 'um die App Benutzer lesen zu lassen',
      Application_Read_All: 'um zu sehen, welche App schon angelegt wurde',
      other: 'um zu wissen, wer Sie sind',
    },
  },
  act: {
    connect: 'Die Spencer-App in {domain} anlegen',
    grant: 'Die Spencer-App in {domain} lesen lassen',
    renew:
      '{what, select, certificate {Das Zertifikat} both {Geheimnis und Zertifikat} other {Das Geheimnis}} in {domain} erneuern',
    repair: 'Ansehen, was in {domain} anders ist',
    undo: 'Die Spencer-App aus {domain} entfernen',
  },
  actUndoAdopted: 'Spencer aus der App in {domain} nehmen',
  microsoftWay: 'Auf der Seite von Microsoft zustimmen',
  microsoftWayAsk: 'Was das bedeutet',
  microsoftWayHint:
    'Das Portal bittet dann um weniger: Wir legen die App an, und Sie lassen sie danach auf einer Seite von Microsoft selbst lesen. Die letzte Seite dort kann einen Fehler zeigen; die Zustimmung ist trotzdem erteilt, und wir prüfen das.',
  byHand: 'Von Hand machen',
  runningTitle: 'Das läuft schon',
  runningBody: '{name} hat am {time} begonnen. Es läuft immer nur eines.',
  follow: 'Verfolgen, wie weit es ist',
  certificateTitle: 'Spencer muss erst etwas vorbereiten',
  certificateBody:
    'Das Zertifikat für diese Umgebung fehlt noch. Sie müssen nichts tun: Geben Sie {name} Bescheid, und diese Seite funktioniert, sobald es da ist.',
  refusedTitle: 'Es wurde nichts angelegt',
  changed:
    'Was angelegt werden soll, hat sich geändert, seit Sie diese Seite geöffnet haben. Laden Sie sie neu und lesen Sie sie noch einmal.',
  busy: 'Gerade läuft etwas anderes für diese App. Versuchen Sie es wieder, sobald das fertig ist.',
  undoAdopted:
    'Die App {app} haben Sie selbst angelegt, und sie bleibt. Nur was wir hinzugefügt haben, verschwindet: unsere Geheimnisse, unser Zertifikat und die Berechtigungen, die über uns erteilt wurden. Danach kann sich damit niemand mehr bei Spencer anmelden.',
  cannot: 'Das geht mit diesem Konto oder dieser Einladung jetzt nicht. Öffnen Sie den Link aus der Mail noch einmal.',
}
