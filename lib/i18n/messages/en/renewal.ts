import type { renewal as nl } from '../nl/renewal'
import type { Same } from '../same'

export const renewal: Same<typeof nl> = {
  now: 'Now',
  next: 'New',
  secret: 'Client secret',
  certificate: 'Certificate',
  until: 'until {date}',
  longest: '24 months, or the longest your tenant allows',
  begins: 'begins with {mark}…',
  none: 'none',
  meanwhile: 'What works now keeps working until Spencer uses the new one.',
  title: {
    made: 'Renewed in {domain}',
    tidy: 'The old secret can go from {domain}',
    over: 'Everything is renewed in {domain}',
  },
  made: 'The new secret is on its way to Spencer. Until Spencer has stored it the old one keeps working; you need do nothing.',
  tidy: 'Spencer works with the new secret. The old one is still in your tenant and is no longer used for anything. This one step removes it.',
  over: 'The new one is there, and of the old one nothing is left to remove.',
  distrusted: {
    unused:
      'Somebody else opened the current secret. This step removes it from your tenant at once, and makes a new one.',
    in_use:
      'Somebody else opened the current secret. This step removes it from your tenant at once, and makes a new one. Colleagues cannot sign in until Spencer has stored the new one; {name} has been told to be ready.',
    by_hand:
      'Somebody else opened the current secret. It was made by hand, so somebody has to remove it by hand: in Entra under Certificates & secrets; it begins with {mark}.',
  },
  act: 'Remove the old secret from {domain}',
  toTidy: 'Remove the old secret',
}
