import type { receipt as nl } from '../nl/receipt'
import type { Same } from '../same'

export const receipt: Same<typeof nl> = {
  title: 'Beleg',
  intro:
    'Alles, was dieses Portal in Ihrem Namen bei Microsoft getan hat, mit Microsofts eigener Nummer jeder Anfrage. Das Audit log von Entra zeigt dasselbe.',
  none: 'Hier wurde noch nichts getan.',
  pressed: 'Gelesen und ausgelöst von',
  consented: 'Zugestimmt hat',
  granted: 'Berechtigungen erteilt hat',
  guestOf: 'Gast von {home}',
  started: 'Begonnen',
  finished: 'Beendet',
  took: 'Dauer',
  requests: 'Anfragen an Microsoft',
  withdrawn: 'Unser Zugriff',
  withdrawnWord: {
    held: 'noch nötig',
    yes: 'weg, gesehen am {at}',
    no: 'am {at} noch nicht weg',
    not_yet: 'noch nicht nachgesehen',
    unanswered: 'nicht bekannt: Microsoft hat nicht geantwortet',
    lagging: 'nicht bekannt: Die Server von Microsoft widersprechen sich',
    other_run: 'noch nötig für eine andere Arbeit in diesem Tenant',
    no_token: 'nicht bekannt: Wir dürfen nicht mehr nachsehen',
  },
  change: 'Was',
  when: 'Wann',
  outcome: 'Ergebnis',
  request: 'request-id von Microsoft',
  outcomes: {
    intended: 'begonnen, Antwort unbekannt',
    done: 'getan',
    refused: 'verweigert',
    again: 'noch nicht so weit, erneut versucht',
    unsettled: 'Antwort verloren; nachgesehen',
  },
  details: 'Was sich genau geändert hat',
  before: 'Vorher',
  after: 'Gesendet',
  nothing: 'nichts',
  signIn: {
    title: 'Melden Sie sich an, um den Beleg zu lesen',
    body: 'Dafür braucht es ein Konto, das mitgewirkt hat, oder eine Rolle, die Apps verwaltet.',
    act: 'Weiter mit Microsoft',
  },
  download: 'Als JSON herunterladen',
}
