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
} as const
