import { amend } from './amend/fr'
import type { MailMessages } from './nl'
import { reminder } from './reminder/fr'

export const fr: MailMessages = {
  greeting: 'Bonjour {name},',
  environment: { production: 'Production', demo: 'Démo', staging: 'Préproduction' },
  environmentIs: 'Environnement : {environment}',
  whoStaff: '{name} de Spencer',
  whoColleague: '{name} ({customer})',
  signIn:
    'Lorsque vous vous connectez, ce portail apparaît parmi vos Enterprise applications, avec le droit de lire votre propre profil. Un administrateur peut l’y supprimer à nouveau.',
  again: 'Nous vous l’avons déjà demandé le {date} ; cela vous attend toujours.',
  introduction:
    'D’après notre liste, {customer} utilise déjà Spencer, avec une application créée à la main. Dès que vous aurez connecté l’entreprise, ce portail s’occupe de l’application et prévient à temps quand quelque chose expire. Après votre clic, nous regardons si l’application existante est là ; si nous la trouvons, vous dites si nous continuons avec elle, et rien n’en disparaît.',
  reads: {
    userSync:
      'Spencer utilise ainsi le nom, l’e-mail, la fonction et les autres champs de profil de tous les utilisateurs, et n’en modifie aucun. L’autorisation de Microsoft va plus loin : la page dit quoi exactement.',
    signIn:
      'Avec cette application, vos collègues se connectent à Spencer avec leur compte professionnel ; Spencer utilise le nom et l’adresse e-mail de la personne qui se connecte. L’autorisation de Microsoft va plus loin : la page dit quoi exactement.',
  },
  connect: {
    subject: '{customer} · {environment} : connectez-vous à Spencer',
    paragraph:
      '{who} vous demande de connecter {customer} à Spencer. Une seule application est créée dans votre tenant Microsoft Entra, {domain}. {reads} Cela prend 3 minutes avec un compte administrateur. Aucune application n’est créée avant que vous n’appuyiez sur le bouton, et vous pouvez la supprimer ensuite.',
    button: 'Ouvrir l’invitation',
  },
  grant: {
    subject: '{customer} · {environment} : une étape vous attend',
    paragraph:
      '{who} vous demande de franchir la dernière étape : permettre à l’application Spencer dans {domain} de lire ce dont elle a besoin. Seul un Privileged Role Administrator ou un Global Administrator le peut. Vous voyez d’abord ce que l’application pourra lire ; ensuite, cela prend une minute.',
    button: 'Voir la dernière étape',
  },
  renew: {
    subject:
      '{customer} · {environment} : renouvelez {what, select, certificate {le certificat} both {le secret et le certificat} other {le secret}}',
    subjectDistrusted: '{customer} · {environment} : le secret doit être remplacé',
    ask: '{who} vous demande de renouveler {what, select, certificate {le certificat} both {le secret (client secret) et le certificat} other {le secret (client secret)}} de l’application Spencer dans {domain}.',
    ends: '{kind, select, certificate {Le certificat} other {Le secret}} expire le {date}.',
    ended: '{kind, select, certificate {Le certificat} other {Le secret}} a expiré le {date}.',
    meanwhile: 'Ce qui fonctionne aujourd’hui continue de fonctionner jusqu’à ce que Spencer utilise le nouveau.',
    distrusted: {
      unused:
        'Quelqu’un d’autre a ouvert le secret actuel. Dès que vous appuyez, il disparaît de votre tenant et un nouveau est créé.',
      in_use:
        'Quelqu’un d’autre a ouvert le secret actuel. Dès que vous appuyez, il disparaît de votre tenant et un nouveau est créé. Vos collègues ne peuvent alors pas se connecter tant que Spencer n’a pas enregistré le nouveau ; {name} le sait.',
      by_hand:
        'Quelqu’un d’autre a ouvert le secret actuel. Il a été créé à la main : quelqu’un doit donc le supprimer à la main, dans Entra, sous Certificates & secrets.',
    },
    look: 'Vous voyez d’abord ce qui change ; ensuite, cela prend une minute.',
    button: 'Renouveler l’accès',
  },
  repair: {
    subject: '{customer} · {environment} : vérifiez l’application Spencer',
    paragraph:
      '{who} vous demande de vérifier si l’application Spencer dans {domain} est encore telle que convenu, et de corriger ce qui diffère. Vous voyez d’abord ce qui diffère et ce qui changerait.',
    button: 'Vérifier l’application',
  },
  amend,
  undo: {
    subject: '{customer} · {environment} : supprimez l’application Spencer',
    paragraph:
      '{who} vous envoie le lien avec lequel vous supprimez l’application Spencer de {domain}. Ensuite, plus personne chez {customer} ne pourra se connecter à Spencer par cette application. L’application reste telle quelle tant que vous n’appuyez pas sur le bouton.',
    button: 'Voir ce qui disparaît',
  },
  undoAdopted: {
    subject: '{customer} · {environment} : retirez Spencer de votre application',
    paragraph:
      '{who} vous envoie le lien avec lequel vous retirez Spencer de l’application dans {domain}. Vous avez créé cette application vous-mêmes et elle reste ; seul disparaît ce que nous y avons ajouté. Ensuite, plus personne chez {customer} ne pourra se connecter à Spencer avec elle. L’application reste telle quelle tant que vous n’appuyez pas sur le bouton.',
    button: 'Voir ce qui disparaît et ce qui reste',
  },
  fields: {
    subject: '{customer} · {environment} : choisissez les champs pour Spencer',
    paragraph:
      '{who} vous demande de choisir quels champs Spencer montre des personnes de {domain}, et quels groupes participent. Il faut pour cela un compte de {domain}, pas un administrateur. Rien ne change dans l’application Spencer de {domain}.',
    button: 'Choisir les champs',
  },
  ended: {
    connect: {
      subject: '{customer} · {environment} : connecté à Spencer',
      paragraph:
        '{customer} est connecté à Spencer : l’application dans {domain} est créée et fonctionne. Le reçu dit ce qu’est devenu l’accès de ce portail lui-même, et énumère chaque modification, avec le numéro que Microsoft a donné à chaque requête.',
      untested: {
        subject: '{customer} · {environment} : l’application Spencer est créée, pas encore testée',
        paragraph:
          'L’application Spencer dans {domain} a été créée, mais n’est pas encore testée : {customer} n’est pas encore connecté. Le reçu énumère chaque modification, avec le numéro que Microsoft a donné à chaque requête.',
      },
    },
    grant: {
      subject: '{customer} · {environment} : la dernière étape est faite',
      paragraph:
        'Les permissions de l’application Spencer dans {domain} sont accordées ; {customer} est connecté. Le reçu énumère chaque modification, avec le numéro que Microsoft a donné à chaque requête.',
      untested: {
        subject: '{customer} · {environment} : la dernière étape est faite, pas encore testée',
        paragraph:
          'Les permissions de l’application Spencer dans {domain} ont été accordées, mais ne sont pas encore testées. Le reçu énumère chaque modification, avec le numéro que Microsoft a donné à chaque requête.',
      },
    },
    looked: {
      subject: '{customer} · {environment} : connecté à Spencer',
      paragraph:
        '{customer} est connecté à Spencer : nous avons vérifié l’application créée à la main dans {domain}. Elle fonctionne et contient ce qui a été convenu. Le reçu énumère ce qui a été modifié pour cela.',
    },
    renew: {
      subject: '{customer} · {environment} : l’accès de Spencer est renouvelé',
      paragraph:
        'L’application Spencer dans {domain} a un nouveau secret, en route vers Spencer. Le reçu énumère chaque modification.',
    },
    repair: {
      subject: '{customer} · {environment} : l’application Spencer est de nouveau comme convenu',
      paragraph:
        'L’application Spencer dans {domain} a été examinée et contient ce qui était convenu. Le reçu énumère chaque modification nécessaire.',
    },
    undo: {
      subject: '{customer} · {environment} : l’application Spencer est supprimée',
      paragraph:
        'Ce que le portail de Spencer avait créé dans {domain} a été supprimé. Une application supprimée en entier peut être restaurée dans Entra pendant 30 jours. Le reçu énumère chaque modification.',
    },
    undoAdopted: {
      subject: '{customer} · {environment} : Spencer est retiré de votre application',
      paragraph:
        'Ce que le portail de Spencer avait ajouté à l’application dans {domain} a été retiré. L’application elle-même, créée par vous, est toujours là. Le reçu énumère chaque modification.',
    },
    untestedAgain:
      'Le portail la teste à nouveau de lui-même, pendant trois jours ; vous n’avez rien à faire pour cela.',
    button: 'Lire le reçu',
    reader: 'Il faut pour cela un compte de {domain} qui a participé, ou qui gère les applications.',
  },
  removal: {
    subject:
      '{customer} · {environment} : Spencer a mis fin à la connexion, et l’app reste jusqu’à ce que vous la supprimiez',
    paragraph:
      'Spencer a mis fin à la connexion de {customer} et n’utilise plus l’app dans {domain}. Rien n’y a été modifié : l’app {app} et ce qu’elle peut lire restent dans votre tenant jusqu’à ce que vous les supprimiez.',
    adopted:
      'Spencer a mis fin à la connexion de {customer} et n’utilise plus l’app dans {domain}. Rien n’y a été modifié. Vous avez créé l’app {app} vous-mêmes : supprimez-la si elle ne vous sert à rien d’autre, ou retirez-en les secrets, les certificats et les permissions de Spencer.',
    how: 'Comment la supprimer',
    open: 'Connectez-vous à entra.microsoft.com en tant qu’Application Administrator ou Cloud Application Administrator.',
    find: 'Choisissez Entra ID → App registrations → All applications, et cherchez {applicationId}.',
    findByName: 'Choisissez Entra ID → App registrations → All applications, et cherchez {app}.',
    delete:
      'Ouvrez {app} et choisissez Delete : ses permissions, secrets et certificats disparaissent avec elle, tout comme son entrée sous Enterprise apps.',
    opens: 'D’ici là, ceux-ci donnent encore accès',
    secret: 'Secret {name}, jusqu’au {date}',
    certificate: 'Certificat {name}, jusqu’au {date}',
    noDate: 'aucune date n’est connue',
  },
  left: {
    access: {
      subject: '{customer} · {environment} : retirez vous-mêmes l’accès de notre portail',
      paragraph:
        'Le travail dans {domain} est terminé, mais nous n’avons pas pu voir que le consentement de notre portail est retiré. Le portail peut donc peut-être encore modifier des applications dans {domain}. Nous ne le voulons pas, et vous seuls pouvez encore y mettre fin.',
      how: 'Dans Entra, ouvrez Enterprise applications, cherchez ce portail et choisissez Properties → Delete. L’application Spencer elle-même continue à fonctionner.',
    },
    grants: {
      subject: '{customer} · {environment} : les autorisations n’ont pas encore été vues',
      paragraph:
        'L’application Spencer est dans {domain}, mais pendant une heure nous n’avons pas vu ses autorisations accordées. Nous ne pouvons pas regarder plus longtemps.',
      how: 'Dès qu’elles sont accordées, rouvrez le lien dans le mail de Spencer : une pression, et nous regardons aussitôt.',
    },
  },
  reminder,
  calendar: {
    secret: '{customer} · {environment} : le secret (client secret) de Spencer expire',
    certificate: '{customer} · {environment} : le certificat de Spencer expire',
    planned: '{customer} · {environment} : jour prévu pour Spencer',
    freeze: '{customer} : pas de changement pour Spencer ({reason})',
    assumed: 'Nous supposons cette date : nous ne connaissons pas la vraie.',
    nothing: 'Spencer : plus aucune date à suivre ici',
    advice:
      'Renouvelez-le avant ce jour et personne ne remarquera rien. Demandez le lien à {name} chez Spencer : {email}.',
  },
  typedBy:
    '{name} ({address}) a saisi votre nom et votre adresse sur le portail de Spencer. Vous recevez ce seul mail et ne figurez sur aucune liste.',
  certificate: {
    thumbprint: 'Spencer signe avec ce certificat. Thumbprint (SHA-1), tel qu’Entra l’affiche : {thumbprint}.',
    givenBy: '{name} de Spencer l’a donné.',
    givenByTwo: '{name} de Spencer l’a donné, et {second} de Spencer l’a confirmé.',
    alone: {
      subject: '{customer} · {environment} : une seule personne chez Spencer a remplacé le certificat',
      paragraph:
        '{name} de Spencer a remplacé le certificat avec lequel Spencer signe dans {domain}. D’habitude une deuxième personne chez Spencer le confirme ; il n’y avait personne. Rien ne change dans votre tenant avant que l’un de vous ne l’autorise.',
    },
  },
  until: 'Le lien fonctionne jusqu’au {date}. L’administrateur est quelqu’un d’autre ? Transférez-lui cet e-mail.',
  questions: 'Des questions ? {name} chez Spencer : {email}.',
  genuine:
    'Vraiment de Spencer ? Nos e-mails ne mènent qu’à {host} et ne demandent jamais de mot de passe ni de secret.',
  address: 'Le bouton ne fonctionne pas ? Copiez cette adresse :',
}
