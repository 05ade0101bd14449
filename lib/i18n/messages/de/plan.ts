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
  link: 'Der Link gilt bis einschließlich {date}.',
  quiet: 'Bis dieser Tag vorbei ist, erinnern wir niemanden.',
  endFirst:
    'Was Spencer jetzt verwendet, läuft am {date} ab, bevor dieser Tag vorbei ist. Ab drei Tagen davor erinnern wir Sie trotzdem. Wählen Sie lieber einen früheren Tag.',
  endSoon:
    'Was Spencer jetzt verwendet, läuft am {date} ab, kurz nach diesem Tag. Ab drei Tagen davor erinnern wir Sie trotzdem.',
  endPast:
    'Was Spencer jetzt verwendet, ist am {date} abgelaufen. Deshalb erinnern wir Sie weiter. Tun Sie es lieber heute.',
  off: 'Tag entfernen',
  notOff: 'Der Tag wurde nicht entfernt',
  choose: 'Wählen Sie einen Tag.',
  past: 'Dieser Tag ist vorbei. Wählen Sie heute oder einen Tag danach.',
  tooFar: 'Das ist mehr als ein halbes Jahr voraus. Wählen Sie spätestens {date}.',
  ended: 'Diese Verbindung ist beendet: Es gibt nichts mehr zu planen.',
  freeze:
    'Spencer weiß, dass Sie von {from} bis einschließlich {until} nichts ändern ({reason}). Bis dahin erinnern wir niemanden, außer in den drei Tagen, bevor etwas abläuft.',
}
