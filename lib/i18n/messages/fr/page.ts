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
  notAllowed: 'Votre compte ne permet pas ceci : il faut l’un des rôles nommés sur la page. Rien n’a été changé.',
  mistake: {
    appName: 'Donnez à l’application un nom de 1 à 120 caractères.',
    groupIds:
      'Indiquez chaque groupe par son object ID, un par ligne et 200 au plus, comme 3f2504e0-4f89-41d3-9a0c-0305e82c3301.',
    colleagueName:
      'Indiquez le nom de votre collègue : 60 lettres au plus sur une ligne, sans adresse web et sans nombre de plus de 4 chiffres.',
    colleagueEmail: 'Indiquez une adresse e‑mail, comme nom@exemple.be.',
    other: 'Quelque chose n’est pas juste ici. Vérifiez et réessayez.',
  },
  press: {
    title: 'Vous continuez',
    body: 'Vous vous êtes reconnecté ; la suite reprend ce que vous aviez saisi.',
    act: 'Continuer',
    done: 'C’est fait.',
    wasDone: 'C’est déjà fait.',
    back: 'Revenir à la page où vous étiez',
    nothing:
      'Il n’y a rien à reprendre ici : cela a attendu plus de 15 minutes ou appartient à quelqu’un d’autre. Rien n’a été modifié.',
  },
  outdated: {
    opens: 'Le portail a été renouvelé. Cette page se rouvre, avec ce que vous aviez rempli.',
    again:
      'Le portail a été renouvelé pendant que cette page était ouverte. Ce que vous avez rempli est toujours là : appuyez encore une fois.',
    withheld: 'Ce qui peut être secret n’est pas conservé : remplissez-le à nouveau.',
    underWay:
      'Cette page s’est rouverte alors que votre demande était en cours. Regardez si elle montre ce que vous avez fait ; sinon, appuyez encore une fois.',
  },
  missingTitle: 'Cette page n’existe pas',
  missingBody: 'L’adresse a peut-être été copiée en partie. Ouvrez le lien du mail de Spencer.',
}
