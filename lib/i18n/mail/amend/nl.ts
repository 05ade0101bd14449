export const amend = {
  subject: {
    userSync: '{customer} · {environment}: Spencer vraagt om user sync',
    userSyncAndGroups: '{customer} · {environment}: Spencer vraagt om user sync en beveiligingsgroepen',
    groups: '{customer} · {environment}: Spencer vraagt om beveiligingsgroepen',
    lessGroups: '{customer} · {environment}: neem beveiligingsgroepen weg bij Spencer',
    lessUserSync: '{customer} · {environment}: neem user sync weg bij Spencer',
  },
  paragraph: {
    userSync:
      '{who} vraagt om ook jullie mensen te mogen lezen: user sync. Spencer gebruikt daarmee naam, e-mail, functie en de andere profielgegevens van alle gebruikers in {domain}, en verandert er geen. Je ziet eerst wat er verandert. Tot je op de knop drukt, blijft alles zoals het is.',
    userSyncAndGroups:
      '{who} vraagt om ook jullie mensen en jullie beveiligingsgroepen te mogen lezen: user sync. Spencer gebruikt daarmee de profielgegevens van alle gebruikers in {domain}, en naam en leden van de groepen die jullie kiezen, en verandert er geen. Je ziet eerst wat er verandert. Tot je op de knop drukt, blijft alles zoals het is.',
    groups:
      '{who} vraagt om ook jullie beveiligingsgroepen te mogen lezen: naam en leden van de groepen in {domain} die jullie kiezen. Spencer verandert er geen. Je ziet eerst wat er verandert. Tot je op de knop drukt, blijft alles zoals het is.',
    lessGroups:
      '{who} vraagt je om iets weg te nemen: Spencer leest de beveiligingsgroepen van {domain} niet meer. User sync blijft zoals het is. Je ziet eerst wat er verandert. Tot je op de knop drukt, blijft alles zoals het is.',
    lessUserSync:
      '{who} vraagt je om iets weg te nemen: Spencer leest de mensen van {domain} niet meer. De permissies voor user sync en het certificaat gaan weg; aanmelden blijft zoals het is. Je ziet eerst wat er verandert. Tot je op de knop drukt, blijft alles zoals het is.',
  },
  button: 'Bekijk wat er verandert',
  done: {
    userSync: {
      subject: '{customer} · {environment}: user sync is toegelaten',
      paragraph:
        'De Spencer-app in {domain} mag nu ook jullie mensen lezen, zoals gevraagd: user sync. Het ontvangstbewijs somt elke wijziging op, met Microsofts eigen nummer van elk verzoek.',
    },
    userSyncAndGroups: {
      subject: '{customer} · {environment}: user sync en beveiligingsgroepen zijn toegelaten',
      paragraph:
        'De Spencer-app in {domain} mag nu ook jullie mensen en jullie beveiligingsgroepen lezen, zoals gevraagd: user sync. Het ontvangstbewijs somt elke wijziging op, met Microsofts eigen nummer van elk verzoek.',
    },
    groups: {
      subject: '{customer} · {environment}: beveiligingsgroepen lezen is toegelaten',
      paragraph:
        'De Spencer-app in {domain} mag nu ook jullie beveiligingsgroepen lezen, zoals gevraagd. Het ontvangstbewijs somt elke wijziging op, met Microsofts eigen nummer van elk verzoek.',
    },
    lessGroups: {
      subject: '{customer} · {environment}: beveiligingsgroepen lezen is weggenomen',
      paragraph:
        'Wat dit portaal de Spencer-app in {domain} gaf om jullie beveiligingsgroepen te lezen, is weggenomen. Het ontvangstbewijs somt elke wijziging op, met Microsofts eigen nummer van elk verzoek.',
    },
    lessUserSync: {
      subject: '{customer} · {environment}: user sync is weggenomen',
      paragraph:
        'Wat dit portaal de Spencer-app in {domain} gaf om jullie mensen te lezen, is weggenomen, en het certificaat daarvoor ook. Aanmelden blijft zoals het was. Het ontvangstbewijs somt elke wijziging op, met Microsofts eigen nummer van elk verzoek.',
    },
    stands: {
      subject: '{customer} · {environment}: een permissie van de Spencer-app staat er nog',
      paragraph:
        'Spencer hoort nu minder te lezen in {domain}. Wat dit portaal daarvoor gaf, staat er niet meer, maar een permissie die het niet gaf wel. Wie de app beheert, trekt ze in Entra in: Enterprise applications, de app, Permissions. Het ontvangstbewijs somt elke wijziging op, met Microsofts eigen nummer van elk verzoek.',
    },
  },
}
