import type { stop as nl } from '../nl/stop'
import type { Same } from '../same'

export const stop: Same<typeof nl> = {
  title: 'Von Spencer angehalten seit dem {since}',
  press:
    'Seit dem {since} hat Spencer hier alles angehalten. Es wurde nichts geändert, und nichts geht verloren: Kommen Sie später wieder, der Link aus der Mail behält die Zeit, die er noch hatte.',
  join: 'Es geht nichts verloren. Öffnen Sie diesen Link später noch einmal: Er behält die Zeit, die er noch hatte.',
  review:
    'Sie können alles lesen. Der Knopf kommt wieder, sobald Spencer weitermacht; Ihre Einladung behält die Zeit, die sie noch hatte.',
  runTitle: 'Wartet auf Spencer',
  run: 'Es geht nichts verloren: Was es gibt, bleibt, und sobald Spencer weitermacht, geht es hier von selbst weiter. Dauert es länger als eine Stunde, bitten wir Sie vielleicht, sich noch einmal anzumelden.',
  done: 'Was es gibt, bleibt, wie es ist.',
  secret:
    'Spencer holt das Geheimnis ab, sobald es weitergeht. Eines, das nach 72 Stunden noch nicht verschickt war, ist verloren; Spencer bittet Sie dann, es zu erneuern.',
}
