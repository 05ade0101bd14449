import type { AuditData } from '@/lib/audit/chain'
import { translator } from '@/lib/i18n/translator'
import { refusalInWords } from '@/lib/refusals/in-words'

/** What an entry says to staff; who did it stands beside it. */
const sentences = new Map<string, string | ((data: AuditData) => string)>(
  Object.entries({
    'invitation.created': ({ intent, contacts, by }: AuditData) =>
      by === 'portal'
        ? `The portal itself made an invitation to ${intentOf(intent)}, for a reminder`
        : `Invitation to ${intentOf(intent)} ${contacts === 0 ? 'as a link to pass on' : `for ${plural(contacts, 'contact')}`}`,
    'amendment.asked': ({ asks }: AuditData) => `The customer is asked: ${alterations[String(asks)] ?? wordsOf(asks)}`,
    'amendment.granted': ({ asks, stands }: AuditData) => {
      const left = stands ? `; not given by the portal, and left: ${stands}` : ''
      return `Granted by the customer, and so from now on: ${alterations[String(asks)] ?? wordsOf(asks)}${left}`
    },
    'invitation.sent': ({ attempt }: AuditData) =>
      Number(attempt) > 1 ? `Invitation mailed, attempt ${attempt}` : 'Invitation mailed',
    'invitation.link-copied': 'Link of an invitation copied',
    'invitation.opened': 'Invitation opened',
    'invitation.revoked': ({ accesses }: AuditData) =>
      Number(accesses) > 0 ? `Invitation revoked, ${plural(accesses, 'session')} ended` : 'Invitation revoked',
    'invitation.fulfilled': 'What an invitation asked for is done: its links say so',
    'colleague.named': 'A colleague was named and is mailed a link',
    'colleague.held': 'A colleague was named at an address outside the tenant: waits for Spencer’s yes',
    'colleague.allowed': 'A mail outside the tenant was allowed',
    'colleague.refused': 'A mail outside the tenant was refused',
    'colleague.bounced': 'A colleague’s address does not exist: the mail server refused it for good',
    'partner.allowed': ({ domain }: AuditData) => `Guests of ${domain} may sign in to this connection`,
    'partner.ended': ({ domain }: AuditData) => `Guests of ${domain} may no longer sign in`,
    'sign-in.completed': 'Signed in',
    'sign-in.refused': ({ why, code }: AuditData) =>
      `Sign-in refused: ${why === 'refused' ? numbered(code) : wordsOf(why)}`,
    'certificate.given': (data: AuditData) =>
      `Certificate given${although(data)}${data.dualControl === 'off' ? '; no second person is asked for here' : ''}`,
    'certificate.replacement-asked': (data: AuditData) =>
      `Asked to replace the certificate${although(data)}: waits for a second person`,
    'certificate.replacement-confirmed': 'Replacing the certificate confirmed',
    'certificate.replacement-declined': ({ reason }: AuditData) => `Replacing the certificate declined: ${reason}`,
    'certificate.replacement-withdrawn': ({ reason }: AuditData) => `Replacing the certificate taken back: ${reason}`,
    'certificate.replacement-alone': ({ reason }: AuditData) =>
      `Certificate replaced by an Admin alone, nobody being there: ${reason}`,
    'staff.no-admin': 'Nobody is Admin any more',
    'certificate.refused': ({ why }: AuditData) => `Certificate refused: ${wordsOf(why)}`,
    'run.started': 'Run started',
    'run.done': 'Run finished',
    'run.needs-person': ({ reason }: AuditData) => `Run waits for a person: ${wordsOf(reason)}`,
    'run.difference-answered': ({ choice }: AuditData) => `Difference answered: ${wordsOf(choice)}`,
    'run.stopped': ({ reason, code }: AuditData) => `Run stopped: ${wordsOf(reason ?? code)}`,
    'handoff.held': 'Secret sealed for handover',
    'handoff.linked': 'One-time link made',
    'handoff.sent': 'One-time link mailed to the account owner',
    'handoff.copied': 'One-time link copied instead of mailed',
    'handoff.mail-failed': ({ why }: AuditData) =>
      why === 'no_owner'
        ? 'One-time link not mailed: nobody of staff is known to look after this connection'
        : 'One-time link not mailed: the mail server did not take it',
    'handoff.claimed': 'Secret shown',
    'handoff.shown-again': 'Secret shown again in the same tab',
    'handoff.refused': 'A link that no longer works was tried',
    'handoff.stored': ({ storedBy }: AuditData) =>
      storedBy ? 'Stored in the back office by a colleague, as was said' : 'Stored in the back office',
    'handoff.expired': 'Handoff expired unopened',
    'handoff.unreadable': 'A sealed secret does not open',
    'handoff.burnt': 'Secret burnt by hand',
    'secret.distrusted': 'Said to have been opened by somebody else: it goes at the customer’s next press',
    'handoff.superseded': 'Handoff replaced by a newer one',
    'reminder.sent': ({ kind, threshold, left, contact }: AuditData) =>
      `${contact === 'spencer' ? 'The account owner' : 'A contact'} reminded: ${kind} ${endOf(Number(left ?? threshold))}`,
    'reminder.refused': 'Reminder not mailed: the mail server does not know the account owner’s address',
    'reminders.snoozed': ({ until, reason }: AuditData) =>
      `Reminders snoozed until ${String(until).slice(0, 10)}: ${reason}`,
    'reminders.resumed': 'Snooze ended',
    'day.planned': ({ day, ticket }: AuditData) => `Planned for ${day}${ticket ? `, ${ticket}` : ''}`,
    'day.taken-off': 'The planned day was taken off',
    'customer.frozen': ({ from, until, reason }: AuditData) =>
      `The customer changes nothing from ${from} until ${until}: ${reason}`,
    'customer.freeze-lifted': 'The customer’s freeze was lifted',
    'calendar.feed-made': 'A link for a calendar was made',
    'calendar.feed-ended': 'A link for a calendar was ended',
    'connection.listed': 'Stands on a list of connections made by hand: not seen yet',
    'connection.listed-anew': ({ what }: AuditData) => `A newer list says something else: ${what}`,
    'connection.cancelled': ({ reason }: AuditData) => `Cancelled, nothing having been made: ${reason}`,
    'connection.ended-without-customer': ({ reason, mailed }: AuditData) =>
      `Ended without the customer, ${plural(Number(mailed), 'contact')} mailed how to remove what is left: ${reason}`,
    'account-owner.named': 'Somebody else of staff looks after it',
    'access.refused': ({ what, why }: AuditData) => `Refused: ${what}, ${refusals.get(String(why)) ?? wordsOf(why)}`,
    'staff.ended': ({ why }: AuditData) => `Microsoft says: ${wordsOf(why)}. All sessions ended`,
    'session.ended-everywhere': 'Signed out everywhere',
    'session.ended-by-admin': 'All sessions of somebody ended',
    'session.ended-at-microsoft': 'Signed out at Microsoft, and so here',
    'spencer-contact.changed': 'Somebody else at Spencer was named as contact',
    'portal.stopped': ({ of, reason }: AuditData) => `Portal stopped for ${whomOf(of)}: ${reason}`,
    'portal.stop-lifted': ({ of, because }: AuditData) =>
      `Stop lifted for ${whomOf(of)}${because ? `, by the operator: ${because}` : ''}`,
    'person.erased': 'A person was erased',
    'customer.renamed': ({ before, after }: AuditData) => `The customer is called ${after} now; before: ${before}`,
    'contact.added': 'A contact was added',
    'contact.corrected': ({ isReaddressed }: AuditData) =>
      isReaddressed
        ? 'A contact’s address was corrected: links in earlier mails ended'
        : 'A contact’s name or language was corrected',
    'contact.bounced': 'A contact’s address no longer works: a mail server refused it for good',
    'mail.returned': ({ status }: AuditData) => `A mail did not arrive${status ? `: the server said ${status}` : ''}`,
    'contact.left': 'A contact was marked as left',
    'contact.working': 'A contact was marked as working again',
    'note.added': 'A note about the customer was written',
    'note.deleted': 'A note about the customer was deleted',
    'secret.by-hand': ({ isGranted }: AuditData) =>
      isGranted
        ? 'Secret made by hand, and it works; nothing else of the app was tested'
        : 'Secret made by hand; its permissions are not all granted',
    'secret.proven': 'The portal tested the secret again, and it works',
    'secret.unproven': 'The portal forgot the secret before it was seen to work; the account owner is told',
    'proof.reported': 'Spencer’s sync reports that a credential works',
    'proof.failed': ({ code }: AuditData) =>
      `Spencer’s sync could not use a credential: ${typeof code === 'string' ? code : 'no reason given'}`,
    'mapping.saved': 'Field mapping saved',
    'groups.saved': ({ groups }: AuditData) =>
      groups === 0 ? 'Security groups cleared' : `${plural(groups, 'security group')} saved`,
  }),
)

