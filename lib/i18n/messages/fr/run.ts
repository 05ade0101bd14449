import type { run as nl } from '../nl/run'
import type { Same } from '../same'

export const run: Same<typeof nl> = {
  title: {
    awaiting_consent: 'En attente de votre accord',
    queued: 'Nous allons commencer',
    running: 'En cours dans {domain}',
    waiting: 'En cours dans {domain}',
    needs_person: 'Quelqu’un doit intervenir',
    done: 'Terminé',
    stopped: 'Arrêté',
  },
  steps: 'Étapes',
  elapsed: 'Temps écoulé',
  started: 'Commencé par {name}, {time}',
  requests: '{count, plural, =0 {pas encore de requête} one {# requête} other {# requêtes}} à Microsoft',
  close: 'Vous pouvez fermer cette page. Nous continuons, et le lien du mail vous ramène ici.',
  queued: 'Cela commence en général dans les 2 s.',
  doing: {
    consent: 'Demander votre accord',
    look: 'Examiner votre tenant',
    application: 'Créer l’application',
    service_principal: 'Rendre l’application disponible dans {domain}',
    permissions:
      '{count, plural, =0 {Accorder les permissions} one {Accorder # permission} other {Accorder # permissions}}',
    secret: 'Créer le secret',
    remove: 'Supprimer l’application',
    check: 'Tout vérifier',
    proof: 'Vérifier que cela fonctionne',
    handover: 'Transmettre le secret scellé',
    withdraw: 'Retirer notre accès',
  },
  did: {
    consent: 'Vous avez donné votre accord',
    look: 'Tenant examiné',
    application: 'Application créée',
    service_principal: 'Application rendue disponible dans {domain}',
    permissions:
      '{count, plural, =0 {Permissions accordées} one {# permission accordée} other {# permissions accordées}}',
    secret: 'Secret créé',
    remove: 'Application supprimée',
    check: 'Tout est vérifié',
    proof: 'Testé, cela fonctionne',
    handover: 'Secret transmis, scellé',
    withdraw: 'Notre accès est retiré',
  },
  word: {
    done: 'fait',
    now: 'en cours',
    waiting: 'attend Microsoft',
    todo: 'à faire',
    skipped: 'inutile',
    person: 'attend quelqu’un',
  },
  waiting: {
    replication: 'Microsoft copie l’application vers ses autres serveurs. C’est normal ; en général {seconds} s.',
    withdrawal:
      'Nous vérifions que notre accès est retiré sur tous les serveurs de Microsoft ; en général {seconds} s.',
    throttled: 'Microsoft nous a demandé d’attendre un instant ; en général {seconds} s.',
    unavailable: 'Microsoft ne répond pas pour l’instant. Nous réessayons ; en général {seconds} s.',
    concurrency: 'Microsoft traite encore un autre changement de l’application ; en général {seconds} s.',
    network: 'La liaison avec Microsoft a été coupée. Nous réessayons ; en général {seconds} s.',
    long: 'C’est plus long que d’habitude. Vous n’avez rien à faire et pouvez fermer la page.',
  },
  consent: {
    title: 'Microsoft attend votre accord',
    declined: 'Vous avez choisi Cancel chez Microsoft, ou fermé la page. Rien n’a été créé.',
    other_person: 'L’accord venait d’un compte qui n’avait pas lu et appuyé ici lui-même. Rien n’a été créé.',
    needs_admin:
      'Votre tenant ne laisse pas votre compte donner cet accord seul. Rien n’a été créé. Un Global Administrator ou un Privileged Role Administrator le peut : transférez le mail de Spencer.',
    consent_gone:
      'Vous avez donné votre accord chez Microsoft ; au même moment, une autre partie de ce travail s’est terminée et a retiré tout ce qui était permis à Spencer. Donnez votre accord encore une fois.',
    failed: 'La connexion chez Microsoft n’a pas été terminée. Rien n’a été créé.',
    body: 'Tant que vous ne le donnez pas, rien ne se passe dans votre tenant.',
    go: 'Continuer chez Microsoft',
    back: 'Relire d’abord ce qui sera créé',
  },
  kept: {
    title: 'Ce qui existe déjà, et reste',
    none: 'Rien n’a encore été créé dans {domain}.',
    application: 'l’application',
    service_principal: 'l’application comme enterprise application dans {domain}',
    permissions: 'les permissions accordées',
    secret: 'le secret',
  },
  stoppedTitle: 'Nous n’avons pas pu continuer',
  stoppedBody:
    'La réponse de Microsoft ne permet pas de continuer sans risque. Spencer le voit aussi. Vous pouvez recommencer : ce qui existe est retrouvé et n’est pas créé une seconde fois.',
  superseded: 'Ce travail a laissé la place à une autre demande pour la même application. Ce qui existe reste.',
  revoked: 'Spencer a retiré l’invitation. Ce qui existe reste ; il ne se passe plus rien.',
  restart: 'Recommencer',
  reason: 'Raison : <mono>{code}</mono>',
}
