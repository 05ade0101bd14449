import type { run as nl } from '../nl/run'
import type { Same } from '../same'

export const run: Same<typeof nl> = {
  title: {
    awaiting_consent: 'Wartet auf Ihre Zustimmung',
    queued: 'Gleich geht es los',
    running: 'Bei der Arbeit in {domain}',
    waiting: 'Bei der Arbeit in {domain}',
    needs_person: 'Es wird jemand gebraucht',
    done: 'Fertig',
    stopped: 'Angehalten',
  },
  steps: 'Schritte',
  elapsed: 'Vergangene Zeit',
  started: 'Begonnen von {name}, {time}',
  requests: '{count, plural, =0 {noch keine Anfrage} one {# Anfrage} other {# Anfragen}} an Microsoft',
  close: 'Sie können diese Seite schließen. Wir machen weiter, und der Link aus der Mail bringt Sie hierher zurück.',
  queued: 'Meist beginnt es innerhalb von 2 s.',
  doing: {
    consent: 'Um Ihre Zustimmung bitten',
    look: 'Ihren Tenant ansehen',
    application: 'Die App anlegen',
    service_principal: 'Die App in {domain} verfügbar machen',
    permissions:
      '{count, plural, =0 {Berechtigungen erteilen} one {# Berechtigung erteilen} other {# Berechtigungen erteilen}}',
    secret: 'Das Geheimnis anlegen',
    remove: 'Die App entfernen',
    check: 'Alles prüfen',
    proof: 'Ausprobieren, ob es funktioniert',
    handover: 'Das Geheimnis versiegelt übergeben',
    withdraw: 'Unseren Zugriff zurückziehen',
  },
  did: {
    consent: 'Sie haben zugestimmt',
    look: 'Ihren Tenant angesehen',
    application: 'Die App angelegt',
    service_principal: 'Die App in {domain} verfügbar gemacht',
    permissions:
      '{count, plural, =0 {Berechtigungen erteilt} one {# Berechtigung erteilt} other {# Berechtigungen erteilt}}',
    secret: 'Das Geheimnis angelegt',
    remove: 'App entfernt',
    check: 'Alles geprüft',
    proof: 'Getestet und funktioniert',
    handover: 'Das Geheimnis versiegelt übergeben',
    withdraw: 'Unseren Zugriff zurückgezogen',
  },
  word: {
    done: 'fertig',
    now: 'läuft',
    waiting: 'wartet auf Microsoft',
    todo: 'noch zu tun',
    skipped: 'nicht nötig',
    person: 'wartet auf jemanden',
  },
  waiting: {
    replication: 'Microsoft kopiert die App auf seine anderen Server. Das ist normal; meist {seconds} s.',
    withdrawal: 'Wir prüfen, ob unser Zugriff auf allen Servern von Microsoft weg ist; meistens {seconds} s.',
    throttled: 'Microsoft hat uns gebeten, kurz zu warten; meist {seconds} s.',
    unavailable: 'Microsoft antwortet gerade nicht. Wir versuchen es weiter; meist {seconds} s.',
    concurrency: 'Microsoft bearbeitet noch eine andere Änderung an der App; meist {seconds} s.',
    network: 'Die Verbindung zu Microsoft ist abgebrochen. Wir versuchen es weiter; meist {seconds} s.',
    long: 'Es dauert länger als gewöhnlich. Sie müssen nichts tun und können die Seite schließen.',
  },
  consent: {
    title: 'Microsoft wartet auf Ihre Zustimmung',
    declined: 'Sie haben bei Microsoft Cancel gewählt oder die Seite geschlossen. Es wurde nichts angelegt.',
    other_person:
      'Die Zustimmung kam von einem Konto, mit dem hier nicht selbst gelesen und gedrückt worden war. Es wurde nichts angelegt.',
    needs_admin:
      'Ihr Tenant lässt Ihr Konto nicht allein zustimmen. Es wurde nichts angelegt. Ein Global Administrator oder Privileged Role Administrator kann es: Leiten Sie die Mail von Spencer weiter.',
    consent_gone:
      'Sie haben bei Microsoft zugestimmt, und im selben Augenblick endete ein anderer Teil dieser Arbeit und zog alles zurück, was Spencer durfte. Bitte stimmen Sie erneut zu.',
    failed: 'Die Anmeldung bei Microsoft wurde nicht abgeschlossen. Es wurde nichts angelegt.',
    body: 'Solange Sie nicht zustimmen, geschieht in Ihrem Tenant nichts.',
    go: 'Weiter zu Microsoft',
    back: 'Erst noch einmal lesen, was entsteht',
  },
  kept: {
    title: 'Was es schon gibt, und was bleibt',
    none: 'In {domain} wurde noch nichts angelegt.',
    application: 'die App',
    service_principal: 'die App als enterprise application in {domain}',
    permissions: 'die erteilten Berechtigungen',
    secret: 'das Geheimnis',
  },
  stoppedTitle: 'Wir konnten nicht weitermachen',
  stoppedBody:
    'Nach dieser Antwort von Microsoft wäre es unsicher, weiterzumachen. Spencer sieht das auch. Sie können neu beginnen: Was da ist, wird gefunden und nicht noch einmal angelegt.',
  superseded: 'Das hat für etwas anderes Platz gemacht, das für dieselbe App gewünscht ist. Was es gibt, bleibt.',
  revoked: 'Spencer hat die Einladung zurückgezogen. Was es gibt, bleibt; es geschieht nichts mehr.',
  restart: 'Neu beginnen',
  reason: 'Grund: <mono>{code}</mono>',
}
