export const stop = {
  title: 'Door Spencer stilgelegd sinds {since}',
  press:
    'Sinds {since} heeft Spencer dit stilgelegd. Er is niets veranderd en niets verloren: kom later terug, de link uit de mail houdt de tijd die ze nog had.',
  join: 'Er gaat niets verloren. Open deze link later opnieuw: ze houdt de tijd die ze nog had.',
  review:
    'Je kunt alles lezen. De knop komt terug zodra Spencer verdergaat; je uitnodiging houdt de tijd die ze nog had.',
  runTitle: 'Wacht op Spencer',
  run: 'Er gaat niets verloren: wat er al is, blijft, en zodra Spencer verdergaat, gaat dit vanzelf verder. Duurt het langer dan een uur, dan kan het dat we je vragen om je nog eens aan te melden.',
  done: 'Wat er is, blijft zoals het is.',
  secret:
    'Spencer haalt het geheim op zodra het verdergaat. Een geheim dat na 72 uur nog niet verstuurd was, gaat verloren; dan vraagt Spencer je om het te vernieuwen.',
} as const
