import type { refused as nl } from '../nl/refused'
import type { Same } from '../same'

export const refused: Same<typeof nl> = {
  labels: {
    kept: 'What is kept',
    who: 'Who can mend this',
    next: 'What to do now',
    number: 'How Microsoft finds this again',
  },
  kept: 'This sign-in made and changed no app. The invitation keeps working. If you gave Microsoft your consent, this portal is listed among your Enterprise applications; an administrator can delete it there.',
  declined: {
    title: 'You did not agree',
    happened: 'Microsoft asked for your consent and you chose Cancel. That is fine.',
    who: 'You, whenever you like.',
    next: 'Open the link in the mail from Spencer again and choose Accept at Microsoft.',
  },
  needs_admin: {
    title: 'Your tenant leaves this to administrators',
    happened: 'Your account may not agree to a new app, not even one that only learns who you are.',
    who: 'A Cloud Application Administrator, Application Administrator or Global Administrator.',
    next: 'Forward the mail from Spencer to such a colleague.',
  },
  consent_gone: {
    title: 'Your consent was taken back meanwhile',
    happened:
      'You agreed at Microsoft, and at the same moment another part of this work ended and withdrew all that Spencer was allowed.',
    who: 'You.',
    next: 'Open the link in the mail again and agree once more.',
  },
  wrong_tenant: {
    title: 'This account belongs to another organisation',
    happened: 'You signed in with an account that is not in the expected tenant. Spencer knows that this happened.',
    who: 'You, if you also have an account in the right tenant. Otherwise a colleague who has one.',
    next: 'Open the link again and choose Use another account at Microsoft.',
  },
  personal_account: {
    title: 'This is a personal Microsoft account',
    happened: 'This connection wants an account of your organisation, not a personal one.',
    who: 'You, with your work account.',
    next: 'Open the link again and choose Use another account at Microsoft.',
  },
  guest: {
    title: 'You are a guest in this tenant, and Spencer does not let guests do this',
    happened:
      'This is a rule of Spencer’s, not of Microsoft’s: a guest does not do this, not even with an administrator role. Your account comes from another organisation.',
    who: 'Somebody with an account of this tenant itself. If you manage the tenant as a partner, Spencer can let your organisation in for this connection.',
    next: 'Forward the mail from Spencer to that colleague, do it by hand, or ask your contact at Spencer to let your organisation in.',
  },
  no_role: {
    title: 'A colleague is already doing this',
    happened: 'Once somebody has begun, only those who take part and administrators of apps see this connection.',
    who: 'The colleague who began, or a Cloud Application Administrator, Application Administrator, Privileged Role Administrator or Global Administrator.',
    next: 'Ask your colleague to go on. If you hold such a role through PIM, activate it and open the link again.',
  },
  other_person: {
    title: 'You signed in with a different account',
    happened: 'The consent came from somebody who had not read this and pressed here themselves. So it does not count.',
    who: 'You, with the account you began with. Or that colleague, by opening the link in the mail themselves.',
    next: 'Open the link in the mail again.',
  },
  replayed: {
    title: 'This sign-in was already finished',
    happened: 'The page was loaded again, or you came back with the Back button. Each sign-in counts one time.',
    who: 'You.',
    next: 'Open the link in the mail again; you will be back where you were.',
  },
  other_browser: {
    title: 'This sign-in began in another browser',
    happened: 'A sign-in has to end where it began. That way nobody can slip you somebody else’s.',
    who: 'You.',
    next: 'Open the link in the mail in this browser, with cookies allowed, and begin again.',
  },
  expired: {
    title: 'This sign-in stayed open too long',
    happened: 'There are 10 minutes to sign in to Microsoft.',
    who: 'You.',
    next: 'Open the link in the mail again.',
  },
  blocked: {
    title: 'A rule of your tenant stopped you',
    happened:
      'Microsoft asked for a second factor or a managed device, or Conditional Access did not allow this sign-in.',
    who: 'You, with a device and factor that are allowed. Otherwise your Conditional Access Administrator, in Entra → Monitoring & health → Sign-in logs.',
    next: 'Open the link again on a device of your organisation.',
  },
  refused: { title: 'Microsoft did not let this through' },
  clock: {
    title: 'A clock at Spencer is wrong',
    behind:
      'This server’s clock is {minutes, plural, one {# minute} other {# minutes}} behind. So Microsoft did not take what that server signed.',
    ahead:
      'This server’s clock is {minutes, plural, one {# minute} other {# minutes}} ahead. So Microsoft did not take what that server signed.',
    who: 'Spencer.',
    next: 'Nothing is asked of you. Try again later; Spencer sees this too.',
  },
  invitation_ended: {
    title: 'The invitation has ended meanwhile',
    happened: 'Meanwhile it was withdrawn or reached its date. What was done before stays as it is.',
    who: 'Your contact at Spencer.',
    next: 'Open the latest mail from Spencer, or reply to it and ask for a new link.',
  },
  signed_out: {
    title: 'You are signed out',
    happened: 'You signed out, your sign-in of 8 hours ended, or this page belongs to another invitation.',
    who: 'You.',
    next: 'Open the link in the mail from Spencer to go on.',
  },
  idle: {
    title: 'You are signed out',
    happened: 'Nothing was done on any page for half an hour, so your sign-in ended.',
    who: 'You.',
    next: 'Open the link in the mail from Spencer to go on.',
  },
  too_many: {
    title: 'Too many sign-ins in a minute',
    happened: 'More sign-ins were begun from your network, or with this link, than people begin in a minute.',
    who: 'You, in a minute. If it keeps happening, your contact at Spencer.',
    next: 'Wait a minute and go on from where you were.',
  },
  unknown: {
    title: 'Signing in did not work',
    happened: 'Microsoft gave an answer that we do not know.',
    who: 'It usually works the second time. Otherwise your contact at Spencer.',
    next: 'Open the link in the mail again.',
  },
}
