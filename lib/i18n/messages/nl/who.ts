export const who = {
  title: 'Jij kunt dit niet doen; dit zijn de mensen die het wel kunnen',
  titleFields: 'Jij kunt dit lezen; dit zijn de mensen die het kunnen veranderen',
  body: 'Je account {upn} heeft nu geen rol die apps beheert. Een collega met een van deze rollen kan het wel:',
  grantBody:
    'Je account {upn} heeft nu geen rol die permissies mag toekennen. Een collega met een van deze rollen kan het wel:',
  fieldsBody: 'Ook wie door zo’n collega voor de velden en groepen aangeduid is, kan dit veranderen.',
  mail: {
    ask: 'Mail het naar zo’n collega',
    hint: 'Je collega krijgt één mail met een link naar deze uitnodiging. Daarin staat dat jij het adres intikte. Het moet een adres van {domain} zijn, of van een ander domein van jullie tenant.',
    act: 'Mail de uitnodiging',
    sent: 'De mail is onderweg.',
  },
  pim: {
    hint: 'Heb je zo’n rol via PIM (Privileged Identity Management)? Zet ze eerst aan bij Microsoft. Je komt daarna op deze pagina terug.',
    act: 'Mijn rol staat nu aan (PIM): meld opnieuw aan',
  },
  fields: {
    ask: 'Laat een collega de velden en groepen kiezen',
    hint: 'Je collega krijgt één mail met een link naar deze pagina, en kan verder niets zien of doen. Een beheerdersrol is niet nodig.',
    act: 'Mail de link',
  },
  answer: {
    held: 'Dit adres is van geen enkel domein van jullie tenant. Spencer kijkt er eerst naar; pas daarna vertrekt de mail.',
    elsewhere:
      'Dit adres is van geen enkel domein van jullie tenant. Er is niets verstuurd. Geef een adres van {domain}.',
    unreachable:
      'Naar dit adres sturen we geen mails meer: ze kwamen terug, of wie het had is weg. Er is niets verstuurd.',
    away: 'Microsoft antwoordt nu niet, dus we weten niet van wie dit domein is. Er is niets verstuurd. Probeer het over enkele minuten opnieuw.',
    over: 'Wat je uitnodiging vroeg, is gedaan, dus ze gaat naar niemand meer. Er is niets verstuurd. Vraag {name} van Spencer om je collega uit te nodigen.',
    person: 'Je hebt vandaag zoveel mails laten sturen als één persoon mag. De volgende kan vanaf {when}.',
    customer:
      'Voor jullie bedrijf zijn vandaag zoveel mails verstuurd als op één dag mag. De volgende kan vanaf {when}.',
    address: 'Naar dit adres gingen vandaag zoveel mails als op één dag mag. De volgende kan vanaf {when}.',
  },
} as const
