import type { Reason, ReasonKind } from '@/lib/desk/attention/reason'
import { type Press, to, type Words } from './attention-act'
import { atTime, shortly } from './times'

const [toHandoff, toInvitations, toContacts] = [to('handoff'), to('invitations'), to('contacts')]
const [toCredentials, toCertificate] = [to('credentials'), to('certificate-given')]

const renewal = (credential: Reason['credential'] = 'secret'): Press => ({ invite: `renew ${credential}` })

const giveNext = {
  who: 'You first: the customer can only let in a certificate that you gave, and the mails to them wait for it.',
  act: toCertificate('Give the next certificate'),
}

const microsoftSays = {
  who: 'What it says, and who mends that, stands under Credentials.',
  act: toCredentials('See what Microsoft says'),
}

/** Each reason in words: what is so, who mends it, and where. */
const words: Record<ReasonKind, (reason: Reason) => Words> = {
  credential_ended: ({ credential, since, isNextMissing }) => ({
    says: `The ${credential} ended on ${shortly(since)}.`,
    who: 'The customer presses renew; where a newer one was made already, put that into the back office.',
    act: toInvitations('Invite to renew', renewal(credential)),
    ...(isNextMissing && giveNext),
  }),
  secret_refused: () => ({
    says: 'Microsoft refuses the secret: nobody can sign in.',
    ...microsoftSays,
  }),
  new_secret_refused: () => ({
    says: 'Microsoft refuses the new secret; the one before it still stands.',
    ...microsoftSays,
  }),
  sync_failing: ({ credential }) => ({
    says: `Spencer’s sync cannot use the ${credential}.`,
    who: 'Whoever runs the sync looks whether it has this one.',
    act: toCredentials('See its last failure'),
  }),
  switched_off: () => ({
    says: 'Somebody at the customer, or Microsoft, switched the app off.',
    who: 'An administrator of the customer turns it on again in Entra; what and where stands on its page.',
    act: toContacts('See whom to call'),
  }),
  distrusted: ({ credential, isByHand }) => ({
    says: `A ${credential} that somebody else opened still works.`,
    who: isByHand
      ? 'It was made by hand: somebody of the customer removes it in Entra.'
      : 'It goes with the customer’s next press.',
    act: toInvitations('See whether they opened the link'),
  }),
  handoff_unreadable: () => ({
    says: 'The sealed secret does not open.',
    who: 'Whoever runs the portal puts the missing key back into SEALING_KEYS; or burn it and invite to renew.',
    act: toHandoff('See the handoff'),
  }),
  handoff_lost: () => ({
    says: 'The secret was never collected and cannot be shown any more.',
    who: 'The customer makes another one in a minute.',
    act: toInvitations('Invite to renew', { invite: 'renew secret' }),
  }),
  handoff_burnt: () => ({
    says: 'The secret was opened, then ended before anybody said that it is stored.',
    who: 'The customer makes another one in a minute.',
    act: toInvitations('Invite to renew', { invite: 'renew secret' }),
  }),
  handoff_not_mailed: () => ({
    says: 'The link to the secret was not mailed.',
    who: 'It is tried again; you can copy the link yourself, or name an account owner.',
    act: toHandoff('Go to the handoff'),
  }),
  not_stored: () => ({
    says: 'The secret was opened, and nobody said that it is in the back office.',
    who: 'Whoever opened it says so, or knows why not.',
    act: toHandoff('Say that it is stored', 'stored'),
  }),
  not_collected: ({ at, to: holder }) => ({
    says: `The secret waits to be collected${at ? `, until ${shortly(at)}` : ''}.`,
    who: holder ? `${holder} has the link.` : 'Its link is on its way.',
    act: toHandoff('See where it went'),
  }),
  second_person: () => ({
    says: 'A new certificate waits for a second member of staff.',
    who: 'Anybody of staff but whoever asked.',
    act: toCertificate('See what is asked'),
  }),
  certificate_missing: () => ({
    says: 'User sync was agreed, and no certificate was given yet.',
    who: 'You: the customer’s press waits for it.',
    act: toCertificate('Give the certificate'),
  }),
  certificate_refused: () => ({
    says: 'The certificate that was given is not taken.',
    who: 'You: give another one. The customer then opens the same link and goes on.',
    act: toCertificate('Give another one'),
  }),
  nobody_reachable: () => ({
    says: 'Nobody at the customer gets our mails.',
    who: 'You: add somebody, or mark who works again.',
    act: toContacts('Go to the contacts'),
  }),
  run_stopped: () => ({
    says: 'The last run stopped before it was done.',
    who: 'Why, and who mends that, stands on its page.',
    act: to('run')('See the last run'),
  }),
  needs_colleague: () => ({
    says: 'It waits for a colleague of the customer who may grant the permissions.',
    who: 'A Privileged Role Administrator or Global Administrator there.',
    act: toInvitations('Invite to grant', { invite: 'grant' }),
  }),
  needs_customer: () => ({
    says: 'It waits for the customer.',
    who: 'What for stands on its page.',
    act: toInvitations('Send the link again'),
  }),
  ends_soon: ({ credential, at, isNextMissing }) => ({
    says: `The ${credential} ends on ${at ? shortly(at) : 'a day that is not known'}, and nobody has renewed it.`,
    who: 'The customer presses renew; reminders go out by themselves.',
    act: toInvitations('Invite to renew', renewal(credential)),
    ...(isNextMissing && giveNext),
  }),
  invitation_ended: () => ({
    says: 'The invitation has ended, and the app is not made yet.',
    who: 'You: invite again.',
    act: toInvitations('Invite again', { invite: 'connect' }),
  }),
  not_opened: ({ at }) => ({
    says: `Nobody has opened the last invitation${at ? `, which ends on ${shortly(at)}` : ''}.`,
    who: 'A call to a contact helps more than another mail.',
    act: toInvitations('Invite again', { invite: 'connect' }),
  }),
  not_begun: ({ at, since }) => ({
    says: `Somebody opened the invitation on ${shortly(since)}, and nobody has pressed${at ? `; it ends on ${shortly(at)}` : ''}.`,
    who: 'A call to a contact helps more than another mail.',
    act: toInvitations('Invite again', { invite: 'connect' }),
  }),
  untested: () => ({
    says: 'What was made has not been seen to work.',
    who: 'Why stands under Credentials.',
    act: toCredentials('See what was tested'),
  }),
  unseen: () => ({
    says: 'The app was made by hand, and nobody has looked at it.',
    who: 'The customer signs in once more and lets us check the rest.',
    act: toInvitations('Invite to repair', { invite: 'repair' }),
  }),
  sync_silent: () => ({
    says: 'Spencer’s sync has said nothing for more than a week.',
    who: 'Whoever runs the sync.',
    act: toCredentials('See when it spoke last'),
  }),
  replaced_remains: ({ credential }) => ({
    says: `The old ${credential} is still in the tenant.`,
    who: 'It goes when somebody of the customer signs in next.',
    act: toCredentials('See until when it opens'),
  }),
  drifted: () => ({
    says: 'The tenant is not as agreed any more.',
    who: 'The customer presses repair.',
    act: toInvitations('Invite to repair', { invite: 'repair' }),
  }),
  contact_bounced: () => ({
    says: 'Mails to a contact do not arrive.',
    who: 'You: add somebody in their place, or mark that the address works again.',
    act: toContacts('See the contacts'),
  }),
  listed_ends: ({ credential, at }) => ({
    says: `By Spencer’s list its ${credential} ${at ? endedOrEnds(at) : 'ends'}; the portal has not seen it.`,
    who: 'You: invite them, alone or with a wave of the list. Once they connect, what is there is seen.',
    act: toInvitations('Invite to connect', { invite: 'connect' }),
  }),
}

const endedOrEnds = (at: Date) => `${at <= new Date() ? 'ended' : 'ends'} on ${shortly(at)}`

/** Once the customer was asked, and can still come, asking again is not the next thing. */
const lookWhether = toInvitations('See whether they opened it')

export function reasonOfAttention(reason: Reason) {
  const { act, ...said } = words[reason.kind](reason)
  return {
    ...said,
    act: reason.askedAt ? lookWhether : act,
    since: atTime(reason.since),
    asked: reason.askedAt ? `The customer was asked on ${shortly(reason.askedAt)}.` : null,
  }
}
