export const receipt = {
  title: 'Ontvangstbewijs',
  intro:
    'Alles wat dit portaal in jullie naam bij Microsoft deed, met Microsofts eigen nummer van elk verzoek. In het Audit log van Entra vind je hetzelfde terug.',
  none: 'Er is hier nog niets gedaan.',
  by: 'Goedgekeurd door',
  started: 'Begonnen',
  finished: 'Afgerond',
  took: 'Duur',
  requests: 'Verzoeken aan Microsoft',
  withdrawn: 'Onze toegang',
  withdrawnWord: { yes: 'ingetrokken', no: 'niet ingetrokken', by_hand: 'zelf in te trekken' },
  change: 'Wat',
  when: 'Wanneer',
  outcome: 'Uitkomst',
  request: 'request-id van Microsoft',
  outcomes: {
    intended: 'begonnen, antwoord onbekend',
    done: 'gedaan',
    refused: 'geweigerd',
    unsettled: 'antwoord verloren; nagekeken',
  },
  download: 'Download als JSON',
} as const
