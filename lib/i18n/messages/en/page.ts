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
  notAllowed: 'Your account cannot do this: it takes one of the roles named on the page. Nothing was changed.',
  mistake: {
    appName: 'Give the app a name of 1 to 120 characters.',
    groupIds:
      'Name each group by its object ID, one a line and 200 at most, like 3f2504e0-4f89-41d3-9a0c-0305e82c3301.',
    colleagueName:
      'Give the name of your colleague: at most 60 letters in one line, without a web address and without a number of more than 4 digits.',
    colleagueEmail: 'Write an e‑mail address, like name@example.com.',
    other: 'Something is not right here. Look at it and try again.',
  },
  press: {
    title: 'Going on',
    body: 'You signed in again, so this goes on with what you had typed.',
    act: 'Go on',
    done: 'It is done.',
    wasDone: 'This was done already.',
    back: 'Back to where you were',
    nothing:
      'There is nothing here to go on with: it waited for longer than 15 minutes, or it belongs to somebody else. Nothing was changed.',
  },
  outdated: {
    opens: 'The portal was renewed. This page opens again, with what you had filled in.',
    again: 'The portal was renewed while this page was open. What you filled in is still here: press again.',
    withheld: 'What may be secret is not kept: fill that in again.',
    underWay:
      'This page was opened anew while your press was under way. Look whether it shows what you did; if not, press again.',
  },
  missingTitle: 'This page does not exist',
  missingBody: 'The address may not have been copied in full. Open the link in your mail from Spencer.',
}
