import type { plan as nl } from '../nl/plan'
import type { Same } from '../same'

export const plan: Same<typeof nl> = {
  ask: 'Heute nicht? Planen Sie es',
  change: 'Einen anderen Tag planen',
  hint: 'Ihr Link gilt noch eine Woche nach diesem Tag. Bis dahin erinnern wir niemanden, außer in den drei Tagen, bevor etwas abläuft.',
  day: 'Tag',
  ticket: 'Nummer Ihres Tickets, falls Sie eines haben',
  act: 'Diesen Tag planen',
  refusedTitle: 'Es wurde nichts geplant',
  title: 'Geplant für {day}',
  by: '{name}, am {date}.',
  until: 'Der Link gilt bis einschließlich {date}. Bis der geplante Tag vorbei ist, erinnern wir niemanden.',
  endFirst:
    'Was Spencer jetzt verwendet, läuft am {date} ab, also nicht nach diesem Tag. Deshalb erinnern wir Sie trotzdem ab drei Tagen davor. Wählen Sie lieber einen Tag davor.',
  off: 'Tag entfernen',
  notOff: 'Der Tag wurde nicht entfernt',
  choose: 'Wählen Sie einen Tag.',
  past: 'Dieser Tag ist vorbei. Wählen Sie heute oder einen Tag danach.',
  tooFar: 'Das ist mehr als ein halbes Jahr voraus. Wählen Sie spätestens {date}.',
  ended: 'Diese Verbindung ist beendet: Es gibt nichts mehr zu planen.',
  freeze:
    'Spencer weiß, dass Sie von {from} bis einschließlich {until} nichts ändern ({reason}). Bis dahin erinnern wir niemanden.',
}
