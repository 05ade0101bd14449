import type { proof as nl } from '../nl/proof'
import type { Same } from '../same'

export const proof: Same<typeof nl> = {
  word: 'fait, pas encore testé',
  title: 'Fait, pas encore testé.',
  signInTested: 'la connexion est testée et fonctionne, les permissions ne sont pas encore testées',
  refused: 'Microsoft a refusé le secret quand nous l’avons testé.',
  seenAt: 'Vu pour la dernière fois le {at}.',
  why: {
    untried: 'Nous n’avons pas encore testé le secret.',
    early: 'Tous les serveurs de Microsoft ne connaissent pas encore le secret. Cela prend parfois plusieurs minutes.',
    unanswered: 'Microsoft n’a pas répondu quand nous avons testé le secret.',
    unreadable: 'Quand nous avons testé le secret, nous avons reçu une réponse illisible.',
    roles:
      'La connexion est testée et fonctionne. Nous n’avons pas encore vu si l’application peut lire ce dont elle a besoin.',
  },
  again: 'Nous le testons à nouveau de nous-mêmes, jusqu’au {until}. Dès qu’il fonctionne, cette page le dit.',
  over: 'Nous n’avons plus le secret, donc nous ne le testons plus. Spencer verra s’il fonctionne dès la première utilisation.',
  numbers: {
    n53003: {
      what: 'Une règle d’accès conditionnel (Conditional Access) pour les workload identities bloque l’application.',
      mend: 'Un Conditional Access Administrator retire l’application de cette règle : Entra → Conditional Access → Policies.',
    },
    n7000112: {
      what: 'L’application est désactivée dans le tenant.',
      mend: 'Un Cloud Application Administrator la réactive : Entra → Enterprise applications → l’application → Properties → Enabled for users to sign-in → Yes. Si c’est déjà Yes, l’application a été désactivée sous App registrations.',
    },
    n7000215: {
      what: 'Microsoft ne reconnaît pas le secret. Il a peut-être été supprimé entre-temps.',
      mend: 'Un Cloud Application Administrator peut voir s’il existe encore : Entra → App registrations → l’application → Certificates & secrets. S’il n’y est plus, Spencer envoie un lien pour le renouveler.',
    },
    n7000229: {
      what: 'L’application ne figure plus parmi les enterprise applications du tenant.',
      mend: 'Spencer envoie un lien pour la réparer ; un administrateur la remet ainsi en place.',
    },
    n700016: {
      what: 'Microsoft ne trouve plus l’application dans le tenant.',
      mend: 'Un Cloud Application Administrator la restaure : Entra → App registrations → Deleted applications. C’est possible pendant les 30 jours qui suivent la suppression.',
    },
    graph: {
      what: 'Microsoft Graph, par lequel l’application lit, est désactivé ou absent dans le tenant.',
      mend: 'Un Cloud Application Administrator réactive Microsoft Graph : Entra → Enterprise applications → Microsoft Graph → Properties.',
    },
    others: 'Qui peut y remédier : {who}',
  },
}
