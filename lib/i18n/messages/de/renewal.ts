import type { renewal as nl } from '../nl/renewal'
import type { Same } from '../same'

export const renewal: Same<typeof nl> = {
  now: 'Jetzt',
  next: 'Neu',
  secret: 'Geheimnis (client secret)',
  certificate: 'Zertifikat',
  until: 'bis zum {date}',
  longest: '24 Monate oder so lange, wie Ihr Tenant es erlaubt',
  begins: 'beginnt mit {mark}…',
  none: 'keines',
  meanwhile: 'Was jetzt funktioniert, funktioniert weiter, bis Spencer das Neue benutzt.',
  title: {
    made: 'Erneuert in {domain}',
    tidy: 'Das alte Geheimnis in {domain} kann weg',
    over: 'In {domain} ist alles erneuert',
  },
  made: 'Das neue Geheimnis ist auf dem Weg zu Spencer. Bis Spencer es gespeichert hat, gilt das alte weiter; Sie müssen nichts tun.',
  tidy: 'Spencer arbeitet mit dem neuen Geheimnis. Das alte steht noch in Ihrem Tenant und wird für nichts mehr benutzt. Dieser eine Schritt entfernt es.',
  over: 'Das Neue ist da, und vom Alten ist nichts mehr zu entfernen.',
  distrusted: {
    unused:
      'Jemand anders hat das jetzige Geheimnis geöffnet. Dieser Schritt entfernt es sofort aus Ihrem Tenant und macht ein neues.',
    in_use:
      'Jemand anders hat das jetzige Geheimnis geöffnet. Dieser Schritt entfernt es sofort aus Ihrem Tenant und macht ein neues. Kollegen können sich nicht anmelden, bis Spencer das neue gespeichert hat; {name} weiß Bescheid.',
    by_hand:
      'Jemand anders hat das jetzige Geheimnis geöffnet. Es wurde von Hand gemacht, also muss es jemand von Hand entfernen: in Entra unter Certificates & secrets; es beginnt mit {mark}.',
  },
  act: 'Das alte Geheimnis aus {domain} entfernen',
  toTidy: 'Das alte Geheimnis entfernen',
}
