import type { NoticeKind } from '@/app/_components/notice'
import type { RefusalDetails } from '@/app/_refusal/query'
import { clockInWords } from '@/lib/clock/wrong-clock'
import { translator } from '@/lib/i18n/translator'
import type { SessionEnd } from '@/lib/identity/session/session-end'
import type { RefusalReason } from '@/lib/identity/sign-in/attempt'
import { refusalInWords } from '@/lib/refusals/in-words'

type Refusal = { kind: NoticeKind; what: string; next?: string }

/** What happened, and who can do what about it. Words from the address choose among these; they are never shown. */
export function whyNot(why: string | undefined, { microsoft, clock }: RefusalDetails): Refusal | null {
  if (why === undefined) return null
  if (why === 'refused' && microsoft) return refusedWith(microsoft.number)
  if (why === 'clock' && clock) return { ...refusals.clock, what: `${capital(clockInWords(clock))}.` }
  return Object.hasOwn(refusals, why) ? refusals[why as keyof typeof refusals] : refusals.unknown
}

function refusedWith(number: number): Refusal {
  const { happened, who, next } = refusalInWords(number, translator('en'), 'staff')
  return { kind: 'needs-you', what: happened, next: `Who can mend it: ${who} What to do now: ${next}` }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const again = (what: string): Refusal => ({ kind: 'calm', what, next: 'Nothing was changed. Sign in again.' })

const refusals: Record<RefusalReason | SessionEnd | 'idle' | 'too_many', Refusal> = {
  signed_out: { kind: 'calm', what: 'You are signed out.' },
  signed_out_everywhere: { kind: 'calm', what: 'You signed out everywhere.' },
  signed_out_at_microsoft: { kind: 'calm', what: 'You signed out at Microsoft, and so here.' },
  idle: again('Nobody used this session for half an hour, so it ended.'),
  ended_by_admin: {
    kind: 'needs-you',
    what: 'An Admin ended your sessions.',
    next: 'What you saved is kept. Ask an Admin why; the list of sessions in the settings says who it was.',
  },
  role_gone: {
    kind: 'needs-you',
    what: 'Microsoft says that your account has no role in this portal any more.',
    next: 'What you saved is kept; calendar links of yours have ended. An administrator of Spencer’s own tenant can give you a role again, then sign in.',
  },
  account_disabled: {
    kind: 'needs-you',
    what: 'Microsoft says that your account is disabled.',
    next: 'What you saved is kept; calendar links of yours have ended. An administrator of Spencer’s own tenant can say why.',
  },
  erased: { kind: 'calm', what: 'What the portal knew of you was erased, and your sessions ended with it.' },
  no_second_factor: {
    kind: 'needs-you',
    what: 'Microsoft did not ask you for a second factor.',
    next: 'Staff come in only with one. Set it up at aka.ms/mysecurityinfo, then sign in again. If it is set up already, whoever administers Spencer’s tenant has to see that a Conditional Access policy guards the authentication context of this portal.',
  },
  too_many: {
    kind: 'calm',
    what: 'Too many sign-ins were begun from your network in the last minute.',
    next: 'Nothing was changed. Wait a minute and sign in again.',
  },
  no_role: {
    kind: 'needs-you',
    what: 'Your account has no role in this portal.',
    next: 'An administrator of Spencer’s own tenant can give you Viewer, Operator or Admin on the enterprise application for staff. Then sign in again.',
  },
  guest: {
    kind: 'needs-you',
    what: 'This account is a guest in Spencer’s tenant.',
    next: 'Sign in with an account of Spencer’s own.',
  },
  wrong_tenant: {
    kind: 'needs-you',
    what: 'This account belongs to another company.',
    next: 'Sign in with your Spencer account.',
  },
  personal_account: {
    kind: 'needs-you',
    what: 'This is a personal Microsoft account.',
    next: 'Sign in with your Spencer account.',
  },
  blocked: {
    kind: 'needs-you',
    what: 'A policy of Spencer’s tenant stopped this sign-in.',
    next: 'Microsoft’s page said which one. The IT team can help; signing in again from a known device may be enough.',
  },
  refused: {
    kind: 'broken',
    what: 'Microsoft refused this sign-in.',
    next: 'Nothing was changed. Sign in again; if this stays, whoever runs the portal finds the reason in its log.',
  },
  clock: {
    kind: 'broken',
    what: 'This server’s clock is wrong.',
    next: 'Microsoft takes nothing that is signed by such a clock. Nothing was changed. Whoever runs the portal sets it right; then sign in again.',
  },
  needs_admin: {
    kind: 'needs-you',
    what: 'An administrator of Spencer’s tenant has to approve this portal first.',
    next: 'Ask the IT team to grant consent to the application for staff, then sign in again.',
  },
  consent_gone: again('The consent for this portal was withdrawn while you signed in.'),
  declined: again('You cancelled at Microsoft.'),
  expired: again('That sign-in took longer than ten minutes.'),
  replayed: again('That sign-in was already used, by a reload or the back button.'),
  other_browser: again('That sign-in was begun in another browser.'),
  other_person: again('That sign-in belonged to somebody else.'),
  invitation_ended: again('That sign-in belonged to an invitation that has ended.'),
  unknown: {
    kind: 'broken',
    what: 'Microsoft’s answer could not be used.',
    next: 'Nothing was changed. Sign in again; if this stays, whoever runs the portal finds the reason in its log.',
  },
}
