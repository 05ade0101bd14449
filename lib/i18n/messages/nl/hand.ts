/** Microsoft's menus and permissions keep their English names: that is what the reader sees on the screen. */
export const hand = {
  title: 'Met de hand verbinden',
  intro: 'Zo maak je zelf in {domain} wat het portaal anders voor je maakt. Reken op een halfuur.',
  create: {
    title: 'Maak de app',
    body: 'Open <entra>entra.microsoft.com</entra> en kies Entra ID → App registrations → New registration. Vul dit in en kies Register.',
    name: 'Name',
    audience: 'Supported account types',
    redirect: 'Redirect URI, type Web',
  },
  claim: {
    title: 'Laat Microsoft de gebruikersnaam meesturen',
    body: 'Kies Token configuration → Add optional claim → ID, vink upn aan en kies Add.',
  },
  permissions: {
    title: 'Geef de permissies',
    body: 'Kies API permissions → Add a permission → Microsoft Graph.',
    delegated: 'Delegated permissions',
    application: 'Application permissions',
    consent:
      'Kies daarna Grant admin consent for {domain}. Voor de Application permissions kan alleen een Privileged Role Administrator of Global Administrator dat.',
    consentSignIn:
      'Kies daarna Grant admin consent for {domain}. Een Cloud Application Administrator of Application Administrator kan dat.',
  },
  certificate: {
    title: 'Laad het certificaat van Spencer op',
    body: 'Vraag {name} het certificaat voor deze omgeving. Kies Certificates & secrets → Certificates → Upload certificate.',
  },
  secret: {
    title: 'Maak een geheim',
    body: 'Kies Certificates & secrets → Client secrets → New client secret. Neem 24 months, of het langste dat jullie tenant toelaat. Kopieer Value meteen: Microsoft toont het maar één keer.',
  },
  give: {
    title: 'Geef het geheim veilig door',
    signIn:
      'Stuur het geheim niet per mail. Meld je aan met een beheerdersaccount van {domain} en plak het op deze pagina: het wordt één keer bij Microsoft gebruikt en verzegeld aan Spencer bezorgd.',
    act: 'Meld je aan om het geheim veilig door te geven',
    intro:
      'Plak hier wat Entra toont. We gebruiken het geheim één keer bij Microsoft, in {domain}, om te zien of het werkt, en bezorgen het verzegeld aan {name}. Het komt op geen enkele pagina terug.',
    application: 'Application (client) ID',
    applicationHint: 'Van de pagina Overview.',
    secret: 'Value',
    secretHint: 'Uit de kolom Value, niet Secret ID.',
    date: 'Expires',
    dateHint: 'De einddatum zoals Entra ze toont. Laat je het leeg, dan nemen we 24 maanden aan.',
    give: 'Geef het geheim aan Spencer',
    refusedTitle: 'Het geheim is niet doorgegeven',
    taken: 'Het geheim werkt. Het is verzegeld op weg naar Spencer.',
    now: 'Wat Spencer nu heeft',
    missing:
      'Het geheim werkt, maar Spencer mag nog geen gebruikers lezen. Een Privileged Role Administrator of Global Administrator kiest Grant admin consent; geef het geheim daarna nog eens door.',
    refused: {
      application_unreadable:
        'Dit is geen Application (client) ID. Kopieer ze van de pagina Overview: vijf groepen letters en cijfers.',
      swapped:
        'De twee zijn verwisseld: in het vak Value staat een ID en in het vak Application (client) ID een geheim. Wissel ze om.',
      secret_id: 'Dit is de Secret ID. Het geheim zelf staat in de kolom ernaast, Value.',
      masked: 'Entra toont nu alleen nog het begin van dit geheim. Maak een nieuw en kopieer Value meteen.',
      secret_unreadable: 'Dit is geen geheim zoals Entra het maakt. Kopieer Value helemaal, zonder spaties.',
      date_unreadable: 'Kies een datum, of laat het vak leeg.',
      date_passed: 'Deze datum is voorbij. Maak een nieuw geheim.',
      wrong_secret:
        'Microsoft aanvaardt dit geheim niet. Maakte je het net, wacht dan een minuut en probeer opnieuw. Kijk anders of je Value van deze app kopieerde.',
      secret_ended: 'Dit geheim is volgens Microsoft verlopen. Maak een nieuw.',
      unknown_application:
        'Er is in {domain} geen app met deze Application (client) ID. Net gemaakt? Wacht een minuut en probeer opnieuw.',
      not_in_tenant:
        'Microsoft kent deze app, maar nog niet in {domain}. Kies Grant admin consent, wacht een minuut en probeer opnieuw.',
      disabled: 'Deze app is in {domain} uitgeschakeld. Zet ze in Enterprise applications → Properties weer aan.',
      unreachable: 'Microsoft antwoordde niet. Er is niets bewaard; probeer het over een minuut opnieuw.',
      other:
        'Microsoft weigerde dit geheim met de code AADSTS{code}. Er is niets bewaard. Zoek de code op bij Microsoft, of stuur ze naar {name}.',
      another_application:
        'Voor deze verbinding is al een andere app in {domain} bekend: {application}. Gebruik die, of vraag {name} om een uitnodiging om opnieuw te beginnen.',
      connection_ended: 'Deze verbinding is beëindigd. Vraag {name} om een nieuwe uitnodiging.',
      other_purpose:
        'Je uitnodiging is voor iets anders. Vraag {name} om een uitnodiging om te verbinden of te vernieuwen.',
      busy: 'Het portaal maakt op dit moment de app voor deze verbinding. Wacht tot dat klaar is.',
    },
  },
  back: 'Toch liever in drie minuten? Ga terug',
} as const
