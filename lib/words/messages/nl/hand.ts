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
  send: {
    title: 'Bezorg dit aan Spencer',
    body: 'Mail naar {email}:',
    tenant: 'Directory (tenant) ID',
    application: 'Application (client) ID, van de pagina Overview',
    date: 'de einddatum van het geheim',
    notSecret: 'Zet het geheim zelf niet in een mail. {name} spreekt met je af hoe je het veilig bezorgt.',
  },
  back: 'Toch liever in drie minuten? Ga terug',
} as const
