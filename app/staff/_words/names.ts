import { translator } from '@/lib/i18n/translator'

/** What the tables say, as staff read it. */
export const environmentNames = { production: 'Production', demo: 'Demo', staging: 'Staging' } as const

export const stageNames = {
  unverified: 'unverified',
  invited: 'invited',
  in_progress: 'in progress',
  needs_customer: 'needs the customer',
  needs_colleague: 'needs a colleague',
  connected: 'connected',
  ended: 'ended',
  cancelled: 'cancelled',
} as const

const english = translator('en')

/** Instead of *connected*: customers read the same words. */
export const hindranceNames = {
  off: english('switches.word'),
  untested: english('proof.word'),
  unseen: english('given.word'),
} as const

export const intentNames = {
  connect: 'to connect',
  grant: 'to grant permissions',
  renew: 'to renew',
  repair: 'to repair',
  undo: 'to undo',
  fields: 'to choose fields and groups',
} as const

export const purposeNames = {
  connect: intentNames.connect,
  grant: intentNames.grant,
  'renew secret': 'to renew the secret',
  'renew certificate': 'to renew the certificate',
  'renew secret and certificate': 'to renew secret and certificate',
  repair: intentNames.repair,
  undo: intentNames.undo,
} as const

export const languageNames = { nl: 'Dutch', fr: 'French', de: 'German', en: 'English' } as const

export const runStateNames = {
  awaiting_consent: 'waits for consent at Microsoft',
  queued: 'waits for a worker',
  running: 'runs',
  waiting: 'waits for Microsoft',
  needs_person: 'needs somebody',
  done: 'done',
  stopped: 'stopped',
} as const

export const outcomeNames = {
  intended: 'on its way',
  done: 'done',
  refused: 'refused',
  unsettled: 'answer lost',
} as const

export const credentialStateNames = {
  attempted: 'attempted',
  live: 'live',
  replaced: 'replaced',
  removed: 'removed',
} as const

/** What a step says before it is done, and after. */
export const stepNames = {
  consent: { todo: 'Consent at Microsoft', done: 'Asked consent' },
  look: { todo: 'Look at the tenant', done: 'Looked at the tenant' },
  application: { todo: 'Make the app', done: 'Made the app' },
  complete: { todo: 'Complete the app', done: 'Completed the app' },
  restore: { todo: 'Bring the app back', done: 'Brought the app back' },
  service_principal: { todo: 'Make it available in the tenant', done: 'Made it available in the tenant' },
  permissions: { todo: 'Grant the permissions', done: 'Granted the permissions' },
  secret: { todo: 'Make the secret', done: 'Made the secret' },
  tidy: { todo: 'Remove the old secret', done: 'Removed the old secret' },
  set_right: { todo: 'Set right what differs', done: 'Set right what differed' },
  take_out: { todo: 'Take out what we added', done: 'Took out what we added' },
  remove: { todo: 'Remove what we made', done: 'Removed what we made' },
  check: { todo: 'Check what is there', done: 'Checked what is there' },
  proof: { todo: 'Prove that it works', done: 'Tried whether it works' },
  handover: { todo: 'Hand the secret over', done: 'Handed the secret over' },
  withdraw: { todo: 'Withdraw our access', done: 'Withdrew our access' },
} as const

export const stepStateNames = {
  done: 'done',
  now: 'now',
  waiting: 'waiting',
  todo: 'still to do',
  skipped: 'not needed',
  person: 'needs somebody',
} as const

/** How a credential was shown to work. */
export const proofNames = {
  token: 'a token was minted with it',
  roles: 'a token was minted with it and its roles were seen',
  sync: 'Spencer’s sync used it',
} as const
