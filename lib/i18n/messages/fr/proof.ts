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
}
