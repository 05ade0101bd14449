import type { hand as nl } from '../nl/hand'
import type { Same } from '../same'

export const hand: Same<typeof nl> = {
  title: 'Relier à la main',
  intro: 'Voici comment créer vous-même dans {domain} ce que le portail ferait pour vous. Comptez une demi-heure.',
  create: {
    title: 'Créez l’application',
    body: 'Ouvrez <entra>entra.microsoft.com</entra> et choisissez Entra ID → App registrations → New registration. Remplissez ceci, puis choisissez Register.',
    name: 'Name',
    audience: 'Supported account types',
    redirect: 'Redirect URI, type Web',
  },
  claim: {
    title: 'Faites transmettre le nom d’utilisateur',
    body: 'Choisissez Token configuration → Add optional claim → ID, cochez upn, puis Add.',
  },
  permissions: {
    title: 'Donnez les permissions',
    body: 'Choisissez API permissions → Add a permission → Microsoft Graph.',
    delegated: 'Delegated permissions',
    application: 'Application permissions',
    consent:
      'Choisissez ensuite Grant admin consent for {domain}. Pour les Application permissions, seul un Privileged Role Administrator ou un Global Administrator le peut.',
    consentSignIn:
      'Choisissez ensuite Grant admin consent for {domain}. Un Cloud Application Administrator ou un Application Administrator le peut.',
  },
  certificate: {
    title: 'Chargez le certificat de Spencer',
    body: 'Demandez à {name} le certificat de cet environnement. Choisissez Certificates & secrets → Certificates → Upload certificate.',
  },
  secret: {
    title: 'Créez un secret',
    body: 'Choisissez Certificates & secrets → Client secrets → New client secret. Prenez 24 months, ou la plus longue durée que permet votre tenant. Copiez Value tout de suite : Microsoft ne l’affiche qu’une fois.',
  },
  give: {
    title: 'Transmettez le secret en sécurité',
    signIn:
      'N’envoyez pas le secret par mail. Connectez-vous avec un compte administrateur de {domain} et collez-le sur cette page : il est utilisé une seule fois auprès de Microsoft, puis remis scellé à Spencer.',
    act: 'Se connecter pour transmettre le secret en sécurité',
    intro:
      'Collez ici ce que montre Entra. Nous utilisons le secret une seule fois auprès de Microsoft, dans {domain}, pour voir s’il fonctionne, puis nous le remettons scellé à {name}. Il ne réapparaît sur aucune page.',
    application: 'Application (client) ID',
    applicationHint: 'De la page Overview.',
    secret: 'Value',
    secretHint: 'De la colonne Value, pas Secret ID.',
    date: 'Expires',
    dateHint: 'La date de fin telle qu’Entra l’affiche. Si vous la laissez vide, nous supposons 24 mois.',
    give: 'Transmettre le secret à Spencer',
    refusedTitle: 'Le secret n’a pas été transmis',
    taken: 'Le secret fonctionne. Il est scellé et en route vers Spencer.',
    now: 'Ce que Spencer a maintenant',
    missing:
      'Le secret fonctionne, mais Spencer ne peut pas encore lire d’utilisateurs. Un Privileged Role Administrator ou un Global Administrator choisit Grant admin consent ; transmettez ensuite le secret encore une fois.',
    refused: {
      application_unreadable:
        'Ce n’est pas un Application (client) ID. Copiez-le de la page Overview : cinq groupes de lettres et de chiffres.',
      swapped:
        'Les deux sont inversés : le champ Value contient un ID et le champ Application (client) ID un secret. Échangez-les.',
      secret_id: 'Ceci est le Secret ID. Le secret lui-même se trouve dans la colonne voisine, Value.',
      masked: 'Entra ne montre plus que le début de ce secret. Créez-en un autre et copiez Value tout de suite.',
      secret_unreadable: 'Ce n’est pas un secret comme Entra les crée. Copiez Value en entier, sans espaces.',
      date_unreadable: 'Choisissez une date, ou laissez le champ vide.',
      date_passed: 'Cette date est passée. Créez un autre secret.',
      wrong_secret:
        'Microsoft n’accepte pas ce secret. Si vous venez de le créer, attendez une minute et réessayez. Sinon, vérifiez que vous avez copié Value de cette application.',
      secret_ended: 'Selon Microsoft, ce secret a expiré. Créez-en un autre.',
      unknown_application:
        'Il n’y a dans {domain} aucune application avec cet Application (client) ID. Vous venez de la créer ? Attendez une minute et réessayez.',
      not_in_tenant:
        'Microsoft connaît cette application, mais pas encore dans {domain}. Choisissez Grant admin consent, attendez une minute et réessayez.',
      disabled:
        'Cette application est désactivée dans {domain}. Réactivez-la dans Enterprise applications → Properties.',
      unreachable: 'Microsoft n’a pas répondu. Rien n’a été gardé ; réessayez dans une minute.',
      other:
        'Microsoft a refusé ce secret avec le code AADSTS{code}. Rien n’a été gardé. Cherchez ce code chez Microsoft, ou envoyez-le à {name}.',
      another_application:
        'Pour cette liaison, une autre application est déjà connue dans {domain} : {application}. Utilisez celle-là, ou demandez à {name} une invitation pour recommencer.',
      connection_ended: 'Cette liaison est terminée. Demandez une nouvelle invitation à {name}.',
      other_purpose:
        'Votre invitation concerne autre chose. Demandez à {name} une invitation pour relier ou pour renouveler.',
      busy: 'Le portail est en train de créer l’application de cette liaison. Attendez que ce soit fini.',
    },
  },
  back: 'Plutôt en trois minutes ? Revenir en arrière',
}
