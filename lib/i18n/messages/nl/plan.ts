export const plan = {
  ask: 'Vandaag niet? Plan het',
  change: 'Plan een andere dag',
  hint: 'Je link blijft werken tot een week na die dag. Tot dan herinneren we niemand, behalve in de drie dagen voor iets eindigt.',
  day: 'Dag',
  ticket: 'Nummer van je ticket, als je er een hebt',
  act: 'Plan deze dag',
  refusedTitle: 'Er is niets gepland',
  title: 'Gepland voor {day}',
  by: '{name}, op {date}.',
  link: 'De link werkt tot en met {date}.',
  quiet: 'Tot die dag voorbij is herinneren we niemand.',
  endFirst:
    'Wat Spencer nu gebruikt, eindigt op {date}, voor die dag voorbij is. Vanaf drie dagen ervoor herinneren we je toch. Kies liever een vroegere dag.',
  endSoon:
    'Wat Spencer nu gebruikt, eindigt op {date}, kort na die dag. Vanaf drie dagen ervoor herinneren we je toch.',
  endPast: 'Wat Spencer nu gebruikt, is op {date} geëindigd. Daarom blijven we je herinneren. Doe het liever vandaag.',
  off: 'Haal de dag weg',
  notOff: 'De dag is niet weggehaald',
  choose: 'Kies een dag.',
  past: 'Die dag is voorbij. Kies vandaag of een dag erna.',
  tooFar: 'Dat is meer dan een half jaar vooruit. Kies ten laatste {date}.',
  ended: 'Deze verbinding is beëindigd: er is niets meer te plannen.',
  freeze:
    'Spencer weet dat jullie van {from} tot en met {until} niets wijzigen ({reason}). Tot dan herinneren we niemand, behalve in de drie dagen voor iets eindigt.',
}
