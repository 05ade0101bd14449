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
  letter: {
    subject: '{customer} · {environment}: das Geheimnis funktioniert, den Rest haben wir noch nicht angesehen',
    paragraph:
      'Jemand hat Spencer das Geheimnis der App gegeben, die in {domain} von Hand angelegt wurde. Es funktioniert, getestet am {at}, und ist versiegelt auf dem Weg zu Spencer. Den Rest der App haben wir noch nicht angesehen, {customer} ist also noch nicht verbunden.',
    how: 'Öffnen Sie dafür noch einmal den Link in der Einladung und wählen Sie Lassen Sie uns den Rest prüfen. Wir zeigen zuerst, was abweicht; ohne Ihr Einverständnis ändert sich nichts.',
    renewed: {
      subject: '{customer} · {environment}: Spencer hat ein neues Geheimnis bekommen',
      paragraph:
        'Jemand hat Spencer ein neues Geheimnis der App in {domain} gegeben. Es funktioniert, getestet am {at}, und ist versiegelt auf dem Weg zu Spencer.',
    },
    ends: 'Das Geheimnis endet am {date}.',
    assumed: 'Wir nehmen an, dass das Geheimnis am {date} endet: Das wahre Datum kennen wir nicht.',
  },
}
