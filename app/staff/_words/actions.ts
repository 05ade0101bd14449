/** The audit's dotted verbs as sentences; one that is not here is shown as it stands. */
const sentences: Record<string, string> = {
  'invitation.created': 'Invited the customer',
  'invitation.sent': 'Mailed the invitation',
  'invitation.mail-failed': 'The invitation could not be mailed',
  'invitation.opened': 'Opened the invitation',
  'invitation.revoked': 'Revoked the invitation',
  'invitation.link-copied': 'Copied a link of the invitation',
  'sign-in.staff': 'Signed in',
  'sign-in.customer': 'Signed in',
  'sign-in.done': 'Signed in',
  'sign-in.refused': 'Was refused at sign-in',
  'run.started': 'Started a run',
  'run.done': 'The run is done',
  'run.stopped': 'The run stopped',
  'run.needs-person': 'The run needs somebody',
  'certificate.given': 'Gave a certificate',
  'certificate.refused': 'Gave something that is no usable certificate',
  'handoff.held': 'Sealed a secret',
  'handoff.linked': 'Made the one-time link',
  'handoff.copied': 'Copied the one-time link',
  'handoff.sent': 'Mailed the one-time link',
  'handoff.mail-failed': 'The one-time link could not be mailed',
  'handoff.claimed': 'Opened the secret',
  'handoff.shown-again': 'Opened the secret again in the same tab',
  'handoff.stored': 'Stored the secret in the back office',
  'handoff.refused': 'Was refused a secret',
  'handoff.expired': 'The one-time link ended unopened',
  'handoff.superseded': 'A newer secret took its place',
}

export function actionInWords(action: string): string {
  return sentences[action] ?? action
}
