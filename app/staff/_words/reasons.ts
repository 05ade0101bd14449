import { translator } from '@/lib/i18n/translator'
import type { PersonReason } from '@/lib/provisioning/decide/step'
import { refusalInWords } from '@/lib/refusals/in-words'

type Reason = PersonReason | 'superseded' | 'revoked'

/** Why a run needs somebody or stopped, and what that somebody does. For staff, who answer the phone about it. */
const sentences: Record<Reason, string> = {
  sign_in: 'Its sign-in has ended. A person of the customer opens the same link and signs in; it goes on from there.',
  challenge:
    'Microsoft wants another check first, a second factor for example. A person of the customer opens the same link and signs in.',
  colleague:
    'A Privileged Role Administrator or Global Administrator of the customer has to grant the permissions. They get a one-minute link: invite to grant permissions.',
  consent_page:
    'The customer chose to grant on Microsoft’s own page. It goes on when that is done, at the next sign-in.',
  policy_secret_forbidden:
    'A policy of the tenant forbids client secrets on apps, or lets none live for a day. The customer’s administrator loosens it or exempts this app, then opens the link again.',
  policy_certificate_refused:
    'A policy of the tenant refuses this certificate. Give one that the policy allows, then the customer opens the link again.',
  certificate_refused:
    'Microsoft does not accept this certificate, whatever the tenant allows. Give another one here; the customer then opens the link again and goes on.',
  confirm_difference:
    'The tenant is not as the review page said. The customer reads the difference and agrees, or not.',
  adopt: 'There is a registration made by hand. The customer says whether to go on with that one.',
  restore: 'The registration was deleted and can be brought back. The customer says whether to, or to make a new one.',
  additions:
    'A key, an owner or an address that nobody here knows stands on the registration. The customer says whether it is right.',
  role: 'The person who pressed has no role that may do this. Somebody with the role opens the link.',
  quota:
    'The tenant, or this person, has reached Microsoft’s limit of registrations. They delete some, or ask Microsoft for more.',
  slow: 'Microsoft took longer than we wait. Nothing is lost: opening the link again goes on.',
  superseded: 'It made way for another invitation to the same registration. What exists stays.',
  revoked: 'The invitation was revoked while it was open. What exists stays.',
}

/** What has no sentence is the code with which Microsoft stopped the run. */
export function reasonInWords(reason: string): string {
  if (Object.hasOwn(sentences, reason)) return sentences[reason as Reason]
  const { shown, happened, who, next } = refusalInWords(reason, translator('en'), 'staff')
  return `${happened} (${shown}) ${who} ${next} The run has stopped; what exists is found when the customer begins anew.`
}
