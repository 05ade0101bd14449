import type { Same } from '@/lib/i18n/messages/same'
import type { reminder as nl } from './nl'

export const reminder: Same<typeof nl> = {
  ends: {
    secret: {
      subject: '{customer} · {environment}: das Geheimnis läuft am {date} ab',
      paragraph:
        'Das Geheimnis (client secret) der Spencer-App in {domain} läuft {left} ab, am {date}. Danach kann sich bei {customer} niemand mehr bei Spencer anmelden.',
    },
    certificate: {
      subject: '{customer} · {environment}: das Zertifikat läuft am {date} ab',
      paragraph:
        'Das Zertifikat der Spencer-App in {domain} läuft {left} ab, am {date}. Danach sieht Spencer keine neuen Kolleginnen und Kollegen und keine Änderungen mehr; die Anmeldung funktioniert weiter.',
    },
  },
  ended: {
    secret: {
      subject: '{customer} · {environment}: das Geheimnis ist am {date} abgelaufen',
      paragraph:
        'Das Geheimnis (client secret) der Spencer-App in {domain} ist {ago} abgelaufen, am {date}. Seitdem kann sich bei {customer} niemand mehr bei Spencer anmelden.',
    },
    certificate: {
      subject: '{customer} · {environment}: das Zertifikat ist am {date} abgelaufen',
      paragraph:
        'Das Zertifikat der Spencer-App in {domain} ist {ago} abgelaufen, am {date}. Seitdem sieht Spencer keine neuen Kolleginnen und Kollegen und keine Änderungen mehr; die Anmeldung funktioniert weiter.',
    },
  },
  left: '{days, plural, =0 {heute} =1 {morgen} other {in # Tagen}}',
  ago: '{days, plural, =0 {heute} =1 {gestern} other {vor # Tagen}}',
  renew:
    'Das Erneuern dauert eine Minute, mit einem Administratorkonto von {domain}. Sie sehen zuerst, was sich ändert.',
  stopped:
    'Spencer hat sein Portal vorübergehend angehalten. Den Link zum Erneuern bekommen Sie, sobald Spencer weitermacht; Sie müssen jetzt nichts tun.',
  several: {
    environments: 'Umgebungen: {environments}',
    subject:
      '{customer}: erneuern Sie den Zugang von Spencer in {count} Umgebungen, der erste Termin {when, select, past {war} other {ist}} der {date}',
    lead: 'In {count} Umgebungen von {customer} läuft bald etwas ab, womit Spencer arbeitet, oder es ist schon abgelaufen. Ohne das Geheimnis kann sich dort niemand bei Spencer anmelden; ohne das Zertifikat sieht Spencer dort keine neuen Kolleginnen und Kollegen und keine Änderungen.',
    line: '{kind, select, certificate {Das Zertifikat} other {Das Geheimnis (client secret)}} {when, select, past {ist {far} abgelaufen} other {läuft {far} ab}}, am {date}.',
    until: 'Die Links gelten bis {date}. Ist jemand anderes Administrator? Leiten Sie diese E-Mail weiter.',
  },
}
