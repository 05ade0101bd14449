import type { page as nl } from '../nl/page'
import type { Same } from '../same'

export const page: Same<typeof nl> = {
  language: 'Sprache',
  step: 'Schritt {step} von {steps}',
  title: '{customer} · {environment}',
  environment: { production: 'Produktion', demo: 'Demo', staging: 'Staging' },
  help: 'Fragen? {name} von Spencer hilft Ihnen: <mail>{email}</mail>',
  helpNobody: 'Fragen? Antworten Sie auf die Mail, mit der Spencer Sie eingeladen hat.',
  supportCode: 'Code für den Support: <mono>{code}</mono>',
  signedIn: 'Angemeldet als {upn}',
  signOut: 'Abmelden',
  copy: 'Kopieren',
  copied: 'Kopiert',
  refused: 'Das sollten Sie wissen',
  missingTitle: 'Diese Seite gibt es nicht',
  missingBody: 'Vielleicht wurde die Adresse nicht ganz kopiert. Öffnen Sie den Link aus der Mail von Spencer.',
}
