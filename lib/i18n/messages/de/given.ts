import type { given as nl } from '../nl/given'
import type { Same } from '../same'

export const given: Same<typeof nl> = {
  word: 'das Geheimnis funktioniert, den Rest haben wir noch nicht angesehen',
  title: 'Das Geheimnis funktioniert. Den Rest haben wir noch nicht angesehen.',
  body: 'Die App in {domain} wurde von Hand angelegt. Wir haben das Geheimnis benutzt, mehr wissen wir nicht. Verbunden nennen wir das erst, wenn wir auch den Rest gesehen haben.',
  act: 'Lassen Sie uns den Rest prüfen',
  actHint:
    'Dafür bitten wir Sie einmal bei Microsoft um Zustimmung. Wir sehen zuerst nach und zeigen Ihnen, was abweicht. Ohne Ihr Einverständnis ändert sich nichts.',
  review: 'Wir prüfen den Rest in {domain}',
  differsTitle: 'Das ist in {domain} noch nicht wie vereinbart',
  known: 'Was wir wissen',
  parts: {
    secret: 'Geheimnis',
    permissions: 'Berechtigungen',
    redirect: 'Redirect URI',
    upn: 'Claim upn',
    audience: 'Single tenant',
    certificate: 'Zertifikat',
  },
  works: 'funktioniert, getestet am {at}',
  refused: 'von Microsoft abgelehnt am {at}',
  asAgreed: 'wie vereinbart, gesehen am {at}',
  differs: 'nicht wie vereinbart, gesehen am {at}',
  notSeen: 'nicht bekannt: noch nicht angesehen',
  until: 'bis {date}, nehmen wir an',
  assumed:
    'Wir nehmen an, dass das Geheimnis am {date} endet, 24 Monate nach der Übergabe. Das wahre Datum kennen wir nicht.',
  receipt: {
    title: 'Von Hand übergeben',
    entry: 'Von Hand übergeben',
    state: 'übergeben',
    intro:
      'Jemand hat diese App selbst angelegt und uns das Geheimnis übergeben. Hier steht, was übergeben wurde, was wir getestet haben und was wir nicht wissen.',
    by: 'Übergeben von',
    somebody: 'jemand, den wir nicht mehr kennen',
    at: 'Übergeben am',
    end: 'Ende des Geheimnisses',
    endUnknown: 'nicht bekannt',
    see: 'Ansehen, wie es steht',
  },
}
