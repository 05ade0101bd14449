export const renewal = {
  now: 'Nu',
  next: 'Nieuw',
  secret: 'Geheim (client secret)',
  certificate: 'Certificaat',
  until: 'tot {date}',
  longest: '24 maanden, of het langste dat jullie tenant toelaat',
  begins: 'begint met {mark}…',
  none: 'geen',
  meanwhile: 'Wat nu werkt, blijft werken tot Spencer het nieuwe gebruikt.',
  title: {
    made: 'Vernieuwd in {domain}',
    tidy: 'Het oude geheim mag weg uit {domain}',
    over: 'Alles is vernieuwd in {domain}',
  },
  made: 'Het nieuwe geheim is op weg naar Spencer. Tot Spencer het heeft opgeslagen, blijft het oude werken; je hoeft niets te doen.',
  tidy: 'Spencer werkt met het nieuwe geheim. Het oude staat nog in jullie tenant en wordt nergens meer voor gebruikt. Met deze ene stap haal je het weg.',
  over: 'Het nieuwe staat er, en van het oude is niets meer over om weg te halen.',
  distrusted: {
    unused:
      'Iemand anders heeft het huidige geheim geopend. Deze stap verwijdert het meteen uit je tenant, en maakt een nieuw.',
    in_use:
      'Iemand anders heeft het huidige geheim geopend. Deze stap verwijdert het meteen uit je tenant, en maakt een nieuw. Collega’s kunnen niet aanmelden tot Spencer het nieuwe heeft opgeslagen; {name} weet ervan.',
    by_hand:
      'Iemand anders heeft het huidige geheim geopend. Het is met de hand gemaakt, dus moet iemand het met de hand verwijderen: in Entra bij Certificates & secrets; het begint met {mark}.',
  },
  act: 'Haal het oude geheim weg uit {domain}',
  toTidy: 'Haal het oude geheim weg',
}
