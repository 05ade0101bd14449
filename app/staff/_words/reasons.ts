/** Why a run needs somebody or stopped, and what that somebody does. For staff, who answer the phone about it. */
const sentences: Record<string, string> = {
  sign_in: 'Its sign-in has ended. A person of the customer opens the same link and signs in; it goes on from there.',
  colleague:
    'A Privileged Role Administrator or Global Administrator of the customer has to grant the permissions. They get a one-minute link: invite to grant permissions.',
  consent_page:
    'The customer chose to grant on Microsoft’s own page. It goes on when that is done, at the next sign-in.',
  policy_secret_forbidden:
    'A policy of the tenant forbids client secrets on apps. The customer’s administrator exempts this app, then opens the link again.',
  policy_certificate_refused:
    'A policy of the tenant refuses this certificate. Give one that the policy allows, then the customer opens the link again.',
  confirm_difference:
    'The tenant is not as the review page said. The customer reads the difference and agrees, or not.',
  adopt: 'There is a registration made by hand. The customer says whether to go on with that one.',
  role: 'The person who pressed has no role that may do this. Somebody with the role opens the link.',
  quota:
    'The tenant, or this person, has reached Microsoft’s limit of registrations. They delete some, or ask Microsoft for more.',
  slow: 'Microsoft took longer than we wait. Nothing is lost: opening the link again goes on.',
}

export function reasonInWords(reason: string): string {
  return sentences[reason] ?? `It said: ${reason}.`
}
