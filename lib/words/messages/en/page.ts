import type { page as nl } from '../nl/page'
import type { Same } from '../same'

export const page: Same<typeof nl> = {
  language: 'Language',
  step: 'Step {step} of {steps}',
  title: '{customer} · {environment}',
  environment: { production: 'Production', demo: 'Demo', staging: 'Staging' },
  help: 'Questions? {name} at Spencer will help you: <mail>{email}</mail>',
  helpNobody: 'Questions? Reply to the mail in which Spencer invited you.',
  supportCode: 'Support code: <mono>{code}</mono>',
  signedIn: 'Signed in as {upn}',
  signOut: 'Sign out',
  copy: 'Copy',
  copied: 'Copied',
  refused: 'Something you need to know',
  missingTitle: 'This page does not exist',
  missingBody: 'The address may not have been copied in full. Open the link in your mail from Spencer.',
}
