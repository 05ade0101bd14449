/** Each refusal in the same order: what happened, what is kept, who can mend it, the one next thing. */
export const refused = {
  labels: {
    kept: 'Wat bewaard is',
    who: 'Wie dit kan oplossen',
    next: 'Wat je nu doet',
    number: 'Hoe Microsoft dit terugvindt',
  },
  kept: 'Met deze aanmelding is geen app gemaakt of veranderd. De uitnodiging blijft werken. Gaf je Microsoft toestemming, dan staat dit portaal bij jullie Enterprise applications; een beheerder kan het daar verwijderen.',
  declined: {
    title: 'Je gaf geen toestemming',
    happened: 'Microsoft vroeg je toestemming en je koos Cancel. Dat mag.',
    who: 'Jijzelf, wanneer je wilt.',
    next: 'Open de link uit de mail van Spencer opnieuw en kies bij Microsoft Accept.',
  },
  needs_admin: {
    title: 'Jullie tenant laat dit alleen een beheerder toe',
    happened: 'Je account mag niet zelf instemmen met een nieuwe app, ook niet om alleen te zeggen wie je bent.',
    who: 'Een Cloud Application Administrator, Application Administrator of Global Administrator.',
    next: 'Stuur de mail van Spencer door naar zo’n collega.',
  },
  consent_gone: {
    title: 'Je toestemming is intussen weer ingetrokken',
    happened:
      'Je stemde in bij Microsoft, maar op hetzelfde moment was een ander deel van dit werk klaar, en dat trok alles in wat Spencer mocht.',
    who: 'Jijzelf.',
    next: 'Open de link uit de mail opnieuw en stem nog een keer in.',
  },
  wrong_tenant: {
    title: 'Dit account hoort bij een andere organisatie',
    happened: 'Je meldde je aan met een account dat niet in de verwachte tenant zit. Spencer weet dat dit gebeurde.',
    who: 'Jij, als je ook een account in de juiste tenant hebt. Anders een collega die er een heeft.',
    next: 'Open de link opnieuw en kies bij Microsoft Use another account.',
  },
  personal_account: {
    title: 'Dit is een persoonlijk Microsoft-account',
    happened: 'Voor deze verbinding is een account van je organisatie nodig, geen persoonlijk account.',
    who: 'Jij, met je werkaccount.',
    next: 'Open de link opnieuw en kies bij Microsoft Use another account.',
  },
  guest: {
    title: 'Je bent in deze tenant een gast, en Spencer laat gasten dit niet doen',
    happened:
      'Dit is een regel van Spencer, niet van Microsoft: een gast doet dit niet, ook niet met een beheerdersrol. Je account komt van een andere organisatie.',
    who: 'Iemand met een eigen account in deze tenant. Beheer jij die tenant als partner, dan kan Spencer jouw organisatie voor deze verbinding toelaten.',
    next: 'Stuur de mail van Spencer door naar die collega, doe het met de hand, of vraag je contact bij Spencer om je organisatie toe te laten.',
  },
  no_role: {
    title: 'Een collega is hier al mee bezig',
    happened: 'Zodra iemand begonnen is, zien alleen wie meedoet en beheerders van apps deze verbinding.',
    who: 'De collega die begon, of een Cloud Application Administrator, Application Administrator, Privileged Role Administrator of Global Administrator.',
    next: 'Vraag je collega om verder te doen. Heb je zo’n rol via PIM, activeer ze dan en open de link opnieuw.',
  },
  other_person: {
    title: 'Je meldde je met een ander account aan',
    happened: 'De toestemming kwam van iemand die hier niet zelf gelezen en gedrukt had. Ze telt daarom niet.',
    who: 'Jij, met het account waarmee je begon. Of die collega, door zelf de link uit de mail te openen.',
    next: 'Open de link uit de mail opnieuw.',
  },
  replayed: {
    title: 'Deze aanmelding was al afgerond',
    happened: 'De pagina werd opnieuw geladen, of je kwam met de knop Vorige terug. Elke aanmelding geldt één keer.',
    who: 'Jijzelf.',
    next: 'Open de link uit de mail opnieuw; je bent zo weer waar je was.',
  },
  other_browser: {
    title: 'Deze aanmelding begon in een andere browser',
    happened: 'Een aanmelding moet eindigen waar ze begon. Zo kan niemand je er een van een ander toestoppen.',
    who: 'Jijzelf.',
    next: 'Open de link uit de mail in deze browser, met cookies toegelaten, en begin opnieuw.',
  },
  expired: {
    title: 'Deze aanmelding bleef te lang open',
    happened: 'Voor aanmelden bij Microsoft zijn er 10 minuten.',
    who: 'Jijzelf.',
    next: 'Open de link uit de mail opnieuw.',
  },
  blocked: {
    title: 'Een regel van jullie tenant hield je tegen',
    happened:
      'Microsoft vroeg een tweede factor of een beheerd toestel, of Conditional Access liet deze aanmelding niet toe.',
    who: 'Jij, met een toestel en factor die mogen. Anders je Conditional Access Administrator, in Entra → Monitoring & health → Sign-in logs.',
    next: 'Open de link opnieuw op een toestel van je organisatie.',
  },
  refused: { title: 'Microsoft liet dit niet door' },
  clock: {
    title: 'Een klok bij Spencer loopt verkeerd',
    behind:
      'De klok van deze server loopt {minutes, plural, one {# minuut} other {# minuten}} achter. Daarom nam Microsoft niet aan wat die server ondertekende.',
    ahead:
      'De klok van deze server loopt {minutes, plural, one {# minuut} other {# minuten}} voor. Daarom nam Microsoft niet aan wat die server ondertekende.',
    who: 'Spencer.',
    next: 'Van jou wordt niets gevraagd. Probeer het later opnieuw; Spencer ziet dit ook.',
  },
  invitation_ended: {
    title: 'De uitnodiging is intussen beëindigd',
    happened: 'Ze is intussen ingetrokken of verlopen. Wat voordien gebeurde, blijft zoals het is.',
    who: 'Je contact bij Spencer.',
    next: 'Open de laatste mail van Spencer, of antwoord erop en vraag een nieuwe link.',
  },
  signed_out: {
    title: 'Je bent afgemeld',
    happened: 'Je meldde je af, je aanmelding van 8 uur liep af, of deze pagina hoort bij een andere uitnodiging.',
    who: 'Jijzelf.',
    next: 'Open de link uit de mail van Spencer om verder te gaan.',
  },
  idle: {
    title: 'Je bent afgemeld',
    happened: 'Een half uur lang is er op geen pagina iets gedaan, en daarom eindigde je aanmelding.',
    who: 'Jijzelf.',
    next: 'Open de link in de mail van Spencer om verder te gaan.',
  },
  too_many: {
    title: 'Te veel aanmeldingen in een minuut',
    happened: 'Vanaf je netwerk, of met deze link, zijn er meer aanmeldingen begonnen dan mensen in een minuut doen.',
    who: 'Jij, over een minuut. Blijft het gebeuren, je contact bij Spencer.',
    next: 'Wacht een minuut en ga verder waar je was.',
  },
  unknown: {
    title: 'De aanmelding lukte niet',
    happened: 'Microsoft gaf een antwoord dat we niet kennen.',
    who: 'Meestal lukt het bij een tweede poging. Anders je contact bij Spencer.',
    next: 'Open de link uit de mail opnieuw.',
  },
} as const
