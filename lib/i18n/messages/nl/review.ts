export const review = {
  title: {
    connect: 'Wat er komt in {domain}',
    grant: 'Wat je toelaat in {domain}',
    renew: 'Wat er vernieuwd wordt in {domain}',
    repair: 'Wat er ontbreekt of veranderd is in {domain}',
    undo: 'Wat er verdwijnt uit {domain}',
  },
  nothingYet: 'Verder gebeurt er niets in jullie tenant tot je onderaan op de knop drukt.',
  person: {
    everything: 'Jij kunt alles zelf',
    everythingBody: 'Je rollen in Microsoft Entra volstaan voor elke stap.',
    almost: 'Jij kunt alles, op de laatste stap na',
    almostBody:
      'Je account kan de app maken, maar alleen een Privileged Role Administrator of Global Administrator kan toelaten dat ze gebruikers leest. Begin nu; je collega krijgt daarna een link van één minuut.',
    unknown: 'Wat je account mag, weten we nog niet',
    unknownBody:
      'Microsoft vertelde ons niet genoeg over je rollen. Je kunt gewoon beginnen: lukt een stap niet, dan blijft staan wat er is en zeggen we wie verder kan.',
  },
  app: 'Een app met de naam <b>{name}</b>',
  appOnly: 'alleen voor mensen in {domain}',
  change: 'wijzig',
  changeLabel: 'Naam van de app',
  changeHint: 'Onder deze naam vind je ze terug in Entra. Spencer werkt met elke naam.',
  returns: 'Aanmelden keert terug naar <b>{host}</b>',
  returnsWhy: 'Dat is de aanmeldpagina van Spencer. Microsoft stuurt het antwoord naar dit adres en naar geen ander:',
  readsAlone: 'Ze mag lezen, zonder dat iemand aangemeld is:',
  readsSignedIn: 'Ze mag lezen, van wie zich aanmeldt:',
  why: 'waarom',
  data: {
    User_Read_All: 'de profielen van alle gebruikers',
    Group_Read_All: 'alle groepen',
    GroupMember_Read_All: 'wie in welke groep zit',
    signedIn: 'naam, e‑mailadres en eigen profiel',
  },
  reason: {
    User_Read_All:
      'Om je collega’s in Spencer te tonen en bij te werken: naam, e‑mail, functie, afdeling, telefoon. Microsoft heeft geen kleinere permissie die dit voor alle gebruikers kan. Ze laat wel het hele profiel lezen, meer dan Spencer gebruikt. Ze geeft geen toegang tot mails of bestanden, en kan niets wijzigen.',
    Group_Read_All:
      'Om de groepen te vinden die jullie kiezen. Microsofts permissie reikt verder dan dat: ze laat ook inhoud van Microsoft 365-groepen lezen. Spencer gebruikt alleen naam en id.',
    GroupMember_Read_All: 'Om te weten wie in de gekozen groepen zit, zodat alleen zij in Spencer komen.',
    signedIn:
      'Zo herkent Spencer wie zich aanmeldt. Ze gelden alleen voor de persoon zelf, en omdat jij ze nu toelaat krijgt niemand er later nog een vraag over.',
  },
  certificate: 'Een certificaat van Spencer, tot {date}',
  certificateWhy:
    'Daarmee bewijst Spencer wie het is wanneer het gebruikers leest. Alleen het publieke deel komt bij jullie; de private sleutel blijft bij Spencer.',
  certificateIs: 'Spencer tekent met dit certificaat. Thumbprint (SHA-1), zoals Entra die toont:',
  certificateBy: '{name} van Spencer gaf het.',
  certificateByTwo: '{name} van Spencer gaf het, en {second} van Spencer bevestigde het.',
  secret:
    'Een geheim (client secret) voor 24 maanden, of het langste dat jullie tenant toelaat, verzegeld naar Spencer gestuurd',
  secretWhy:
    'Nodig om aan te melden. Niemand hoeft het te kopiëren of te mailen: het gaat versleuteld naar Spencer, dat het één keer opent. Op de laatste pagina staat tot wanneer het werkt.',
  nothingElse: 'Aan bestaande apps, gebruikers en groepen verandert niets.',
  requests: '{count, plural, one {Het ene verzoek dat we sturen} other {De # verzoeken die we sturen}}',
  requestsHint:
    'Letterlijk en in deze volgorde, naar graph.microsoft.com. Wat nog geen id heeft staat tussen accolades.',
  consent: {
    title: 'Microsoft vraagt je nu om toestemming',
    body: 'Ze is voor dit portaal, om dit ene werk in jouw naam te doen. Is het klaar, dan trekken we die toegang weer in en zeggen we of we dat zagen.',
    picture: 'Zo ziet de pagina van Microsoft eruit',
    leaveEmpty:
      'Het vakje Consent on behalf of your organization laat je leeg: wij hebben alleen jouw toestemming nodig.',
    box: {
      no: 'Een vakje Consent on behalf of your organization toont Microsoft alleen aan een Global Administrator.',
      unknown:
        'Ben je Global Administrator, dan staat er nog een vakje Consent on behalf of your organization. Laat het leeg: wij hebben alleen jouw toestemming nodig.',
    },
    english: 'De namen staan hier in Microsofts Engels; Microsoft kan ze in jouw taal tonen.',
    scope: {
      Application_ReadWrite_All: 'om de app te maken, aan te passen of te verwijderen',
      DelegatedPermissionGrant_ReadWrite_All:
        'om aanmelden toe te laten voor iedereen, en onze toegang weer in te trekken',
      AppRoleAssignment_ReadWrite_All: 'om de app gebruikers te laten lezen',
      Application_Read_All: 'om te zien welke app een collega maakte',
      other: 'om te weten wie je bent',
    },
  },
  act: {
    connect: 'Maak de Spencer-app in {domain}',
    grant: 'Laat de Spencer-app lezen in {domain}',
    renew:
      'Vernieuw {what, select, certificate {het certificaat} both {geheim en certificaat} other {het geheim}} in {domain}',
    repair: 'Kijk wat er anders is in {domain}',
    undo: 'Verwijder de Spencer-app uit {domain}',
  },
  actUndoAdopted: 'Haal Spencer uit de app in {domain}',
  microsoftWay: 'Geef toestemming op de pagina van Microsoft',
  microsoftWayAsk: 'Wat dat betekent',
  microsoftWayHint:
    'Dan vraagt het portaal minder: we maken de app, en daarna geef jij toestemming op een pagina van Microsoft zelf. De laatste pagina daar kan een fout tonen; de toestemming is dan toch gegeven, en wij kijken dat na.',
  byHand: 'Doe het met de hand',
  runningTitle: 'Dit loopt al',
  runningBody: '{name} begon op {time}. Er loopt er altijd maar één tegelijk.',
  follow: 'Volg hoe ver het staat',
  certificateTitle: 'Spencer moet eerst iets klaarzetten',
  certificateBody:
    'Het certificaat voor deze omgeving ontbreekt nog. Jij hoeft niets te doen: laat het {name} weten, en deze pagina werkt zodra het er is.',
  refusedTitle: 'Er is niets gemaakt',
  changed:
    'Wat er gemaakt moet worden is veranderd sinds je deze pagina opende. Laad de pagina opnieuw en lees ze nog eens.',
  busy: 'Er loopt op dit ogenblik iets anders voor deze app. Probeer het opnieuw zodra dat klaar is.',
  undoAdopted:
    'De app {app} hebben jullie zelf gemaakt en ze blijft. Alleen wat wij eraan toevoegden, verdwijnt: onze geheimen, ons certificaat en de permissies die via ons zijn toegelaten. Daarna kan niemand zich er nog mee bij Spencer aanmelden.',
  cannot: 'Dit kan nu niet met dit account of deze uitnodiging. Open de link uit de mail opnieuw.',
} as const
