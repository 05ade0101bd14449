import type { Reason, ReasonKind } from '@/lib/desk/attention/reason'

/** Each reason in the words that one line of a list has room for. */
const words: Record<ReasonKind, string | ((reason: Reason) => string)> = {
  credential_ended: ({ credential }) => `${credential} ended`,
  secret_refused: 'secret refused',
  new_secret_refused: 'new secret refused',
  sync_failing: 'sync fails',
  switched_off: 'switched off',
  distrusted: 'opened by somebody else',
  handoff_unreadable: 'secret does not open',
  handoff_lost: 'secret never collected',
  handoff_burnt: 'secret not stored, ended',
  handoff_not_mailed: 'link not mailed',
  not_stored: 'opened, not stored',
  not_collected: 'not collected',
  second_person: 'needs a second person',
  certificate_missing: 'certificate missing',
  certificate_refused: 'certificate refused',
  nobody_reachable: 'nobody reachable',
  run_stopped: 'stopped',
  needs_colleague: 'needs a colleague',
  needs_customer: 'needs the customer',
  ends_soon: ({ credential }) => `${credential} ends soon`,
  invitation_ended: 'invitation ended',
  not_opened: 'not opened',
  not_begun: 'opened, not begun',
  untested: 'not tested',
  unseen: 'not looked at',
  sync_silent: 'sync silent',
  replaced_remains: ({ credential }) => `old ${credential} remains`,
  drifted: 'not as agreed',
  contact_bounced: 'mail bounced',
  listed_ends: ({ credential }) => `${credential} ends, by the list`,
}

export function reasonInList(reason: Reason): string {
  const said = words[reason.kind]
  return typeof said === 'string' ? said : said(reason)
}
