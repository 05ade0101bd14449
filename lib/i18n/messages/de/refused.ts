import type { refused as nl } from '../nl/refused'
import type { Same } from '../same'

export const refused: Same<typeof nl> = {
  labels: {
    kept: 'Was erhalten bleibt',
    who: 'Wer das beheben kann',
    next: 'Was Sie jetzt tun',
    number: 'Woran Microsoft es wiederfindet',
  },
  kept: 'Diese Anmeldung hat keine App angelegt oder geändert. Die Einladung gilt weiter. Haben Sie Microsoft zugestimmt, steht dieses Portal unter Ihren Enterprise applications; ein Administrator kann es dort löschen.',
  declined: {
    title: 'Sie haben nicht zugestimmt',
    happened: 'Microsoft bat um Ihre Zustimmung, und Sie wählten Cancel. Das ist Ihr gutes Recht.',
    who: 'Sie selbst, wann Sie möchten.',
    next: 'Öffnen Sie den Link aus der Mail von Spencer noch einmal und wählen Sie bei Microsoft Accept.',
  },
  needs_admin: {
    title: 'Ihr Tenant überlässt dies Administratoren',
    happened: 'Ihr Konto darf einer neuen App nicht zustimmen, auch wenn sie nur erfährt, wer Sie sind.',
    who: 'Ein Cloud Application Administrator, Application Administrator oder Global Administrator.',
    next: 'Leiten Sie die Mail von Spencer an so jemanden weiter.',
  },
  consent_gone: {
    title: 'Ihre Zustimmung wurde inzwischen zurückgezogen',
    happened:
      'Sie haben bei Microsoft zugestimmt, und im selben Augenblick endete ein anderer Teil dieser Arbeit und zog alles zurück, was Spencer durfte.',
    who: 'Sie selbst.',
    next: 'Öffnen Sie den Link aus der Mail noch einmal und stimmen Sie erneut zu.',
  },
  wrong_tenant: {
    title: 'Dieses Konto gehört zu einer anderen Organisation',
    happened: 'Sie haben sich mit einem Konto außerhalb des erwarteten Tenants angemeldet. Spencer weiß davon.',
    who: 'Sie, wenn Sie auch ein Konto im richtigen Tenant haben. Sonst jemand aus Ihrem Haus, der eines hat.',
    next: 'Öffnen Sie den Link noch einmal und wählen Sie bei Microsoft Use another account.',
  },
  personal_account: {
    title: 'Dies ist ein persönliches Microsoft-Konto',
    happened: 'Für diese Verbindung braucht es ein Konto Ihrer Organisation, kein persönliches.',
    who: 'Sie, mit Ihrem Arbeitskonto.',
    next: 'Öffnen Sie den Link noch einmal und wählen Sie bei Microsoft Use another account.',
  },
  guest: {
    title: 'Sie sind in diesem Tenant Gast, und Spencer lässt Gäste das nicht tun',
    happened:
      'Das ist eine Regel von Spencer, nicht von Microsoft: Ein Gast tut das nicht, auch nicht mit einer Administratorrolle. Ihr Konto kommt aus einer anderen Organisation.',
    who: 'Jemand mit einem eigenen Konto in diesem Tenant. Verwalten Sie den Tenant als Partner, kann Spencer Ihre Organisation für diese Verbindung zulassen.',
    next: 'Leiten Sie die Mail von Spencer an diese Person weiter, machen Sie es von Hand, oder bitten Sie Ihre Kontaktperson bei Spencer, Ihre Organisation zuzulassen.',
  },
  no_role: {
    title: 'Jemand aus Ihrem Haus ist schon dabei',
    happened: 'Hat jemand begonnen, sehen nur noch Beteiligte und Administratoren von Apps diese Verbindung.',
    who: 'Wer begonnen hat, oder ein Cloud Application Administrator, Application Administrator, Privileged Role Administrator oder Global Administrator.',
    next: 'Bitten Sie diese Person weiterzumachen. Haben Sie so eine Rolle über PIM, aktivieren Sie sie und öffnen Sie den Link noch einmal.',
  },
  other_person: {
    title: 'Sie haben sich mit einem anderen Konto angemeldet',
    happened:
      'Die Zustimmung kam von jemandem, der hier nicht selbst gelesen und gedrückt hatte. Sie zählt deshalb nicht.',
    who: 'Sie, mit dem Konto vom Anfang. Oder die andere Person, indem sie den Link aus der Mail selbst öffnet.',
    next: 'Öffnen Sie den Link aus der Mail noch einmal.',
  },
  replayed: {
    title: 'Diese Anmeldung war schon abgeschlossen',
    happened: 'Die Seite wurde neu geladen, oder Sie kamen über Zurück wieder. Jede Anmeldung gilt einmal.',
    who: 'Sie selbst.',
    next: 'Öffnen Sie den Link aus der Mail noch einmal; Sie sind gleich wieder, wo Sie waren.',
  },
  other_browser: {
    title: 'Diese Anmeldung begann in einem anderen Browser',
    happened: 'Eine Anmeldung muss enden, wo sie begonnen hat. So kann Ihnen niemand die eines anderen unterschieben.',
    who: 'Sie selbst.',
    next: 'Öffnen Sie den Link aus der Mail in diesem Browser, mit erlaubten Cookies, und beginnen Sie neu.',
  },
  expired: {
    title: 'Diese Anmeldung blieb zu lange offen',
    happened: 'Für die Anmeldung bei Microsoft gibt es 10 Minuten.',
    who: 'Sie selbst.',
    next: 'Öffnen Sie den Link aus der Mail noch einmal.',
  },
  blocked: {
    title: 'Eine Regel Ihres Tenants hat Sie aufgehalten',
    happened:
      'Microsoft verlangte einen zweiten Faktor oder ein verwaltetes Gerät, oder Conditional Access ließ diese Anmeldung nicht zu.',
    who: 'Sie, mit einem erlaubten Gerät und Faktor. Sonst Ihr Conditional Access Administrator, in Entra → Monitoring & health → Sign-in logs.',
    next: 'Öffnen Sie den Link noch einmal auf einem Gerät Ihrer Organisation.',
  },
  refused: { title: 'Microsoft ließ das nicht durch' },
  clock: {
    title: 'Eine Uhr bei Spencer geht falsch',
    behind:
      'Die Uhr dieses Servers geht {minutes, plural, one {# Minute} other {# Minuten}} nach. Deshalb nahm Microsoft nicht an, was dieser Server unterschrieb.',
    ahead:
      'Die Uhr dieses Servers geht {minutes, plural, one {# Minute} other {# Minuten}} vor. Deshalb nahm Microsoft nicht an, was dieser Server unterschrieb.',
    who: 'Spencer.',
    next: 'Von Ihnen wird nichts verlangt. Versuchen Sie es später erneut; Spencer sieht das auch.',
  },
  invitation_ended: {
    title: 'Die Einladung ist inzwischen beendet',
    happened: 'Sie wurde inzwischen zurückgezogen oder ist abgelaufen. Was vorher geschah, bleibt, wie es ist.',
    who: 'Ihre Kontaktperson bei Spencer.',
    next: 'Öffnen Sie die letzte Mail von Spencer, oder antworten Sie darauf und bitten Sie um einen neuen Link.',
  },
  signed_out: {
    title: 'Sie sind abgemeldet',
    happened:
      'Sie haben sich abgemeldet, Ihre Anmeldung von 8 Stunden ist abgelaufen, oder diese Seite gehört zu einer anderen Einladung.',
    who: 'Sie selbst.',
    next: 'Öffnen Sie den Link aus der Mail von Spencer, um weiterzumachen.',
  },
  idle: {
    title: 'Sie sind abgemeldet',
    happened: 'Eine halbe Stunde lang wurde auf keiner Seite etwas getan, deshalb endete Ihre Anmeldung.',
    who: 'Sie.',
    next: 'Öffnen Sie den Link in der E-Mail von Spencer, um weiterzumachen.',
  },
  too_many: {
    title: 'Zu viele Anmeldungen in einer Minute',
    happened:
      'Aus Ihrem Netz oder mit diesem Link wurden mehr Anmeldungen begonnen, als Menschen es in einer Minute tun.',
    who: 'Sie, in einer Minute. Geschieht es weiter, Ihre Kontaktperson bei Spencer.',
    next: 'Warten Sie eine Minute und machen Sie weiter, wo Sie waren.',
  },
  unknown: {
    title: 'Die Anmeldung gelang nicht',
    happened: 'Microsoft gab eine Antwort, die wir nicht kennen.',
    who: 'Meist gelingt es beim zweiten Mal. Sonst Ihre Kontaktperson bei Spencer.',
    next: 'Öffnen Sie den Link aus der Mail noch einmal.',
  },
}
