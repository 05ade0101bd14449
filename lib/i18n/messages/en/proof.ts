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
  numbers: {
    n53003: {
      what: 'A Conditional Access policy for workload identities keeps the app out.',
      mend: 'A Conditional Access Administrator leaves the app out of that policy: Entra → Conditional Access → Policies.',
    },
    n7000112: {
      what: 'The app is switched off in the tenant.',
      mend: 'A Cloud Application Administrator switches it on again: Entra → Enterprise applications → the app → Properties → Enabled for users to sign-in → Yes. If that says Yes already, the app was deactivated under App registrations.',
    },
    n7000215: {
      what: 'Microsoft does not recognise the secret. It may have been removed meanwhile.',
      mend: 'A Cloud Application Administrator can see whether it is still there: Entra → App registrations → the app → Certificates & secrets. If it is gone, Spencer sends a link to renew it.',
    },
    n7000229: {
      what: 'The app is no longer among the enterprise applications of the tenant.',
      mend: 'Spencer sends a link to repair it; with that an administrator puts it back.',
    },
    n700016: {
      what: 'Microsoft no longer finds the app in the tenant.',
      mend: 'A Cloud Application Administrator restores it: Entra → App registrations → Deleted applications. That works for 30 days after it was deleted.',
    },
    graph: {
      what: 'Microsoft Graph, through which the app reads, is switched off or missing in the tenant.',
      mend: 'A Cloud Application Administrator switches Microsoft Graph on again: Entra → Enterprise applications → Microsoft Graph → Properties.',
    },
    others: 'Who can mend it: {who}',
  },
}
