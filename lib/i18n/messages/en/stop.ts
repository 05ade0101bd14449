import type { stop as nl } from '../nl/stop'
import type { Same } from '../same'

export const stop: Same<typeof nl> = {
  title: 'Stopped by Spencer since {since}',
  press:
    'Spencer has stopped all of this since {since}. Nothing was changed and nothing is lost: come back later, the link in the mail keeps the time it had left.',
  join: 'Nothing is lost. Open this link again later: it keeps the time it had left.',
  review:
    'You can read everything. The button comes back as soon as Spencer goes on; your invitation keeps the time it had left.',
  runTitle: 'Waiting for Spencer',
  run: 'Nothing is lost: what exists stays, and this goes on by itself as soon as Spencer does. If that takes longer than an hour, you may be asked to sign in once more.',
  done: 'What exists stays as it is.',
  secret:
    'Spencer collects the secret as soon as it goes on. One that was not sent after 72 hours is lost; Spencer will then ask you to renew it.',
}
