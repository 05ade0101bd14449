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
      'Die App {app} in {domain} bekommt {what, select, certificate {ein neues Zertifikat} both {ein neues Geheimnis (client secret) und ein neues Zertifikat} other {ein neues Geheimnis (client secret)}}. Was jetzt da ist, gilt weiter, bis Spencer das Neue benutzt.',
    repair: 'Wir sehen nach, was an der App {app} in {domain} fehlt oder sich geändert hat, und richten nur das.',
    undo: 'Die App {app} verschwindet aus {domain}. Danach kann sich in Ihrem Haus niemand mehr bei Spencer anmelden.',
    undoAdopted:
      'Die App {app} in {domain} haben Sie selbst angelegt, und sie bleibt. Nur was wir hinzugefügt haben, verschwindet. Danach kann sich in Ihrem Haus damit niemand mehr bei Spencer anmelden.',
    fields:
      'Sie wählen, welche Felder Spencer von den Menschen in Ihrem Haus zeigt und welche Gruppen dabei sind. In {domain} selbst ändert sich nichts.',
  },
  reads: {
    signIn: 'Sie liest Name und E‑Mail-Adresse der Person, die sich anmeldet. Sonst ändert sich nichts.',
    users: 'Sie liest Name, E‑Mail-Adresse und Position aller Benutzer. Sonst ändert sich nichts.',
    groups:
      'Sie liest Name, E‑Mail-Adresse und Position aller Benutzer, welche Gruppen es gibt und wer darin ist. Sonst ändert sich nichts.',
  },
  terms: {
    minutes: '{minutes, plural, one {# Minute} other {# Minuten}}',
    account: 'ein Administratorkonto',
    ownAccount: 'Ihr eigenes Konto',
    nothing: 'nichts ändert sich, bevor Sie drücken',
    undo: 'es lässt sich rückgängig machen',
  },
  continue: 'Weiter mit Microsoft',
  continueHint: 'Sie melden sich bei {domain} an. Microsoft sagt uns, wer Sie sind, und sonst nichts.',
  byHand: 'Ich mache es lieber von Hand',
  notYou: 'Sind Sie dafür nicht die richtige Person?',
  notYouBody:
    'Leiten Sie die Mail von Spencer an die Person weiter, die Ihren Microsoft-Tenant verwaltet. Der Link gilt weiter, und nur mit einem Konto von {domain} lässt sich damit etwas tun.',
  until: 'Diese Einladung gilt bis zum {date}.',
  closed: {
    revokedTitle: 'Diese Einladung wurde zurückgezogen',
    revokedBody:
      'Diesen Link zu öffnen hat nichts geändert. Haben Sie eine neuere Mail von Spencer, öffnen Sie diese. Sonst schickt {name} Ihnen eine neue.',
    expiredTitle: 'Diese Einladung ist abgelaufen',
    expiredBody:
      'Eine Einladung gilt 30 Tage. Diesen Link zu öffnen hat nichts geändert. {name} von Spencer schickt Ihnen eine neue.',
    unknownTitle: 'Dieser Link öffnet nichts',
    unknownBody:
      'Vielleicht wurde er nicht ganz kopiert, oder es gibt einen neueren. Öffnen Sie die letzte Mail von Spencer, oder antworten Sie darauf und bitten Sie um einen neuen Link.',
  },
}
