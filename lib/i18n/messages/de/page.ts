import type { page as nl } from '../nl/page'
import type { Same } from '../same'

export const page: Same<typeof nl> = {
  language: 'Sprache',
  step: 'Schritt {step} von {steps}',
  title: '{customer} · {environment}',
  environment: { production: 'Produktion', demo: 'Demo', staging: 'Staging' },
  help: 'Fragen? {name} von Spencer hilft Ihnen: <mail>{email}</mail>',
  helpNobody: 'Fragen? Antworten Sie auf die Mail, mit der Spencer Sie eingeladen hat.',
  supportCode: 'Code für den Support: <mono>{code}</mono>',
  signedIn: 'Angemeldet als {upn}',
  signOut: 'Abmelden',
  copy: 'Kopieren',
  copied: 'Kopiert',
  refused: 'Das sollten Sie wissen',
  notAllowed:
    'Mit Ihrem Konto geht das nicht: Es braucht eine der Rollen, die auf der Seite stehen. Nichts wurde geändert.',
  mistake: {
    appName: 'Geben Sie der App einen Namen mit 1 bis 120 Zeichen.',
    groupIds:
      'Nennen Sie jede Gruppe mit ihrer Object ID, eine je Zeile und höchstens 200, zum Beispiel 3f2504e0-4f89-41d3-9a0c-0305e82c3301.',
    colleagueName:
      'Nennen Sie den Namen der Person: höchstens 60 Buchstaben in einer Zeile, ohne Webadresse und ohne Zahl mit mehr als 4 Ziffern.',
    colleagueEmail: 'Nennen Sie eine E‑Mail-Adresse, zum Beispiel name@beispiel.de.',
    other: 'Hier stimmt etwas nicht. Prüfen Sie es und versuchen Sie es noch einmal.',
  },
  press: {
    title: 'Es geht weiter',
    body: 'Sie haben sich noch einmal angemeldet; es geht mit dem weiter, was Sie eingegeben hatten.',
    act: 'Weiter',
    done: 'Es ist erledigt.',
    wasDone: 'Das wurde schon erledigt.',
    back: 'Zurück zu der Seite, auf der Sie waren',
    nothing:
      'Hier gibt es nichts fortzusetzen: Es hat länger als 15 Minuten gewartet oder gehört jemand anderem. Nichts wurde geändert.',
  },
  outdated: {
    opens: 'Das Portal wurde erneuert. Diese Seite öffnet sich neu, mit dem, was Sie eingetragen hatten.',
    again:
      'Das Portal wurde erneuert, während diese Seite offen war. Was Sie eingetragen haben, steht noch da: Drücken Sie noch einmal.',
    withheld: 'Was geheim sein kann, wird nicht aufbewahrt: Tragen Sie es bitte noch einmal ein.',
    underWay:
      'Diese Seite wurde neu geöffnet, während Ihre Eingabe noch unterwegs war. Sehen Sie nach, ob sie zeigt, was Sie getan haben; wenn nicht, drücken Sie noch einmal.',
  },
  missingTitle: 'Diese Seite gibt es nicht',
  missingBody: 'Vielleicht wurde die Adresse nicht ganz kopiert. Öffnen Sie den Link aus der Mail von Spencer.',
}
