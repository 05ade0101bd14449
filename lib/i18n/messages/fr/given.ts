import type { given as nl } from '../nl/given'
import type { Same } from '../same'

export const given: Same<typeof nl> = {
  word: 'le secret fonctionne, le reste n’a pas encore été regardé',
  title: 'Le secret fonctionne. Le reste n’a pas encore été regardé.',
  body: 'L’application dans {domain} a été créée à la main. Nous avons utilisé le secret, et nous n’en savons pas plus. Nous ne dirons « connecté » qu’après avoir vu le reste aussi.',
  act: 'Laissez-nous vérifier le reste',
  actHint:
    'Pour cela, nous demandons une fois votre consentement chez Microsoft. Nous regardons d’abord et vous montrons ce qui diffère. Rien ne change sans votre accord.',
  review: 'Nous vérifions le reste dans {domain}',
  differsTitle: 'Ceci n’est pas encore comme convenu dans {domain}',
  known: 'Ce que nous savons',
  parts: {
    secret: 'Secret',
    permissions: 'Autorisations',
    redirect: 'Redirect URI',
    upn: 'Claim upn',
    audience: 'Single tenant',
    certificate: 'Certificat',
  },
  works: 'fonctionne, testé le {at}',
  refused: 'refusé par Microsoft le {at}',
  asAgreed: 'comme convenu, vu le {at}',
  differs: 'pas comme convenu, vu le {at}',
  notSeen: 'inconnu : pas encore regardé',
  until: 'jusqu’au {date}, supposons-nous',
  assumed:
    'Nous supposons que le secret expire le {date}, 24 mois après sa transmission. Nous ne connaissons pas la vraie date.',
  receipt: {
    title: 'Transmis à la main',
    entry: 'Transmis à la main',
    state: 'transmis',
    intro:
      'Quelqu’un a créé cette application et nous a transmis le secret. Voici ce qui a été transmis, ce que nous avons testé et ce que nous ne savons pas.',
    by: 'Transmis par',
    somebody: 'quelqu’un que nous ne connaissons plus',
    at: 'Transmis le',
    end: 'Fin du secret',
    endUnknown: 'inconnue',
    see: 'Voir où cela en est',
  },
  letter: {
    subject: '{customer} · {environment} : le secret fonctionne, le reste n’a pas encore été regardé',
    paragraph:
      'Quelqu’un a transmis à Spencer le secret de l’application créée à la main dans {domain}. Il fonctionne, testé le {at}, et est en route vers Spencer, scellé. Le reste de l’application n’a pas encore été regardé : {customer} n’est donc pas encore connecté.',
    how: 'Pour cela, rouvrez le lien de l’invitation et choisissez Laissez-nous vérifier le reste. Nous montrons d’abord ce qui diffère ; rien ne change sans votre accord.',
    renewed: {
      subject: '{customer} · {environment} : Spencer a reçu un nouveau secret',
      paragraph:
        'Quelqu’un a transmis à Spencer un nouveau secret de l’application dans {domain}. Il fonctionne, testé le {at}, et est en route vers Spencer, scellé.',
    },
    ends: 'Le secret expire le {date}.',
    assumed: 'Nous supposons que le secret expire le {date} : nous ne connaissons pas la vraie date.',
  },
}
