/** Whether the secret works: said only of what was seen. Otherwise what stands in the way, and who can mend it. */
export const proof = {
  word: 'gemaakt, nog niet getest',
  title: 'Gemaakt, nog niet getest.',
  signInTested: 'aanmelden getest en werkend, permissies nog niet getest',
  refused: 'Microsoft weigerde het geheim toen we het testten.',
  seenAt: 'Laatst gezien op {at}.',
  why: {
    untried: 'We hebben het geheim nog niet getest.',
    early: 'Nog niet al Microsofts servers kennen het geheim. Dat duurt soms enkele minuten.',
    unanswered: 'Microsoft antwoordde niet toen we het geheim testten.',
    unreadable: 'Toen we het geheim testten, kwam er een antwoord dat we niet konden lezen.',
    roles: 'Aanmelden is getest en werkt. Of de app ook mag lezen wat ze nodig heeft, zagen we nog niet.',
  },
  again: 'We testen het vanzelf opnieuw, tot {until}. Zodra het lukt, staat het hier.',
  over: 'We hebben het geheim niet meer, dus wij testen niet verder. Spencer merkt of het werkt zodra het gebruikt wordt.',
  numbers: {
    n53003: {
      what: 'Een regel van Conditional Access voor workload identities houdt de app tegen.',
      mend: 'Een Conditional Access Administrator neemt de app uit die regel: Entra → Conditional Access → Policies.',
    },
    n7000112: {
      what: 'De app is uitgeschakeld in de tenant.',
      mend: 'Een Cloud Application Administrator zet ze weer aan: Entra → Enterprise applications → de app → Properties → Enabled for users to sign-in → Yes. Staat dat al op Yes, dan is de app gedeactiveerd bij App registrations.',
    },
    n7000215: {
      what: 'Microsoft herkent het geheim niet. Misschien is het intussen verwijderd.',
      mend: 'Een Cloud Application Administrator ziet of het er nog staat: Entra → App registrations → de app → Certificates & secrets. Is het weg, dan stuurt Spencer een link om het te vernieuwen.',
    },
    n7000229: {
      what: 'De app staat niet meer bij de enterprise applications van de tenant.',
      mend: 'Spencer stuurt een link om te herstellen; daarmee zet een beheerder ze terug.',
    },
    n700016: {
      what: 'Microsoft vindt de app niet meer in de tenant.',
      mend: 'Een Cloud Application Administrator zet ze terug: Entra → App registrations → Deleted applications. Dat kan tot 30 dagen na het verwijderen.',
    },
    graph: {
      what: 'Microsoft Graph, waarlangs de app leest, is uitgeschakeld of ontbreekt in de tenant.',
      mend: 'Een Cloud Application Administrator zet Microsoft Graph weer aan: Entra → Enterprise applications → Microsoft Graph → Properties.',
    },
    others: 'Wie dit kan oplossen: {who}',
  },
} as const
