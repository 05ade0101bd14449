import type { receipt as nl } from '../nl/receipt'
import type { Same } from '../same'

export const receipt: Same<typeof nl> = {
  title: 'Receipt',
  intro:
    'Everything this portal did at Microsoft in your name, with Microsoft’s own number of each request. The Audit log of Entra shows the same.',
  none: 'Nothing has been done here yet.',
  pressed: 'Read and pressed',
  consented: 'Consented',
  granted: 'Granted permissions',
  guestOf: 'guest of {home}',
  started: 'Begun',
  finished: 'Finished',
  took: 'Took',
  requests: 'Requests to Microsoft',
  withdrawn: 'Our access',
  withdrawnWord: {
    held: 'still needed',
    yes: 'gone, seen at {at}',
    no: 'not gone yet at {at}',
    not_yet: 'not looked at yet',
    unanswered: 'not known: Microsoft did not answer',
    lagging: 'not known: Microsoft’s servers contradict each other',
    other_run: 'still needed by other work in this tenant',
    no_token: 'not known: we may not look any more',
  },
  change: 'What',
  when: 'When',
  outcome: 'Outcome',
  request: 'Microsoft’s request-id',
  outcomes: {
    intended: 'begun, answer unknown',
    done: 'done',
    refused: 'refused',
    again: 'not ready yet, tried again',
    unsettled: 'answer lost; looked up',
  },
  details: 'What exactly changed',
  before: 'Before',
  after: 'Sent',
  nothing: 'nothing',
  signIn: {
    title: 'Sign in to read the receipt',
    body: 'It takes an account that took part, or a role that manages apps.',
    act: 'Continue with Microsoft',
  },
  download: 'Download as JSON',
}
