import { isLanguage, type Language } from './language'

type Broken = { title: string; body: string; again: string; code: string }

/** Apart from the other sentences, because a browser that has lost the page must hold these already. */
const broken: Record<Language, Broken> = {
  nl: {
    title: 'Hier ging iets mis aan onze kant',
    body: 'Wat al gemaakt was, is bewaard. Open de pagina opnieuw; blijft het misgaan, bel dan Spencer en noem de code.',
    again: 'Open opnieuw',
    code: 'Code',
  },
  fr: {
    title: 'Quelque chose a échoué de notre côté',
    body: 'Ce qui a déjà été créé est conservé. Rouvrez la page ; si cela se reproduit, appelez Spencer en donnant le code.',
    again: 'Rouvrir',
    code: 'Code',
  },
  de: {
    title: 'Bei uns ist etwas schiefgegangen',
    body: 'Was schon angelegt war, bleibt erhalten. Öffnen Sie die Seite noch einmal; bleibt es dabei, rufen Sie Spencer an und nennen Sie den Code.',
    again: 'Noch einmal öffnen',
    code: 'Code',
  },
  en: {
    title: 'Something broke on our side',
    body: 'What was already made is kept. Open the page again; if it keeps happening, call Spencer and name the code.',
    again: 'Open again',
    code: 'Code',
  },
}

export function brokenWords(language: unknown): Broken {
  return broken[isLanguage(language) ? language : 'en']
}
