import type { person as nl } from '../nl/person'
import type { Same } from '../same'

export const person: Same<typeof nl> = {
  sign_in: {
    title: 'Reconnectez-vous pour continuer',
    body: 'Votre accord chez Microsoft a expiré pendant le travail. Nous reprenons ensuite là où nous étions.',
    act: 'Continuer avec Microsoft',
  },
  challenge: {
    title: 'Microsoft demande d’abord un contrôle de plus',
    body: 'Votre tenant l’exige pour ce travail : un second facteur, par exemple. Nous reprenons ensuite là où nous étions.',
    act: 'Continuer avec Microsoft',
  },
  colleague: {
    title: 'Encore une étape, pour un collègue',
    body: 'L’application existe. Seul un Privileged Role Administrator ou un Global Administrator peut lui permettre de lire les utilisateurs. Cela prend une minute.',
    act: 'Envoyer le lien par mail',
    name: 'Nom de votre collègue',
    email: 'Adresse e-mail',
    language: 'Langue du mail',
    sent: 'Le mail est en route. Vous le verrez ici quand votre collègue aura terminé.',
    link: 'Ou envoyez un lien vous-même',
    makeLink: 'Créer un lien',
    linkHint: 'Il ne sert qu’avec un compte de {domain}. Créer un nouveau lien met fin au précédent.',
    linkLabel: 'Lien pour votre collègue',
    done: 'Voir ce qui est prêt',
    self: 'Vous avez maintenant ce rôle vous-même ? Reconnectez-vous',
    microsoft: 'Ou sur la page de Microsoft',
    microsoftHint:
      'Votre collègue ouvre cette page et choisit Accept. La dernière page peut afficher une erreur ; l’accord est donné malgré tout.',
  },
  policy_secret_forbidden: {
    title: 'Votre tenant ne nous laisse pas créer de secret',
    body: 'Une app management policy interdit les client secrets, ou les fait expirer en moins d’un jour, et Spencer en a besoin pour la connexion. Un Global Administrator peut assouplir cette règle ou exempter cette application : Entra ID → Enterprise apps → App management policies → Block password addition ou Restrict max password lifetime → Applies to: All applications with exclusions, puis ajoutez l’application. Ce qui est déjà créé reste.',
    act: 'C’est fait, continuer',
  },
  policy_certificate_refused: {
    title: 'Votre tenant a refusé le certificat',
    body: 'Une app management policy demande autre chose des certificats : une durée plus courte ou un émetteur reconnu. Demandez à votre contact chez Spencer un certificat qui convient ; votre administrateur voit la règle sous App management policies.',
    act: 'Il y a un nouveau certificat, continuer',
  },
  certificate_refused: {
    title: 'Microsoft n’accepte pas ce certificat',
    body: 'Cela tient au certificat, pas à vous ni à votre tenant. Spencer le voit et en donne un autre. Dès qu’il est là, vous pouvez continuer ici ; le lien du mail vous y ramène.',
    other: 'Spencer a donné un autre certificat entre-temps.',
    act: 'Continuer avec ce certificat',
  },
  confirm_difference: {
    title: 'Nous avons trouvé autre chose que ce que vous avez approuvé',
    body: 'Votre tenant contient déjà quelque chose qui s’y rapporte ; ceci se passerait donc aussi. Sans votre accord, cela n’arrive pas.',
    act: 'Continuer avec ce qui est écrit ici',
  },
  repair: {
    title: 'Ceci n’est plus comme convenu dans {domain}',
    body: 'Nous venons de regarder. Avec votre accord, nous corrigeons ceci ; tout le reste demeure tel quel.',
    act: 'Corriger ceci',
  },
  adopt: {
    title: 'Il y a déjà une application pour Spencer dans {domain}',
    body: 'Quelqu’un l’a créée à la main. Nous n’y touchons que si vous le dites. Si vous la reprenez, nous ajoutons seulement ce qui manque ; rien n’en disparaît.',
    created: 'créée le {date}',
    adds: 'Ceci s’y ajouterait :',
    unlessThere: 'Et, là où ce n’est pas encore fait :',
    nothingAdds: 'Il n’y a rien à ajouter.',
    stays:
      'Ce qui reste : {secrets, plural, =0 {aucun secret} one {# secret} other {# secrets}}, {certificates, plural, =0 {aucun certificat} one {# certificat} other {# certificats}} et ces adresses :',
    act: 'Reprendre cette application',
    fresh: 'En créer une nouvelle à côté',
  },
  restore: {
    title: 'L’application Spencer de {domain} se trouve parmi les applications supprimées',
    body: 'Quelqu’un l’a supprimée. Microsoft la garde 30 jours.',
    created: 'supprimée le {date}',
    does: 'Si vous la restaurez, ceci se passe aussi :',
    loses:
      'Microsoft crée pour cela une nouvelle enterprise application. Les personnes et les groupes affectés à l’ancienne, et les règles de Conditional Access qui la nommaient, ne reviennent pas avec elle.',
    act: 'Restaurer cette application',
    fresh: 'Créer une nouvelle application',
  },
  additions: {
    title: 'L’application porte quelque chose que nous ne connaissons pas',
    body: 'Depuis que {name} a créé l’application, ceci y est apparu. Qui l’y a mis pourrait utiliser ce que vous accordez maintenant. Rien n’a donc été accordé.',
    key: 'Clé',
    owner: 'Propriétaire',
    address: 'Adresse',
    act: 'Nous connaissons cela, continuer',
    ask: 'Demandez à {name} d’ouvrir le lien de Spencer : cette personne y voit la même chose et peut dire si c’est juste.',
  },
  role: {
    title: 'Votre compte ne permet pas cette étape',
    body: 'Microsoft a refusé cette étape : vos rôles ne suffisent pas. Un Cloud Application Administrator, Application Administrator ou Global Administrator peut continuer : transférez le mail de Spencer. Si vous avez un tel rôle par PIM, activez-le d’abord.',
    act: 'J’ai le rôle maintenant, continuer',
  },
  quota: {
    title: 'Votre compte a créé trop d’objets',
    body: 'Qui n’est pas administrateur peut posséder 250 objets dans Microsoft Entra, y compris ceux supprimés. Un Application Administrator n’a pas cette limite : transférez le mail de Spencer, ou faites d’abord de la place.',
    act: 'Réessayer',
  },
  slow: {
    title: 'Microsoft n’est pas encore prêt',
    body: 'Il a fallu à Microsoft plus de temps que nous n’attendons. En général, cela s’arrange tout seul. Revenez plus tard ; ce qui existe est conservé.',
    act: 'Regarder à nouveau',
  },
  other: {
    title: 'Il nous faut quelqu’un pour continuer',
    body: 'Ce qui existe reste. Reconnectez-vous ; si cela ne suffit pas, appelez Spencer en donnant le code ci-dessous.',
    act: 'Continuer avec Microsoft',
  },
  consent_page: {
    title: 'Donnez maintenant l’accord sur la page de Microsoft',
    body: 'Elle s’ouvre dans un nouvel onglet. Choisissez-y Accept. La dernière page peut afficher une erreur, car elle revient à la connexion de Spencer ; l’accord est donné malgré tout.',
    open: 'Ouvrir la page de Microsoft',
    act: 'J’ai donné l’accord, vérifier',
  },
}
