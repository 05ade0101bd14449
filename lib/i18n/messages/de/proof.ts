import type { proof as nl } from '../nl/proof'
import type { Same } from '../same'

export const proof: Same<typeof nl> = {
  word: 'angelegt, noch nicht getestet',
  title: 'Angelegt, noch nicht getestet.',
  signInTested: 'Anmeldung getestet und funktioniert, Berechtigungen noch nicht getestet',
  refused: 'Microsoft hat das Geheimnis beim Test abgelehnt.',
  seenAt: 'Zuletzt gesehen am {at}.',
  why: {
    untried: 'Wir haben das Geheimnis noch nicht getestet.',
    early: 'Noch nicht alle Server von Microsoft kennen das Geheimnis. Das dauert manchmal einige Minuten.',
    unanswered: 'Microsoft hat nicht geantwortet, als wir das Geheimnis getestet haben.',
    unreadable: 'Beim Test des Geheimnisses kam eine Antwort, die wir nicht lesen konnten.',
    roles:
      'Die Anmeldung ist getestet und funktioniert. Ob die App lesen darf, was sie braucht, haben wir noch nicht gesehen.',
  },
  again: 'Wir testen es von selbst noch einmal, bis {until}. Sobald es gelingt, steht es hier.',
  over: 'Wir haben das Geheimnis nicht mehr und testen deshalb nicht weiter. Spencer sieht, ob es funktioniert, sobald es benutzt wird.',
  numbers: {
    n53003: {
      what: 'Eine Richtlinie für Conditional Access für Workload Identities hält die App ab.',
      mend: 'Ein Conditional Access Administrator nimmt die App aus dieser Richtlinie: Entra → Conditional Access → Policies.',
    },
    n7000112: {
      what: 'Die App ist im Tenant ausgeschaltet.',
      mend: 'Ein Cloud Application Administrator schaltet sie wieder ein: Entra → Enterprise applications → die App → Properties → Enabled for users to sign-in → Yes. Steht dort schon Yes, wurde die App unter App registrations deaktiviert.',
    },
    n7000215: {
      what: 'Microsoft erkennt das Geheimnis nicht. Vielleicht wurde es inzwischen entfernt.',
      mend: 'Ein Cloud Application Administrator sieht, ob es noch da ist: Entra → App registrations → die App → Certificates & secrets. Fehlt es, schickt Spencer einen Link zum Erneuern.',
    },
    n7000229: {
      what: 'Die App steht nicht mehr unter den Enterprise applications des Tenants.',
      mend: 'Spencer schickt einen Link zum Reparieren; damit setzt ein Administrator sie wieder ein.',
    },
    n700016: {
      what: 'Microsoft findet die App im Tenant nicht mehr.',
      mend: 'Ein Cloud Application Administrator stellt sie wieder her: Entra → App registrations → Deleted applications. Das geht bis 30 Tage nach dem Löschen.',
    },
    graph: {
      what: 'Microsoft Graph, über das die App liest, ist im Tenant ausgeschaltet oder fehlt.',
      mend: 'Ein Cloud Application Administrator schaltet Microsoft Graph wieder ein: Entra → Enterprise applications → Microsoft Graph → Properties.',
    },
    others: 'Wer das beheben kann: {who}',
  },
}
