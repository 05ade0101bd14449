import type { NoticeKind } from '@/app/_components/notice'
import type { RefusalReason } from '@/lib/identity/sign-in/attempt'

type Refusal = { kind: NoticeKind; what: string; next?: string }

/** What happened, and who can do what about it. Translator from the address choose among these; they are never shown. */
export function whyNot(why: string | undefined): Refusal | null {
  if (why === undefined) return null
  return Object.hasOwn(refusals, why) ? refusals[why as RefusalReason] : refusals.unknown
}

const again = (what: string): Refusal => ({ kind: 'calm', what, next: 'Nothing was changed. Sign in again.' })

const refusals: Record<RefusalReason | 'signed_out' | 'too_many', Refusal> = {
  signed_out: { kind: 'calm', what: 'You are signed out.' },
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
