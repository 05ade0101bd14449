import type { page as nl } from '../nl/page'
import type { Same } from '../same'

export const page: Same<typeof nl> = {
  language: 'Langue',
  step: 'Étape {step} sur {steps}',
  title: '{customer} · {environment}',
  environment: { production: 'Production', demo: 'Démo', staging: 'Staging' },
  help: 'Des questions ? {name}, chez Spencer, vous aide : <mail>{email}</mail>',
  helpNobody: 'Des questions ? Répondez au mail par lequel Spencer vous a invité.',
  supportCode: 'Code pour le support : <mono>{code}</mono>',
  signedIn: 'Connecté en tant que {upn}',
  signOut: 'Se déconnecter',
  copy: 'Copier',
  copied: 'Copié',
  refused: 'À savoir avant de continuer',
  missingTitle: 'Cette page n’existe pas',
  missingBody: 'L’adresse a peut-être été copiée en partie. Ouvrez le lien du mail de Spencer.',
}
