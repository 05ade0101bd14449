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
  letter: {
    subject: '{customer} · {environment}: het geheim werkt, naar de rest is nog niet gekeken',
    paragraph:
      'Iemand gaf Spencer het geheim van de app die in {domain} met de hand is gemaakt. Het werkt, getest op {at}, en is verzegeld op weg naar Spencer. Naar de rest van de app is nog niet gekeken, dus {customer} is nog niet verbonden.',
    how: 'Open daarvoor de link in de uitnodiging nog eens en kies Laat ons de rest nakijken. We tonen eerst wat anders is; zonder jullie akkoord verandert er niets.',
    renewed: {
      subject: '{customer} · {environment}: Spencer kreeg een nieuw geheim',
      paragraph:
        'Iemand gaf Spencer een nieuw geheim voor de app in {domain}. Het werkt, getest op {at}, en is verzegeld op weg naar Spencer.',
    },
    ends: 'Het geheim eindigt op {date}.',
    assumed: 'We nemen aan dat het geheim op {date} eindigt: de juiste datum kennen we niet.',
  },
} as const
