import type { proof as nl } from '../nl/proof'
import type { Same } from '../same'

export const proof: Same<typeof nl> = {
  word: 'made, not tested yet',
  title: 'Made, not tested yet.',
  signInTested: 'sign-in tested and working, permissions not tested yet',
  refused: 'Microsoft refused the secret when we tested it.',
  seenAt: 'Last seen on {at}.',
  why: {
    untried: 'We have not tested the secret yet.',
    early: 'Not all of Microsoft’s servers know the secret yet. That can take several minutes.',
    unanswered: 'Microsoft did not answer when we tested the secret.',
    unreadable: 'When we tested the secret, an answer came that we could not read.',
    roles: 'Sign-in is tested and works. Whether the app may read what it needs, we have not seen yet.',
  },
  again: 'We test it again by ourselves, until {until}. As soon as it works, this page says so.',
  over: 'We no longer hold the secret, so we test no further. Spencer sees whether it works as soon as it is used.',
}
