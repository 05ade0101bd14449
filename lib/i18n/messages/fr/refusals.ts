import type { refusals as nl } from '../nl/refusals'
import type { Same } from '../same'

export const refusals: Same<typeof nl> = {
  login: {
    account_not_here:
      'Le tenant ne connaît pas ce compte, ou l’invitation qui lui est adressée n’est pas encore acceptée.',
    session_over: 'Microsoft ne reconnaît plus cette connexion : elle est terminée ou révoquée.',
    grant_over: 'Ce que Microsoft a donné pour cette connexion a expiré entre-temps.',
    code_used: 'Cette connexion avait déjà été terminée une fois.',
    went_back: 'Microsoft a reçu sa page autrement que prévu, souvent à cause du bouton Retour.',
    interrupted: 'Microsoft a demandé quelque chose en chemin et n’a pas eu de réponse.',
    wrong_password: 'Le nom ou le mot de passe n’était pas le bon.',
    new_password: 'Microsoft veut d’abord un nouveau mot de passe pour ce compte.',
    declined: 'Microsoft a demandé un accord, et il n’a pas été donné.',
    device_code: 'Le code pour l’autre appareil n’était pas encore confirmé, était mal tapé ou avait expiré.',
    second_factor: 'Le tenant veut voir un second facteur, et il n’est pas venu, ou il date de trop longtemps.',
    second_factor_missing:
      'Le tenant veut un second facteur, et ce compte n’en a pas encore. Cela se règle sur aka.ms/mysecurityinfo.',
    second_factor_elsewhere: 'Un second facteur ne peut pas être configuré depuis cet endroit ou cet appareil.',
    device_unproven: 'Le tenant veut savoir quel appareil c’est, et cela n’a pas pu être établi.',
    device_not_allowed: 'Le tenant n’admet que les appareils gérés par l’organisation, et celui-ci n’en est pas un.',
    browser_not_allowed: 'Le tenant n’admet que certaines applications et certains navigateurs, et pas celui-ci.',
    account_disabled: 'Ce compte est désactivé.',
    guest_disabled: 'Ce compte est un invité dans le tenant, et cet invité est désactivé.',
    device_disabled: 'Cet appareil est désactivé dans le tenant.',
    factor_at_risk:
      'Ce compte doit configurer un second facteur, mais Microsoft y voit un risque et bloque cela aussi.',
    home_at_risk: 'Dans l’organisation d’où vient ce compte, Microsoft y voit un risque.',
    partner_at_risk:
      'Ce compte gère le tenant comme partenaire, et dans sa propre organisation Microsoft y voit un risque.',
    suspicious: 'L’appareil ou la connexion a paru suspect à Microsoft.',
    conditional_access:
      'Une règle du tenant (Conditional Access) bloque ceci. Laquelle, on le lit dans Entra sous Sign-in logs.',
    security_policy: 'Une règle de sécurité de tout le tenant bloque ceci, comme les security defaults.',
    token_protection: 'Le tenant veut lier les connexions à un appareil (token protection), ce qui est impossible ici.',
    network_restricted: 'Le réseau d’ici ne laisse passer que certains tenants (tenant restrictions), et pas celui-ci.',
    cross_tenant: 'Les règles entre les deux organisations (cross-tenant access) n’admettent pas ce compte ici.',
    not_assigned:
      'L’application n’admet que les personnes qui lui sont attribuées, et ce compte ne l’est pas. Cela se fait dans Entra, sous Users and groups de l’application.',
    not_permitted: 'Le tenant ne permet pas à ce compte de faire ceci, ni d’y consentir.',
    no_consent: 'Dans ce tenant, personne n’a encore permis ce que l’application demande.',
    needs_admin: 'Dans ce tenant, seul un administrateur peut permettre ce que l’application demande.',
    partner_first:
      'Le tenant ne connaît pas encore l’application, et alors Microsoft n’admet pas de partenaire. Un administrateur de l’entreprise elle-même ouvre d’abord le lien.',
    provider_refused: 'Le service où ce compte se connecte a refusé.',
    agent_clock: 'L’horloge d’un serveur de connexion de l’entreprise (authentication agent) est fausse.',
    app_not_here:
      'Le tenant n’a pas d’application avec cet ID : elle n’y a jamais été créée, ou elle a été supprimée. On peut la restaurer pendant 30 jours.',
    app_without_principal: 'L’application existe, mais n’est pas encore disponible dans ce tenant.',
    app_disabled:
      'L’application est désactivée dans ce tenant. On la réactive sous Enterprise applications → Properties.',
    app_not_accessible: 'L’application n’est pas accessible dans ce tenant en ce moment, dit Microsoft.',
    service_missing: 'Le service dont l’application a besoin n’est pas, ou n’est plus, dans ce tenant.',
    service_disabled:
      'Le service dont l’application a besoin est désactivé dans ce tenant, par exemple Microsoft Graph sous Enterprise applications.',
    service_not_subscribed:
      'L’application a besoin d’un service auquel l’organisation n’est pas abonnée, ou qui n’est pas activé.',
    registration_lacks: 'Ce que l’application a demandé à Microsoft ne figure pas dans son inscription.',
    address_unknown: 'L’adresse à laquelle Microsoft devait revenir ne figure pas dans l’inscription de l’application.',
    address_missing: 'L’inscription de l’application ne contient aucune adresse de retour.',
    secret_wrong: 'Microsoft n’accepte pas le secret de l’application.',
    secret_over: 'Tous les secrets de l’application ont expiré.',
    proof_refused: 'Microsoft n’accepte pas le certificat avec lequel l’application s’est prouvée.',
    out_of_time:
      'La preuve de l’application était hors de son temps : son certificat a expiré, ou une horloge est fausse.',
    client_type: 'L’application s’est prouvée autrement que son inscription ne le dit.',
    federation_mismatch:
      'La preuve de l’application ne correspond à aucune de ses federated credentials. Une nouvelle demande parfois cinq minutes.',
    federation_refused: 'Une exigence est posée à cette federated credential, et elle n’y répond pas.',
    tenant_unknown: 'Microsoft ne trouve pas ce tenant.',
    other_cloud:
      'Ce tenant est dans un autre cloud de Microsoft, comme celui d’un gouvernement ou de la Chine. Ce portail parle au cloud public.',
    badly_asked: 'La demande faite à Microsoft n’était pas correcte. C’est une erreur du côté de Spencer.',
    account_locked: 'Ce compte est verrouillé un moment, après beaucoup d’essais ou à cause d’un réseau suspect.',
    second_factor_away: 'Microsoft n’a pas pu vérifier le second facteur pour le moment.',
    asked_too_often: 'Microsoft a reçu trop de demandes à la suite.',
    passing: 'Microsoft a eu une panne.',
    directory_fault: 'L’annuaire de Microsoft a donné une erreur.',
    unknown: 'Microsoft a refusé avec un numéro que nous ne connaissons pas encore.',
  },
  graph: {
    role: 'Le compte ne peut pas faire cette étape : ses rôles ou l’accord donné ne suffisent pas.',
    access_denied: 'Microsoft a refusé l’accès. Une règle du tenant peut en être la cause.',
    licence: 'Il manque au tenant la licence que Microsoft demande pour ceci.',
    quota: 'Le compte ou le tenant a autant d’objets que Microsoft en permet, les supprimés compris.',
    credential_forbidden: 'Une app management policy du tenant ne permet pas ce genre de secret ou de certificat.',
    lifetime_too_long: 'Une app management policy du tenant ne permet à aucun secret ni certificat de durer autant.',
    app_policy: 'Une app management policy du tenant n’admet pas l’application telle quelle.',
    certificate: 'Microsoft n’accepte pas ce certificat. Spencer en donne un autre.',
    badly_asked: 'Microsoft n’a pas accepté cette demande telle quelle.',
    taken: 'Il existe déjà quelque chose avec ce nom ou cet ID.',
    token_over: 'Microsoft n’accepte plus cette connexion.',
    not_copied: 'Tous les serveurs de Microsoft ne connaissent pas encore ce qui a été créé.',
    busy: 'Microsoft traitait encore une autre modification.',
    asked_too_often: 'Microsoft a reçu trop de demandes à la suite.',
    away: 'Microsoft a eu une panne.',
    unknown: 'Microsoft a refusé avec un code que nous ne connaissons pas encore.',
  },
  who: {
    person: '{audience, select, staff {La personne qui se connecte.} other {Vous-même.}}',
    administrator:
      '{audience, select, staff {Un administrateur de cette organisation.} other {Un administrateur de votre organisation.}}',
    spencer: '{audience, select, staff {Nous chez Spencer.} other {Spencer.}}',
    microsoft:
      '{audience, select, staff {Microsoft ; cela passe en général.} other {Microsoft. En général, cela passe tout seul.}}',
  },
  next: {
    again: '{audience, select, staff {Essayer encore une fois.} other {Essayez encore une fois.}}',
    sign_in: '{audience, select, staff {Se reconnecter.} other {Reconnectez-vous.}}',
    another_account:
      '{audience, select, staff {Se connecter avec un autre compte.} other {Connectez-vous avec un autre compte.}}',
    ask_administrator:
      '{audience, select, staff {Demander à cet administrateur, avec ce qui figure ci-dessous.} other {Montrez cette page à cet administrateur ; ce qui figure ci-dessous le guide. Revenez ensuite.}}',
    spencer_told:
      '{audience, select, staff {Rien n’est demandé au client.} other {Rien ne vous est demandé. Spencer le voit aussi ; votre contact là-bas vous dit où cela en est.}}',
    wait: '{audience, select, staff {Attendre quelques minutes.} other {Attendez quelques minutes, puis réessayez.}}',
  },
}
