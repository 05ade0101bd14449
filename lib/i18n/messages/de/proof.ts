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
}
