/** Why a run needs somebody: what happened, and the one thing that gets it going again. */
export const person = {
  sign_in: {
    title: 'Meld je opnieuw aan om verder te gaan',
    body: 'Je toestemming bij Microsoft is verlopen terwijl we bezig waren. Daarna gaan we verder waar we stonden.',
    act: 'Verder met Microsoft',
  },
  challenge: {
    title: 'Microsoft wil eerst nog iets van je zien',
    body: 'Jullie tenant vraagt voor dit werk om een extra controle, een tweede factor bijvoorbeeld. Daarna gaan we verder waar we stonden.',
    act: 'Verder met Microsoft',
  },
  colleague: {
    title: 'Nog één stap, voor een collega',
    body: 'De app bestaat. Alleen een Privileged Role Administrator of Global Administrator kan nog toelaten dat ze gebruikers leest. Dat duurt één minuut.',
    act: 'Mail de link',
    name: 'Naam van je collega',
    email: 'E-mailadres',
    language: 'Taal van de mail',
    sent: 'De mail is onderweg. Zodra je collega klaar is, zie je het hier.',
    link: 'Of stuur zelf een link',
    makeLink: 'Maak een link',
    linkHint: 'Alleen iemand met een account in {domain} kan er iets mee. Een nieuwe link maken beëindigt de vorige.',
    linkLabel: 'Link voor je collega',
    done: 'Bekijk wat er al klaar is',
    self: 'Heb jij die rol intussen zelf? Meld je opnieuw aan',
    microsoft: 'Of op Microsofts eigen pagina',
    microsoftHint:
      'Je collega opent deze pagina en kiest Accept. De laatste pagina kan een fout tonen; de toestemming is dan toch gegeven.',
  },
  policy_secret_forbidden: {
    title: 'Jullie tenant laat ons geen geheim maken',
    body: 'Een app management policy verbiedt client secrets, of laat ze nog geen dag werken, en voor aanmelden heeft Spencer er één nodig. Een Global Administrator kan die regel ruimer maken of deze app uitzonderen: Entra ID → Enterprise apps → App management policies → Block password addition of Restrict max password lifetime → Applies to: All applications with exclusions, en voeg de app toe. Wat al gemaakt is blijft staan.',
    act: 'Dat is gebeurd, ga verder',
  },
  policy_certificate_refused: {
    title: 'Jullie tenant weigerde het certificaat',
    body: 'Een app management policy stelt andere eisen aan certificaten: een kortere looptijd of een erkende uitgever. Vraag je contact bij Spencer om een certificaat dat past; je tenantbeheerder ziet de regel onder App management policies.',
    act: 'Er is een nieuw certificaat, ga verder',
  },
  certificate_refused: {
    title: 'Microsoft aanvaardt dit certificaat niet',
    body: 'Dat ligt aan het certificaat, niet aan jou of jullie tenant. Spencer ziet dit en geeft een ander. Zodra het er is, kun je hier verder; de link uit de mail brengt je terug.',
    other: 'Spencer gaf intussen een ander certificaat.',
    act: 'Ga verder met dit certificaat',
  },
  confirm_difference: {
    title: 'We vonden iets anders dan je goedkeurde',
    body: 'Jullie tenant bevat al iets dat hierbij hoort, dus zou er ook dit gebeuren. Zonder jouw woord gebeurt het niet.',
    act: 'Ga verder met wat hier staat',
  },
  repair: {
    title: 'Dit klopt niet meer in {domain}',
    body: 'We keken zojuist. Als jij het zegt, zetten we dit recht; al het andere blijft zoals het is.',
    act: 'Zet dit recht',
  },
  adopt: {
    title: 'Er staat al een app voor Spencer in {domain}',
    body: 'Iemand maakte ze met de hand. We raken ze niet aan zonder dat jij het zegt. Neem je ze over, dan vullen we alleen aan wat ontbreekt; niets eruit verdwijnt.',
    created: 'gemaakt op {date}',
    adds: 'Dan komt erbij:',
    unlessThere: 'En waar het er nog niet is:',
    nothingAdds: 'Er hoeft niets bij.',
    stays:
      'Wat er blijft: {secrets, plural, =0 {geen geheimen} one {# geheim} other {# geheimen}}, {certificates, plural, =0 {geen certificaten} one {# certificaat} other {# certificaten}} en deze adressen:',
    act: 'Neem deze app over',
    fresh: 'Maak een nieuwe app ernaast',
  },
  restore: {
    title: 'De Spencer-app van {domain} staat bij de verwijderde apps',
    body: 'Iemand verwijderde ze. Microsoft bewaart ze 30 dagen.',
    created: 'verwijderd op {date}',
    does: 'Zet je ze terug, dan gebeurt ook dit:',
    loses:
      'Microsoft maakt daarvoor een nieuwe enterprise application. Welke mensen en groepen aan de oude toegewezen waren, en de regels voor Conditional Access die haar noemden, komen niet vanzelf mee terug.',
    act: 'Zet deze app terug',
    fresh: 'Maak een nieuwe app',
  },
  additions: {
    title: 'Er staat iets op de app dat wij niet kennen',
    body: 'Sinds {name} de app maakte, is dit erbij gekomen. Wie het erop zette, kan gebruiken wat je nu toelaat. Daarom is er niets toegelaten.',
    key: 'Sleutel',
    owner: 'Eigenaar',
    address: 'Adres',
    act: 'Wij kennen dit, ga verder',
    ask: 'Vraag {name} om de link van Spencer te openen: die ziet daar hetzelfde, en kan zeggen of het klopt.',
  },
  role: {
    title: 'Je account mag deze stap niet',
    body: 'Microsoft weigerde de stap voor je rollen. Een Cloud Application Administrator, Application Administrator of Global Administrator kan verdergaan: stuur de mail van Spencer door. Heb je zo’n rol via PIM, activeer ze dan eerst.',
    act: 'Ik heb de rol nu, ga verder',
  },
  quota: {
    title: 'Je account heeft te veel objecten gemaakt',
    body: 'Wie geen beheerder is, mag in Microsoft Entra 250 objecten bezitten, verwijderde meegeteld. Een Application Administrator heeft die grens niet: stuur de mail van Spencer door, of ruim eerst op.',
    act: 'Probeer opnieuw',
  },
  slow: {
    title: 'Microsoft is nog niet klaar',
    body: 'Microsoft had langer nodig dan wij wachten. Dat komt meestal vanzelf goed. Kom later terug; wat er is, blijft.',
    act: 'Kijk opnieuw',
  },
  other: {
    title: 'We hebben iemand nodig om verder te gaan',
    body: 'Wat er al is, blijft. Meld je opnieuw aan; lukt het dan niet, bel dan Spencer en noem de code onderaan.',
    act: 'Verder met Microsoft',
  },
  consent_page: {
    title: 'Geef nu toestemming op de pagina van Microsoft',
    body: 'Ze opent in een nieuw tabblad. Kies daar Accept. De laatste pagina kan een fout tonen, want ze keert terug naar Spencers aanmelding; de toestemming is dan toch gegeven.',
    open: 'Open de pagina van Microsoft',
    act: 'Ik heb toestemming gegeven, kijk na',
  },
} as const
