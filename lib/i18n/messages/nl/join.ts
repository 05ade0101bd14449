export const join = {
  documentTitle: '{customer} en Spencer',
  asks: {
    connect: '{staff} van Spencer vraagt je om {customer} met Spencer te verbinden.',
    grant: '{staff} van Spencer vraagt je om de laatste stap te zetten voor {customer}.',
    renew:
      '{staff} van Spencer vraagt je om {what, select, certificate {het certificaat} both {het geheim en het certificaat} other {het geheim}} van {customer} te vernieuwen.',
    repair: '{staff} van Spencer vraagt je om de verbinding van {customer} te herstellen.',
    undo: '{staff} van Spencer vraagt je om de verbinding van {customer} ongedaan te maken.',
    fields: '{staff} vraagt je om te kiezen welke velden Spencer toont voor {customer}.',
  },
  colleagueAsks: '{colleague} vraagt je om de laatste stap te zetten en {customer} met Spencer te verbinden.',
  makes: {
    connect: 'Er komt één app in jullie Microsoft Entra-tenant, {domain}.',
    grant:
      'De app {app} bestaat al in {domain}. Jij laat toe dat ze leest wat ze nodig heeft; dat kan alleen een Privileged Role Administrator of Global Administrator.',
    renew:
      'De app {app} in {domain} krijgt {what, select, certificate {een nieuw certificaat} both {een nieuw geheim (client secret) en een nieuw certificaat} other {een nieuw geheim (client secret)}}. Wat er nu is, blijft werken tot Spencer het nieuwe gebruikt.',
    repair: 'We kijken wat er aan de app {app} in {domain} ontbreekt of veranderd is, en zetten alleen dat recht.',
    undo: 'De app {app} verdwijnt uit {domain}. Daarna kunnen je collega’s zich niet meer bij Spencer aanmelden.',
    undoAdopted:
      'De app {app} in {domain} hebben jullie zelf gemaakt en ze blijft. Alleen wat wij eraan toevoegden, verdwijnt. Je collega’s kunnen zich er daarna niet meer mee bij Spencer aanmelden.',
    fields:
      'Jij kiest welke velden Spencer van je collega’s toont, en welke groepen meedoen. In {domain} zelf verandert er niets.',
  },
  reads: {
    signIn: 'Ze leest naam en e‑mailadres van wie zich aanmeldt. Verder verandert er niets.',
    users: 'Ze leest naam, e‑mailadres en functie van alle gebruikers. Verder verandert er niets.',
    groups:
      'Ze leest naam, e‑mailadres en functie van alle gebruikers, welke groepen er zijn en wie erin zit. Verder verandert er niets.',
  },
  terms: {
    minutes: '{minutes, plural, one {# minuut} other {# minuten}}',
    account: 'een beheerdersaccount',
    ownAccount: 'je eigen account',
    nothing: 'er verandert niets tot je op de knop drukt',
    undo: 'het kan ongedaan gemaakt worden',
  },
  continue: 'Verder met Microsoft',
  continueHint: 'Je meldt je aan in {domain}. Microsoft vertelt ons alleen wie je bent.',
  byHand: 'Ik doe het liever met de hand',
  notYou: 'Ben jij hiervoor niet de juiste persoon?',
  notYouBody:
    'Stuur de mail van Spencer door naar wie jullie Microsoft-tenant beheert. De link blijft werken, en alleen met een account van {domain} kan iemand er iets mee.',
  until: 'Deze uitnodiging werkt tot {date}.',
  closed: {
    revokedTitle: 'Deze uitnodiging is ingetrokken',
    revokedBody:
      'Deze link openen veranderde niets. Kreeg je een nieuwere mail van Spencer, open dan die. Anders stuurt {name} je een nieuwe.',
    expiredTitle: 'Deze uitnodiging is verlopen',
    expiredBody:
      'Een uitnodiging werkt 30 dagen. Deze link openen veranderde niets. {name} van Spencer stuurt je een nieuwe.',
    unknownTitle: 'Deze link opent niets',
    unknownBody:
      'Misschien is hij niet volledig gekopieerd, of is er een nieuwere. Open de laatste mail van Spencer, of antwoord erop en vraag een nieuwe link.',
  },
} as const
