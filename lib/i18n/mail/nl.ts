import { amend } from './amend/nl'
import { reminder } from './reminder/nl'

/** Written first; the other languages must have the same keys. Names in braces are filled in, and are never markup. */
export const nl = {
  greeting: 'Dag {name},',
  environment: { production: 'Productie', demo: 'Demo', staging: 'Staging' },
  environmentIs: 'Omgeving: {environment}',
  whoStaff: '{name} van Spencer',
  whoColleague: '{name} ({customer})',
  /** What is left in the tenant before any press: the sign-in itself. */
  signIn:
    'Als je je aanmeldt, komt dit portaal bij jullie Enterprise applications te staan, met het recht om je eigen profiel te lezen. Een beheerder kan het daar weer verwijderen.',
  /** Where the same was asked before. */
  again: 'Op {date} vroegen we je hetzelfde; het wacht nog op jou.',
  /** To whoever was on Spencer's own list before the portal knew of them. */
  introduction:
    'Volgens onze lijst gebruikt {customer} Spencer al, met een app die met de hand is gemaakt. Zodra je verbindt, zorgt dit portaal voor de app en laat het op tijd weten wanneer er iets afloopt. Na je druk op de knop kijken we of de bestaande app er is; vinden we ze, dan zeg jij of we ermee verdergaan, en er verdwijnt niets uit.',
  reads: {
    userSync:
      'Spencer gebruikt daarmee naam, e-mail, functie en de andere profielgegevens van alle gebruikers, en verandert er geen. De permissie van Microsoft reikt verder: op de pagina lees je wat precies.',
    signIn:
      'Met die app melden je collega’s zich aan bij Spencer met hun werkaccount; Spencer gebruikt naam en e-mailadres van wie zich aanmeldt. De permissie van Microsoft reikt verder: op de pagina lees je wat precies.',
  },
  connect: {
    subject: '{customer} · {environment}: verbind met Spencer',
    paragraph:
      '{who} vraagt je om {customer} met Spencer te verbinden. Er komt één app in jullie Microsoft Entra-tenant, {domain}. {reads} Het duurt 3 minuten met een beheerdersaccount. Er wordt geen app gemaakt voor je op de knop drukt, en je kunt ze later weer weghalen.',
    button: 'Open de uitnodiging',
  },
  grant: {
    subject: '{customer} · {environment}: één stap wacht op jou',
    paragraph:
      '{who} vraagt je om de laatste stap te zetten: de Spencer-app in {domain} laten lezen wat ze nodig heeft. Dat kan alleen een Privileged Role Administrator of Global Administrator. Je ziet eerst wat de app mag lezen; daarna duurt het een minuut.',
    button: 'Bekijk de laatste stap',
  },
  renew: {
    subject:
      '{customer} · {environment}: vernieuw {what, select, certificate {het certificaat} both {het geheim en het certificaat} other {het geheim}}',
    subjectDistrusted: '{customer} · {environment}: het geheim moet vervangen worden',
    ask: '{who} vraagt je om {what, select, certificate {het certificaat} both {het geheim (client secret) en het certificaat} other {het geheim (client secret)}} van de Spencer-app in {domain} te vernieuwen.',
    ends: '{kind, select, certificate {Het certificaat} other {Het geheim}} vervalt op {date}.',
    ended: '{kind, select, certificate {Het certificaat} other {Het geheim}} is vervallen op {date}.',
    meanwhile: 'Wat nu werkt, blijft werken tot Spencer het nieuwe gebruikt.',
    distrusted: {
      unused:
        'Iemand anders heeft het huidige geheim geopend. Zodra je drukt, verdwijnt het uit jullie tenant en komt er een nieuw.',
      in_use:
        'Iemand anders heeft het huidige geheim geopend. Zodra je drukt, verdwijnt het uit jullie tenant en komt er een nieuw. Collega’s kunnen zich dan niet aanmelden tot Spencer het nieuwe heeft opgeslagen; {name} weet ervan.',
      by_hand:
        'Iemand anders heeft het huidige geheim geopend. Het is met de hand gemaakt, dus moet iemand het ook met de hand verwijderen, in Entra bij Certificates & secrets.',
    },
    look: 'Je ziet eerst wat er verandert; daarna duurt het een minuut.',
    button: 'Vernieuw de toegang',
  },
  repair: {
    subject: '{customer} · {environment}: kijk de Spencer-app na',
    paragraph:
      '{who} vraagt je om na te kijken of de Spencer-app in {domain} nog is zoals het was afgesproken, en recht te zetten wat er anders is. Je ziet eerst wat er verschilt en wat er zou veranderen.',
    button: 'Kijk de app na',
  },
  amend,
  undo: {
    subject: '{customer} · {environment}: verwijder de Spencer-app',
    paragraph:
      '{who} stuurt je de link waarmee je de Spencer-app uit {domain} verwijdert. Daarna kan niemand van {customer} zich nog via die app bij Spencer aanmelden. De app blijft zoals ze is tot je op de knop drukt.',
    button: 'Bekijk wat er verdwijnt',
  },
  undoAdopted: {
    subject: '{customer} · {environment}: haal Spencer uit jullie app',
    paragraph:
      '{who} stuurt je de link waarmee je Spencer uit de app in {domain} haalt. Die app hebben jullie zelf gemaakt en ze blijft; alleen wat wij eraan toevoegden, verdwijnt. Daarna kan niemand van {customer} zich er nog mee bij Spencer aanmelden. De app blijft zoals ze is tot je op de knop drukt.',
    button: 'Bekijk wat er verdwijnt en blijft',
  },
  fields: {
    subject: '{customer} · {environment}: kies de velden voor Spencer',
    paragraph:
      '{who} vraagt je om te kiezen welke velden Spencer toont van de mensen in {domain}, en welke groepen meedoen. Daarvoor is een account van {domain} nodig, geen beheerder. Aan de Spencer-app in {domain} verandert er niets.',
    button: 'Kies de velden',
  },
  ended: {
    connect: {
      subject: '{customer} · {environment}: verbonden met Spencer',
      paragraph:
        '{customer} is verbonden met Spencer: de app in {domain} is gemaakt en werkt. Het ontvangstbewijs zegt wat er van de toegang van dit portaal zelf geworden is, en somt elke wijziging op, met het nummer dat Microsoft aan elk verzoek gaf.',
      untested: {
        subject: '{customer} · {environment}: de Spencer-app is gemaakt, nog niet getest',
        paragraph:
          'De Spencer-app in {domain} is gemaakt, maar nog niet getest: {customer} is nog niet verbonden. Het ontvangstbewijs somt elke wijziging op, met het nummer dat Microsoft aan elk verzoek gaf.',
      },
    },
    grant: {
      subject: '{customer} · {environment}: de laatste stap is gezet',
      paragraph:
        'De permissies van de Spencer-app in {domain} zijn toegelaten; {customer} is verbonden. Het ontvangstbewijs somt elke wijziging op, met het nummer dat Microsoft aan elk verzoek gaf.',
      untested: {
        subject: '{customer} · {environment}: de laatste stap is gezet, nog niet getest',
        paragraph:
          'De permissies van de Spencer-app in {domain} zijn toegelaten, maar nog niet getest. Het ontvangstbewijs somt elke wijziging op, met het nummer dat Microsoft aan elk verzoek gaf.',
      },
    },
    looked: {
      subject: '{customer} · {environment}: verbonden met Spencer',
      paragraph:
        '{customer} is verbonden met Spencer: we keken de app na die in {domain} met de hand is gemaakt. Ze werkt en bevat wat is afgesproken. Op het ontvangstbewijs staat wat daarvoor is gewijzigd.',
    },
    renew: {
      subject: '{customer} · {environment}: de toegang van Spencer is vernieuwd',
      paragraph:
        'De Spencer-app in {domain} heeft een nieuw geheim, dat onderweg is naar Spencer. Het ontvangstbewijs somt elke wijziging op.',
    },
    repair: {
      subject: '{customer} · {environment}: de Spencer-app is weer zoals afgesproken',
      paragraph:
        'De Spencer-app in {domain} is bekeken en bevat wat was afgesproken. Het ontvangstbewijs somt elke wijziging op die daarvoor nodig was.',
    },
    undo: {
      subject: '{customer} · {environment}: de Spencer-app is verwijderd',
      paragraph:
        'Wat het portaal van Spencer in {domain} had gemaakt, is verwijderd. Een app die in haar geheel verdween, kun je in Entra nog 30 dagen terugzetten. Het ontvangstbewijs somt elke wijziging op.',
    },
    undoAdopted: {
      subject: '{customer} · {environment}: Spencer is uit jullie app gehaald',
      paragraph:
        'Wat het portaal van Spencer aan de app in {domain} had toegevoegd, is weggehaald. De app zelf hebben jullie gemaakt en staat er nog. Het ontvangstbewijs somt elke wijziging op.',
    },
    untestedAgain: 'Het portaal test het vanzelf opnieuw, drie dagen lang; je hoeft daarvoor niets te doen.',
    button: 'Lees het ontvangstbewijs',
    reader: 'Daarvoor heb je een account van {domain} nodig dat meegewerkt heeft of apps beheert.',
  },
  removal: {
    subject:
      '{customer} · {environment}: Spencer heeft de verbinding beëindigd, en de app blijft staan tot je ze verwijdert',
    paragraph:
      'Spencer heeft de verbinding van {customer} beëindigd en gebruikt de app in {domain} niet meer. Daar is niets gewijzigd: de app {app} en wat ze mag lezen, blijven in jullie tenant staan tot je ze verwijdert.',
    adopted:
      'Spencer heeft de verbinding van {customer} beëindigd en gebruikt de app in {domain} niet meer. Daar is niets gewijzigd. De app {app} hebben jullie zelf gemaakt: verwijder ze als je ze voor niets anders gebruikt, of haal er de geheimen, certificaten en permissies van Spencer uit.',
    how: 'Zo verwijder je ze',
    open: 'Meld je aan bij entra.microsoft.com als Application Administrator of Cloud Application Administrator.',
    find: 'Kies Entra ID → App registrations → All applications en zoek {applicationId}.',
    findByName: 'Kies Entra ID → App registrations → All applications en zoek {app}.',
    delete:
      'Open {app} en kies Delete: de permissies, geheimen en certificaten verdwijnen mee, en ook wat onder Enterprise apps staat.',
    opens: 'Tot dan geven deze nog toegang',
    secret: 'Geheim {name}, tot {date}',
    certificate: 'Certificaat {name}, tot {date}',
    noDate: 'er is geen datum bekend',
  },
  left: {
    access: {
      subject: '{customer} · {environment}: trek de toegang van ons portaal zelf in',
      paragraph:
        'Het werk in {domain} is klaar, maar we konden niet zien dat de toestemming van ons portaal zelf ingetrokken is. Misschien kan het portaal dus nog apps wijzigen in {domain}. Dat willen we niet, en alleen jullie kunnen er nu nog iets aan doen.',
      how: 'Open in Entra Enterprise applications, zoek dit portaal en kies Properties → Delete. De app van Spencer zelf blijft gewoon werken.',
    },
    grants: {
      subject: '{customer} · {environment}: de permissies zijn nog niet gezien',
      paragraph:
        'De app van Spencer staat in {domain}, maar zijn permissies zagen we een uur lang niet toegelaten. Meer mogen we niet kijken.',
      how: 'Open de link in de mail van Spencer opnieuw zodra ze toegelaten zijn: één druk, en we kijken meteen.',
    },
  },
  reminder,
  calendar: {
    secret: '{customer} · {environment}: het geheim (client secret) van Spencer eindigt',
    certificate: '{customer} · {environment}: het certificaat van Spencer eindigt',
    planned: '{customer} · {environment}: dag gepland voor Spencer',
    freeze: '{customer}: geen wijzigingen voor Spencer ({reason})',
    assumed: 'We nemen deze datum aan: de juiste kennen we niet.',
    nothing: 'Spencer: er is hier geen datum meer om te volgen',
    advice: 'Vernieuw het vóór deze dag, dan merkt niemand er iets van. Vraag {name} bij Spencer om de link: {email}.',
  },
  typedBy:
    '{name} ({address}) tikte je naam en adres in op het portaal van Spencer. Je krijgt alleen deze ene mail en staat op geen enkele lijst.',
  certificate: {
    thumbprint: 'Spencer tekent met dit certificaat. Thumbprint (SHA-1), zoals Entra die toont: {thumbprint}.',
    givenBy: '{name} van Spencer gaf het.',
    givenByTwo: '{name} van Spencer gaf het, en {second} van Spencer bevestigde het.',
    alone: {
      subject: '{customer} · {environment}: één persoon bij Spencer verving het certificaat',
      paragraph:
        '{name} van Spencer verving het certificaat waarmee Spencer tekent in {domain}. Normaal bevestigt een tweede persoon bij Spencer dat; die was er niet. In jullie tenant verandert er niets voor een van jullie het toelaat.',
    },
  },
  until: 'De link werkt tot {date}. Is iemand anders de beheerder? Stuur deze mail door.',
  questions: 'Vragen? {name} bij Spencer: {email}.',
  genuine:
    'Echt van Spencer? Onze mails leiden naar {host} en nergens anders, en vragen nooit om een wachtwoord of geheim.',
  address: 'Werkt de knop niet? Kopieer dit adres:',
}

type Texts<Of> = { readonly [Key in keyof Of]: Of[Key] extends string ? string : Texts<Of[Key]> }

export type MailMessages = Texts<typeof nl>
