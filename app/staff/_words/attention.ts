import type { Reason, ReasonKind } from '@/lib/desk/attention/reason'
import { atTime, shortly } from './times'

type Words = {
  says: (reason: Reason) => string
  /** Who can mend it, and how. */
  who: string
  /** The part of the connection's page where it is done, by its heading's id. */
  act: { label: string; part: string }
}

const toHandoff = (label: string) => ({ label, part: 'handoff' })
const toInvitations = (label: string) => ({ label, part: 'invitations' })
const toContacts = (label: string) => ({ label, part: 'contacts' })

/** Each reason in words: what is so, who mends it, and where. */
const words: Record<ReasonKind, Words> = {
  credential_ended: {
    says: ({ credential, since }) => `The ${credential} ended on ${shortly(since)}.`,
    who: 'The customer presses renew; where a newer one was made already, put that into the back office.',
    act: toInvitations('Invite to renew'),
  },
  secret_refused: {
    says: () => 'Microsoft refuses the secret: nobody can sign in.',
    who: 'What it says, and who mends that, stands under Credentials.',
    act: { label: 'See what Microsoft says', part: 'credentials' },
  },
  sync_failing: {
    says: () => 'Spencer’s sync cannot use the certificate.',
    who: 'Whoever runs the sync looks whether it has the key of this certificate.',
    act: { label: 'See its last failure', part: 'credentials' },
  },
  switched_off: {
    says: () => 'Somebody at the customer, or Microsoft, switched the app off.',
    who: 'An administrator of the customer turns it back in Entra; what and where stands below.',
    act: toContacts('See whom to call'),
  },
  distrusted: {
    says: ({ credential }) => `A ${credential} that somebody else opened still works.`,
    who: 'It goes with the customer’s next press.',
    act: toInvitations('See whether they opened the link'),
  },
  handoff_unreadable: {
    says: () => 'The sealed secret does not open.',
    who: 'Whoever runs the portal puts the missing key back into SEALING_KEYS; or burn it and invite to renew.',
    act: toHandoff('See the handoff'),
  },
  handoff_lost: {
    says: () => 'The secret was never collected and cannot be shown any more.',
    who: 'The customer makes another one in a minute.',
    act: toInvitations('Invite to renew'),
  },
  handoff_not_mailed: {
    says: () => 'The link to the secret was not mailed.',
    who: 'It is tried again; you can copy the link yourself, or name an account owner.',
    act: toHandoff('Copy the link'),
  },
  not_stored: {
    says: () => 'The secret was opened, and nobody said that it is in the back office.',
    who: 'Whoever opened it.',
    act: toHandoff('Say that it is stored'),
  },
  not_collected: {
    says: ({ at }) => `The secret waits to be collected${at ? `, until ${shortly(at)}` : ''}.`,
    who: 'The account owner has the link in their mailbox.',
    act: toHandoff('See where it went'),
  },
  second_person: {
    says: () => 'A new certificate waits for a second member of staff.',
    who: 'Anybody of staff but whoever asked.',
    act: { label: 'See what is asked', part: 'certificate-given' },
  },
  certificate_missing: {
    says: () => 'User sync was agreed, and no certificate was given yet.',
    who: 'You: the customer’s press waits for it.',
    act: { label: 'Give the certificate', part: 'certificate-given' },
  },
  nobody_reachable: {
    says: () => 'Nobody at the customer gets our mails.',
    who: 'You: add somebody, or mark who works again.',
    act: toContacts('Add a contact'),
  },
  run_stopped: {
    says: () => 'The last run stopped before it was done.',
    who: 'Why, and who mends that, stands below.',
    act: { label: 'See the last run', part: 'run' },
  },
  needs_colleague: {
    says: () => 'It waits for a colleague of the customer who may grant the permissions.',
    who: 'A Privileged Role Administrator or Global Administrator there.',
    act: toInvitations('Invite to grant permissions'),
  },
  needs_customer: {
    says: () => 'It waits for the customer.',
    who: 'What for stands below.',
    act: toInvitations('Send the link again'),
  },
  ends_soon: {
    says: ({ credential, at }) =>
      `The ${credential} ends on ${at ? shortly(at) : 'a day that is not known'}, and nobody has renewed it.`,
    who: 'The customer presses renew; reminders go out by themselves.',
    act: toInvitations('Invite to renew now'),
  },
  invitation_ended: {
    says: () => 'Nobody came while the invitation could be opened.',
    who: 'You: invite again.',
    act: toInvitations('Invite again'),
  },
  not_opened: {
    says: ({ at }) => `Nobody has opened the invitation${at ? `, which ends on ${shortly(at)}` : ''}.`,
    who: 'A call to a contact helps more than a third mail.',
    act: toInvitations('Send it again'),
  },
  untested: {
    says: () => 'What was made has not been seen to work.',
    who: 'Why stands under Credentials.',
    act: { label: 'See what was tested', part: 'credentials' },
  },
  unseen: {
    says: () => 'The app was made by hand, and nobody has looked at it.',
    who: 'The customer signs in once more and lets us check the rest.',
    act: toInvitations('Invite to repair'),
  },
  sync_silent: {
    says: () => 'Spencer’s sync has said nothing for more than a week.',
    who: 'Whoever runs the sync.',
    act: { label: 'See when it spoke last', part: 'credentials' },
  },
  replaced_remains: {
    says: ({ credential }) => `The old ${credential} is still in the tenant.`,
    who: 'It goes when somebody of the customer signs in next.',
    act: { label: 'See until when it opens', part: 'credentials' },
  },
  drifted: {
    says: () => 'The tenant is not as agreed any more.',
    who: 'The customer presses repair.',
    act: toInvitations('Invite to repair'),
  },
  contact_bounced: {
    says: () => 'A contact’s address does not exist any more.',
    who: 'You: add somebody in their place.',
    act: toContacts('See the contacts'),
  },
}

export function reasonOfAttention(reason: Reason) {
  const { says, who, act } = words[reason.kind]
  return { says: says(reason), who, act, since: atTime(reason.since) }
}
