import type { join as nl } from '../nl/join'
import type { Same } from '../same'

export const join: Same<typeof nl> = {
  documentTitle: '{customer} und Spencer',
  asks: {
    connect: '{staff} von Spencer bittet Sie, {customer} mit Spencer zu verbinden.',
    grant: '{staff} von Spencer bittet Sie um den letzten Schritt für {customer}.',
    renew:
      '{staff} von Spencer bittet Sie, {what, select, certificate {das Zertifikat} both {das Geheimnis und das Zertifikat} other {das Geheimnis}} von {customer} zu erneuern.',
    repair: '{staff} von Spencer bittet Sie, die Verbindung von {customer} zu reparieren.',
    undo: '{staff} von Spencer bittet Sie, die Verbindung von {customer} rückgängig zu machen.',
    fields: '{staff} bittet Sie zu wählen, welche Felder Spencer für {customer} zeigt.',
  },
  colleagueAsks: '{colleague} bittet Sie um den letzten Schritt, um {customer} mit Spencer zu verbinden.',
  makes: {
    connect: 'In Ihrem Microsoft-Entra-Tenant {domain} entsteht eine einzige App.',
    grant:
      'Die App {app} gibt es in {domain} schon. Sie lassen sie lesen, was sie braucht; das kann nur ein Privileged Role Administrator oder Global Administrator.',
    renew:
      'Die App {app} in {domain} bekommt {what, select, certificate {ein neues Zertifikat} both {ein neues Geheimnis (client secret) und ein neues Zertifikat} other {ein neues Geheimnis (client secret)}}.',
    repair: 'Wir sehen nach, was an der App {app} in {domain} fehlt oder sich geändert hat, und richten nur das.',
    undo: 'Die App {app} verschwindet aus {domain}. Danach kann sich in Ihrem Haus niemand mehr bei Spencer anmelden.',
    undoAdopted:
      'Die App {app} in {domain} haben Sie selbst angelegt, und sie bleibt. Nur was wir hinzugefügt haben, verschwindet. Danach kann sich in Ihrem Haus damit niemand mehr bei Spencer anmelden.',
    fields:
      'Sie wählen, welche Felder Spencer von den Menschen in Ihrem Haus zeigt und welche Gruppen dabei sind. An der Spencer-App in {domain} ändert sich nichts.',
  },
  reads: {
    signIn:
      'Spencer benutzt Name und E‑Mail-Adresse der Person, die sich anmeldet. Die Berechtigung von Microsoft reicht weiter.',
    users:
      'Spencer benutzt Name, E‑Mail-Adresse, Position und andere Profildaten aller Benutzer und ändert nichts daran. Die Berechtigung von Microsoft reicht weiter.',
    groups:
      'Spencer benutzt Name, E‑Mail-Adresse, Position und andere Profildaten aller Benutzer sowie Name und Mitglieder der Gruppen, die Sie wählen, und ändert nichts daran. Die Berechtigungen von Microsoft reichen weiter.',
  },
  reaches: {
    ask: 'Was genau',
    intro: 'In Microsofts eigenen Worten, mit allem, was dazugehört:',
    User_Read_All: 'Das ganze Profil aller Benutzer, ohne dass jemand angemeldet ist. Keine Mails oder Dateien.',
    Group_Read_All: 'Alle Gruppen und ihre Mitglieder, und auch Inhalte von Microsoft-365-Gruppen.',
    GroupMember_Read_All: 'Wer in welcher Gruppe ist, bei allen Gruppen.',
    signedIn: 'Von der Person, die sich anmeldet: Name, E‑Mail-Adresse und eigenes Profil, und Grunddaten Ihrer Firma.',
  },
  terms: {
    minutes: '{minutes, plural, one {# Minute} other {# Minuten}}',
    account: 'ein Administratorkonto',
    ownAccount: 'Ihr eigenes Konto',
    noApp: 'keine App, bevor Sie drücken',
    asIs: 'die App bleibt, wie sie ist, bevor Sie drücken',
    listed:
      'mit der Anmeldung steht dieses Portal unter Ihren Enterprise applications; ein Administrator kann es dort löschen',
    removable: 'die App lässt sich wieder entfernen',
  },
  renewNext: 'Was aus dem Alten wird, lesen Sie, bevor Sie drücken.',
  continue: 'Weiter mit Microsoft',
  continueHint:
    'Sie melden sich bei {domain} an. Microsoft sagt uns, wer Sie sind und welche Administratorrollen Sie haben.',
  firstConsent:
    'Beim ersten Mal fragt Microsoft, ob dieses Portal Sie anmelden und Ihr eigenes Profil lesen darf. Mehr fragt es erst, nachdem Sie selbst auf die Schaltfläche gedrückt haben.',
  firstConsentAsk: 'Was Microsoft dann zeigt',
  unverified:
    'Steht dort Unverified? Dann hat Microsoft nicht geprüft, wer dieses Portal herausgibt; darüber, was es darf, sagt das nichts.',
  byHand: 'Ich mache es lieber von Hand',
  notYou: 'Sind Sie dafür nicht die richtige Person?',
  notYouBody:
    'Leiten Sie die Mail von Spencer an die Person weiter, die Ihren Microsoft-Tenant verwaltet. Der Link gilt weiter, und nur mit einem Konto von {domain} lässt sich damit etwas tun.',
  until: 'Diese Einladung gilt bis zum {date}.',
  ended: {
    ask: 'Neuen Link anfordern',
    whereTo: 'Der neue geht nur an die, die diese Einladung schon per Mail bekommen haben. Sonst erfährt es Spencer.',
    sending: 'Ein neuer Link ist unterwegs, per Mail, an die, die diese Einladung schon bekommen haben.',
    told: '{name} von Spencer erfährt jetzt, dass Sie einen neuen Link möchten.',
    tooMany: 'Das wurde heute so oft angefordert, wie es an einem Tag geht. Fordern Sie ihn ab {when} noch einmal an.',
    closed:
      'Für diese Einladung geht das nicht mehr. Öffnen Sie die letzte Mail von Spencer, oder antworten Sie darauf.',
    stopped: 'Spencer hat das vorübergehend angehalten. Einen neuen Link gibt es wieder, sobald Spencer weitermacht.',
    refused: 'Es wurde nichts verschickt',
  },
  done: {
    title: 'Hier ist nichts mehr zu tun',
    connected: '{domain} ist seit {at} mit Spencer verbunden.',
    made: 'Seit {at} ist in {domain} alles angelegt und erlaubt; Spencer testet es noch.',
    off: 'Seit {at} ist in {domain} alles angelegt und erlaubt; die App ist dort zurzeit ausgeschaltet.',
    other: 'Worum dieser Link bat, ist seit {at} erledigt.',
    again: 'Angemeldet finden Sie hier weiterhin IDs, Enddaten, Felder und Gruppen.',
  },
  closed: {
    revokedTitle: 'Diese Einladung wurde zurückgezogen',
    revokedBody:
      'Diesen Link zu öffnen hat nichts geändert. Haben Sie eine neuere Mail von Spencer, öffnen Sie diese. Sonst können Sie {name} um eine neue bitten.',
    expiredTitle: 'Diese Einladung ist abgelaufen',
    expiredBody: 'Eine Einladung gilt 30 Tage, und diese ist vorbei. Gerade wurde nichts geändert.',
    unknownTitle: 'Dieser Link öffnet nichts',
    unknownBody:
      'Vielleicht wurde er nicht ganz kopiert, oder es gibt einen neueren. Öffnen Sie die letzte Mail von Spencer, oder antworten Sie darauf und bitten Sie um einen neuen Link.',
  },
}