const refusals = new Map([
  ['origin', 'sent from outside the portal'],
  ['host', 'asked for under another name than the portal’s'],
  ['token', 'a program without a token of ours'],
  ['signed_out', 'nobody was signed in'],
  ['not_theirs', 'it is not theirs'],
  ['role', 'the role is too small'],
  ['stale_sign_in', 'the sign-in was too old'],
  ['not_observed', 'Microsoft did not say whether the role still stands'],
  ['own', 'their own ask wants somebody else'],
  ['not_own', 'somebody else asked for it'],
  ['limit', 'too often'],
  ['stopped', 'the portal is stopped'],
])

/** An action nobody wrote a sentence for still reads as what it is: `consent.withdrawn` → *Consent withdrawn*. */
export function sayEntry(entry: { action: string; data: AuditData }): string {
  const sentence = sentences.get(entry.action) ?? capitalised(wordsOf(entry.action))
  return typeof sentence === 'string' ? sentence : sentence(entry.data)
}

/** `AADSTS53003`, by its meaning. */
function numbered(code: unknown): string {
  const number = /^AADSTS(\d{4,9})$/.exec(String(code))?.[1]
  return number ? `${refusalInWords(Number(number), translator('en'), 'staff').happened} (${code})` : wordsOf(code)
}

/** Of a certificate that staff were asked about first. */
function although({ nameSays, alsoOf, because }: AuditData): string {
  const odd = [nameSays && `its name says ${nameSays}`, alsoOf && 'another connection has it'].filter(Boolean)
  return odd.length > 0 ? ` although ${odd.join(' and ')} (${because})` : ''
}

function endOf(days: number): string {
  if (days === 0) return 'ends today'
  return days > 0 ? `ends in ${plural(days, 'day')}` : `ended ${plural(-days, 'day')} ago`
}

const alterations: Record<string, string> = {
  userSync: 'read users too (user sync)',
  userSyncAndGroups: 'read users and security groups too (user sync)',
  groups: 'read security groups too',
  lessGroups: 'read security groups no more',
  lessUserSync: 'read users no more (no user sync)',
}

const intents: Record<string, string> = {
  connect: 'connect',
  grant: 'grant permissions',
  renew: 'renew',
  repair: 'repair',
  undo: 'undo the connection',
  fields: 'choose fields and groups',
}

function whomOf(of: unknown): string {
  return of === 'all' ? 'everybody' : 'one customer'
}

function intentOf(intent: unknown): string {
  return intents[String(intent)] ?? wordsOf(intent)
}

function wordsOf(code: unknown): string {
  return typeof code === 'string' && code !== '' ? code.replace(/[._-]+/g, ' ') : 'no reason given'
}

function plural(count: unknown, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${Number(count ?? 0)} ${noun}s`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
