/** An app that somebody made by hand, and gave us the secret of. */
export const given = {
  word: 'het geheim werkt, naar de rest is nog niet gekeken',
  title: 'Het geheim werkt. Naar de rest is nog niet gekeken.',
  body: 'De app in {domain} is met de hand gemaakt. We gebruikten het geheim, en meer weten we niet. Verbonden noemen we dit pas als we ook de rest gezien hebben.',
  act: 'Laat ons de rest nakijken',
  actHint:
    'We vragen je daarvoor één keer toestemming bij Microsoft. We kijken eerst en tonen je wat anders is. Zonder jouw akkoord verandert er niets.',
  review: 'We kijken de rest na in {domain}',
  differsTitle: 'Dit is nog niet zoals afgesproken in {domain}',
  known: 'Wat we weten',
  parts: {
    secret: 'Geheim',
    permissions: 'Permissies',
    redirect: 'Redirect URI',
    upn: 'Claim upn',
    audience: 'Single tenant',
    certificate: 'Certificaat',
  },
  works: 'werkt, getest op {at}',
  refused: 'door Microsoft geweigerd op {at}',
  asAgreed: 'zoals afgesproken, gezien op {at}',
  differs: 'niet zoals afgesproken, gezien op {at}',
  notSeen: 'niet bekend: nog niet bekeken',
  until: 'tot {date}, nemen we aan',
  assumed:
    'We nemen aan dat het geheim op {date} eindigt, 24 maanden nadat het is doorgegeven. De juiste datum kennen we niet.',
  receipt: {
    title: 'Met de hand doorgegeven',
    entry: 'Met de hand doorgegeven',
    state: 'doorgegeven',
    intro:
      'Iemand maakte deze app zelf en gaf ons het geheim. Hieronder staat wat is doorgegeven, wat we getest hebben en wat we niet weten.',
    by: 'Doorgegeven door',
    somebody: 'iemand die we niet meer kennen',
    at: 'Doorgegeven op',
    end: 'Einde van het geheim',
    endUnknown: 'niet bekend',
    see: 'Bekijk hoe het ervoor staat',
  },
} as const
