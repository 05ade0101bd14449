import type { given as nl } from '../nl/given'
import type { Same } from '../same'

export const given: Same<typeof nl> = {
  word: 'the secret works, the rest has not been looked at',
  title: 'The secret works. The rest has not been looked at.',
  body: 'The app in {domain} was made by hand. We used the secret, and more than that we do not know. We call this connected once we have seen the rest, too.',
  act: 'Let us check the rest',
  actHint:
    'For that we ask your consent at Microsoft once. We look first and show you what differs. Nothing changes unless you agree.',
  review: 'We check the rest in {domain}',
  differsTitle: 'This is not as agreed in {domain} yet',
  known: 'What we know',
  parts: {
    secret: 'Secret',
    permissions: 'Permissions',
    redirect: 'Redirect URI',
    upn: 'Claim upn',
    audience: 'Single tenant',
    certificate: 'Certificate',
  },
  works: 'works, tested on {at}',
  refused: 'refused by Microsoft on {at}',
  asAgreed: 'as agreed, seen on {at}',
  differs: 'not as agreed, seen on {at}',
  notSeen: 'not known: not looked at yet',
  until: 'until {date}, we assume',
  assumed:
    'We assume that the secret ends on {date}, 24 months after it was handed over. We do not know the true date.',
  receipt: {
    title: 'Handed over by hand',
    entry: 'Handed over by hand',
    state: 'handed over',
    intro:
      'Somebody made this app themselves and gave us the secret. Below stands what was handed over, what we tested and what we do not know.',
    by: 'Handed over by',
    somebody: 'somebody we no longer know',
    at: 'Handed over on',
    end: 'End of the secret',
    endUnknown: 'not known',
    see: 'See how it stands',
  },
  letter: {
    subject: '{customer} · {environment}: the secret works, the rest has not been looked at',
    paragraph:
      'Somebody gave Spencer the secret of the app that was made by hand in {domain}. It works, tested on {at}, and is on its way to Spencer, sealed. The rest of the app has not been looked at, so {customer} is not connected yet.',
    how: 'For that, open the link in the invitation once more and choose Let us check the rest. We first show what differs; nothing changes unless you agree.',
    renewed: {
      subject: '{customer} · {environment}: Spencer got a new secret',
      paragraph:
        'Somebody gave Spencer a new secret of the app in {domain}. It works, tested on {at}, and is on its way to Spencer, sealed.',
    },
    ends: 'The secret ends on {date}.',
    assumed: 'We assume that the secret ends on {date}: we do not know the true date.',
  },
}
