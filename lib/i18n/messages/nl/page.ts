export const page = {
  language: 'Taal',
  step: 'Stap {step} van {steps}',
  title: '{customer} · {environment}',
  environment: { production: 'Productie', demo: 'Demo', staging: 'Staging' },
  help: 'Vragen? {name} van Spencer helpt je: <mail>{email}</mail>',
  helpNobody: 'Vragen? Antwoord op de mail waarmee Spencer je uitnodigde.',
  supportCode: 'Code voor support: <mono>{code}</mono>',
  signedIn: 'Aangemeld als {upn}',
  signOut: 'Afmelden',
  copy: 'Kopieer',
  copied: 'Gekopieerd',
  refused: 'Er is iets dat je moet weten',
  notAllowed:
    'Dit kan niet met je account: er is een van de rollen voor nodig die op de pagina staan. Er is niets veranderd.',
  mistake: {
    appName: 'Geef de app een naam van 1 tot 120 tekens.',
    groupIds:
      'Noem elke groep met haar object ID, één per regel en hoogstens 200, zoals 3f2504e0-4f89-41d3-9a0c-0305e82c3301.',
    colleagueName:
      'Geef de naam van je collega: hoogstens 60 letters op één regel, zonder webadres en zonder getal van meer dan 4 cijfers.',
    colleagueEmail: 'Geef een e‑mailadres, zoals naam@voorbeeld.be.',
    other: 'Hier klopt iets niet. Kijk het na en probeer het opnieuw.',
  },
  press: {
    title: 'Je gaat verder',
    body: 'Je hebt je opnieuw aangemeld; dit gaat verder met wat je had ingevuld.',
    act: 'Verdergaan',
    done: 'Het is gebeurd.',
    wasDone: 'Dit is al gebeurd.',
    back: 'Terug naar waar je was',
    nothing:
      'Hier is niets om mee verder te gaan: het wachtte langer dan 15 minuten, of het hoort bij iemand anders. Er is niets gewijzigd.',
  },
  outdated: {
    opens: 'Het portaal is vernieuwd. Deze pagina gaat opnieuw open, met wat je had ingevuld.',
    again: 'Het portaal is vernieuwd terwijl deze pagina openstond. Wat je invulde, staat er nog: druk nog een keer.',
    withheld: 'Wat geheim kan zijn, wordt niet bewaard: vul dat opnieuw in.',
    underWay:
      'Deze pagina ging opnieuw open terwijl je druk op de knop nog bezig was. Kijk of hier staat wat je deed; zo niet, druk nog een keer.',
  },
  missingTitle: 'Deze pagina bestaat niet',
  missingBody: 'Misschien is het adres niet volledig gekopieerd. Open de link uit je mail van Spencer.',
} as const
