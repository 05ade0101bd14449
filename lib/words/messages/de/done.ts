import type { done as nl } from '../nl/done'
import type { Same } from '../same'

export const done: Same<typeof nl> = {
  title: 'Verbunden in {time}.',
  titlePlain: 'Verbunden.',
  titleRenew: 'Erneuert in {time}.',
  titleRepair: 'Repariert in {time}.',
  titleUndo: 'Rückgängig gemacht in {time}.',
  titleGrant: 'Erteilt in {time}.',
  colleagueTitle: 'Die Anmeldung funktioniert. Die Berechtigungen sind noch nicht erteilt.',
  colleagueBody:
    'Was unten steht, ist fertig. Ein Privileged Role Administrator oder Global Administrator tut den letzten Schritt; bis dahin liest Spencer keine Benutzer.',
  colleagueLink: 'Link weitergeben',
  requests: '{count, plural, one {# Anfrage} other {# Anfragen}} an Microsoft, 0 Klicks in Azure.',
  withdrawn: {
    yes: 'Unser Zugriff wurde zurückgezogen.',
    no: 'Wir haben keinen Schlüssel mehr, konnten die Zustimmung selbst aber nicht zurückziehen. Löschen Sie dieses Portal in Enterprise applications.',
    by_hand:
      'Unseren Zugriff ziehen Sie selbst zurück: Öffnen Sie in Entra Enterprise applications, suchen Sie dieses Portal und wählen Sie Properties → Delete.',
  },
  undone: 'Microsoft bewahrt die App noch 30 Tage bei den gelöschten Apps auf. Dort lässt sie sich zurückholen.',
  undoneAdopted: 'Die App, die Sie selbst angelegt hatten, gibt es noch, ohne das, was wir hinzugefügt hatten.',
  openEnterprise: 'Enterprise applications öffnen',
  tenantId: 'Directory (tenant) ID',
  applicationId: 'Application (client) ID',
  secret: 'Geheimnis (client secret)',
  secretHint: 'beginnt mit {hint}',
  until: 'bis zum {date}',
  proven: 'getestet und funktioniert',
  handoff: {
    held: 'bereit zum Versand',
    linked: 'verschickt, noch nicht geöffnet',
    claimed: 'von Spencer geöffnet',
    stored: 'bei Spencer gespeichert',
    expired: 'nicht rechtzeitig abgeholt; Spencer bittet Sie um ein neues',
    superseded: 'durch ein neueres Geheimnis ersetzt',
  },
  certificate: 'Zertifikat',
  uploaded: 'hochgeladen, Thumbprint zurückgelesen',
  calendar: 'Beide Daten in einen Kalender setzen',
  calendarOne: 'Das Datum in einen Kalender setzen',
  receipt: 'Beleg',
  openEntra: 'In Entra öffnen',
  next: 'Danach',
  nextMapping: 'Wählen, welche Felder Spencer zeigt',
  nextGroups: 'und welche Gruppen',
  nextHint: 'Es eilt nicht und ist vielleicht etwas für jemanden, der Ihre Daten kennt. Die Vorgaben funktionieren.',
}
