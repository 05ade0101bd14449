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
      'De app {app} in {domain} krijgt {what, select, certificate {een nieuw certificaat} both {een nieuw geheim (client secret) en een nieuw certificaat} other {een nieuw geheim (client secret)}}.',
    repair: 'We kijken wat er aan de app {app} in {domain} ontbreekt of veranderd is, en zetten alleen dat recht.',
    undo: 'De app {app} verdwijnt uit {domain}. Daarna kunnen je collega’s zich niet meer bij Spencer aanmelden.',
    undoAdopted:
      'De app {app} in {domain} hebben jullie zelf gemaakt en ze blijft. Alleen wat wij eraan toevoegden, verdwijnt. Je collega’s kunnen zich er daarna niet meer mee bij Spencer aanmelden.',
    fields:
      'Jij kiest welke velden Spencer van je collega’s toont, en welke groepen meedoen. Aan de Spencer-app in {domain} verandert er niets.',
  },
  reads: {
    signIn: 'Spencer gebruikt naam en e‑mailadres van wie zich aanmeldt. De permissie van Microsoft reikt verder.',
    users:
      'Spencer gebruikt naam, e‑mailadres, functie en andere profielgegevens van alle gebruikers, en verandert er geen. De permissie van Microsoft reikt verder.',
    groups:
      'Spencer gebruikt naam, e‑mailadres, functie en andere profielgegevens van alle gebruikers, en naam en leden van de groepen die jullie kiezen, en verandert er geen. De permissies van Microsoft reiken verder.',
  },
  reaches: {
    ask: 'Wat precies',
    intro: 'In Microsofts eigen woorden, met wat er alles onder valt:',
    User_Read_All: 'Het hele profiel van alle gebruikers, zonder dat iemand aangemeld is. Geen mails of bestanden.',
    Group_Read_All: 'Alle groepen en hun leden, en ook inhoud van Microsoft 365-groepen.',
    GroupMember_Read_All: 'Wie in welke groep zit, van alle groepen.',
    signedIn: 'Van wie zich aanmeldt: naam, e‑mailadres en eigen profiel, en basisgegevens van jullie bedrijf.',
  },
  terms: {
    minutes: '{minutes, plural, one {# minuut} other {# minuten}}',
    account: 'een beheerdersaccount',
    ownAccount: 'je eigen account',
    noApp: 'geen app voor je op de knop drukt',
    asIs: 'aan de app verandert niets voor je op de knop drukt',
    listed: 'aanmelden zet dit portaal bij jullie Enterprise applications; een beheerder kan het daar verwijderen',
    removable: 'de app kan later weer weg',
  },
  renewNext: 'Wat er met het oude gebeurt, lees je voor je drukt.',
  continue: 'Verder met Microsoft',
  continueHint: 'Je meldt je aan in {domain}. Microsoft vertelt ons wie je bent en welke beheerdersrollen je hebt.',
  firstConsent:
    'De eerste keer vraagt Microsoft of dit portaal je mag aanmelden en je eigen profiel mag lezen. Meer vraagt het pas nadat je zelf op de knop drukt.',
  firstConsentAsk: 'Wat Microsoft dan toont',
  unverified:
    'Staat er Unverified? Dan heeft Microsoft niet nagegaan wie dit portaal maakt; over wat het mag, zegt dat niets.',
  byHand: 'Ik doe het liever met de hand',
  notYou: 'Ben jij hiervoor niet de juiste persoon?',
  notYouBody:
    'Stuur de mail van Spencer door naar wie jullie Microsoft-tenant beheert. De link blijft werken, en alleen met een account van {domain} kan iemand er iets mee.',
  until: 'Deze uitnodiging werkt tot {date}.',
  ended: {
    ask: 'Vraag een nieuwe link',
    whereTo: 'De nieuwe gaat alleen naar wie deze uitnodiging eerder gemaild kreeg. Anders krijgt Spencer bericht.',
    sending: 'Een nieuwe link is onderweg, per mail, naar wie deze uitnodiging eerder kreeg.',
    told: '{name} van Spencer krijgt nu bericht dat je een nieuwe link vraagt.',
    tooMany: 'Dit is vandaag zo vaak gevraagd als op één dag mag. Vraag het opnieuw vanaf {when}.',
    closed: 'Voor deze uitnodiging kan dat niet meer. Open de laatste mail van Spencer, of antwoord erop.',
    stopped: 'Spencer heeft dit nu stilgelegd. Een nieuwe link vragen kan weer zodra Spencer verdergaat.',
    refused: 'Er is niets verstuurd',
  },
  done: {
    title: 'Hier is niets meer te doen',
    connected: '{domain} is verbonden met Spencer sinds {at}.',
    made: 'Sinds {at} is alles gemaakt en toegestaan in {domain}; Spencer test het nog.',
    off: 'Sinds {at} is alles gemaakt en toegestaan in {domain}; de app staat er nu uitgeschakeld.',
    other: 'Wat deze link vroeg, is gedaan op {at}.',
    again: 'Aangemeld vind je hier nog ids, einddatums, velden en groepen.',
  },
  closed: {
    revokedTitle: 'Deze uitnodiging is ingetrokken',
    revokedBody:
      'Deze link openen veranderde niets. Kreeg je een nieuwere mail van Spencer, open dan die. Anders kun je {name} om een nieuwe vragen.',
    expiredTitle: 'Deze uitnodiging is verlopen',
    expiredBody: 'Een uitnodiging werkt 30 dagen, en deze is voorbij. Er is nu niets veranderd.',
    unknownTitle: 'Deze link opent niets',
    unknownBody:
      'Misschien is hij niet volledig gekopieerd, of is er een nieuwere. Open de laatste mail van Spencer, of antwoord erop en vraag een nieuwe link.',
  },
} as const
