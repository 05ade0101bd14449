/** What a reminder says of secrets and certificates that end or have ended. */
export const reminder = {
  ends: {
    secret: {
      subject: '{customer} · {environment}: het geheim eindigt op {date}',
      paragraph:
        'Het geheim (client secret) van de Spencer-app in {domain} eindigt {left}, op {date}. Daarna kan niemand van {customer} zich nog bij Spencer aanmelden.',
    },
    certificate: {
      subject: '{customer} · {environment}: het certificaat eindigt op {date}',
      paragraph:
        'Het certificaat van de Spencer-app in {domain} eindigt {left}, op {date}. Daarna ziet Spencer geen nieuwe collega’s en geen wijzigingen meer; aanmelden blijft werken.',
    },
  },
  ended: {
    secret: {
      subject: '{customer} · {environment}: het geheim is op {date} geëindigd',
      paragraph:
        'Het geheim (client secret) van de Spencer-app in {domain} is {ago} geëindigd, op {date}. Sindsdien kan niemand van {customer} zich nog bij Spencer aanmelden.',
    },
    certificate: {
      subject: '{customer} · {environment}: het certificaat is op {date} geëindigd',
      paragraph:
        'Het certificaat van de Spencer-app in {domain} is {ago} geëindigd, op {date}. Sindsdien ziet Spencer geen nieuwe collega’s en geen wijzigingen meer; aanmelden blijft werken.',
    },
  },
  left: '{days, plural, =0 {vandaag} =1 {morgen} other {over # dagen}}',
  ago: '{days, plural, =0 {vandaag} =1 {gisteren} other {# dagen geleden}}',
  renew: 'Vernieuwen duurt een minuut, met een beheerdersaccount van {domain}. Je ziet eerst wat er verandert.',
  stopped:
    'Spencer heeft zijn portaal even stilgelegd. De link om te vernieuwen krijg je zodra Spencer verdergaat; je hoeft nu niets te doen.',
  several: {
    environments: 'Omgevingen: {environments}',
    subject:
      '{customer}: vernieuw de toegang van Spencer in {count} omgevingen, de eerste datum {when, select, past {was} other {is}} {date}',
    lead: 'In {count} omgevingen van {customer} eindigt binnenkort iets waarmee Spencer werkt, of is het al geëindigd. Zonder het geheim kan niemand zich daar bij Spencer aanmelden; zonder het certificaat ziet Spencer er geen nieuwe collega’s en geen wijzigingen.',
    line: '{kind, select, certificate {Het certificaat} other {Het geheim (client secret)}} {when, select, past {is {far} geëindigd} other {eindigt {far}}}, op {date}.',
    until: 'De links werken tot {date}. Is iemand anders de beheerder? Stuur deze mail door.',
  },
}
