import type { Reason, ReasonKind } from '@/lib/desk/attention/reason'

/** Each reason in the words that one line of a list has room for, some with the kind of credential that it is about. */
const words: Record<ReasonKind, string | ((credential: string) => string)> = {
  credential_ended: (credential) => `${credential} ended`,
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
  ends_soon: (credential) => `${credential} ends soon`,
  invitation_ended: 'invitation ended',
  not_opened: 'not opened',
  not_begun: 'opened, not begun',
  untested: 'not tested',
  unseen: 'not looked at',
  sync_silent: 'sync silent',
  replaced_remains: (credential) => `old ${credential} remains`,
  drifted: 'not as agreed',
  contact_bounced: 'mail bounced',
  listed_ends: (credential) => `${credential} ends, by the list`,
}

export function reasonInList({ kind, credential }: Reason): string {
  return kindInList(kind, credential)
}

/** What all of a kind have in common, to choose by. */
export function kindInList(kind: ReasonKind, credential: string = 'credential'): string {
  const said = words[kind]
  return typeof said === 'string' ? said : said(credential)
}
