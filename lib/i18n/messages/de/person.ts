import type { person as nl } from '../nl/person'
import type { Same } from '../same'

export const person: Same<typeof nl> = {
  sign_in: {
    title: 'Melden Sie sich neu an, um weiterzumachen',
    body: 'Ihre Zustimmung bei Microsoft ist während der Arbeit abgelaufen. Danach machen wir weiter, wo wir waren.',
    act: 'Weiter mit Microsoft',
  },
  challenge: {
    title: 'Microsoft möchte zuerst noch etwas prüfen',
    body: 'Ihr Tenant verlangt für diese Arbeit eine weitere Prüfung, zum Beispiel einen zweiten Faktor. Danach machen wir weiter, wo wir waren.',
    act: 'Weiter mit Microsoft',
  },
  colleague: {
    title: 'Noch ein Schritt, für jemand anderen',
    body: 'Die App gibt es. Nur ein Privileged Role Administrator oder Global Administrator kann sie Benutzer lesen lassen. Das dauert eine Minute.',
    act: 'Link per Mail schicken',
    name: 'Name der Person',
    email: 'E-Mail-Adresse',
    language: 'Sprache der Mail',
    sent: 'Die Mail ist unterwegs. Sie sehen hier, wenn der Schritt getan ist.',
    link: 'Oder schicken Sie selbst einen Link',
    makeLink: 'Link erstellen',
    linkHint: 'Nur mit einem Konto von {domain} lässt sich damit etwas tun. Ein neuer Link beendet den vorigen.',
    linkLabel: 'Link zum Weitergeben',
    done: 'Ansehen, was schon fertig ist',
    self: 'Haben Sie diese Rolle inzwischen selbst? Melden Sie sich neu an',
    microsoft: 'Oder auf der Seite von Microsoft',
    microsoftHint:
      'Die zuständige Person öffnet diese Seite und wählt Accept. Die letzte Seite kann einen Fehler zeigen; die Zustimmung ist trotzdem erteilt.',
  },
  policy_secret_forbidden: {
    title: 'Ihr Tenant lässt uns kein Geheimnis anlegen',
    body: 'Eine app management policy verbietet client secrets oder lässt sie nicht einmal einen Tag gelten, und Spencer braucht eines für die Anmeldung. Ein Global Administrator kann diese Regel lockern oder diese App ausnehmen: Entra ID → Enterprise apps → App management policies → Block password addition oder Restrict max password lifetime → Applies to: All applications with exclusions, und dort die App hinzufügen. Was schon angelegt ist, bleibt.',
    act: 'Das ist erledigt, weiter',
  },
  policy_certificate_refused: {
    title: 'Ihr Tenant hat das Zertifikat abgelehnt',
    body: 'Eine app management policy verlangt von Zertifikaten etwas anderes: eine kürzere Laufzeit oder einen anerkannten Aussteller. Bitten Sie Ihre Kontaktperson bei Spencer um ein passendes; Ihr Administrator sieht die Regel unter App management policies.',
    act: 'Es gibt ein neues Zertifikat, weiter',
  },
  certificate_refused: {
    title: 'Microsoft nimmt dieses Zertifikat nicht an',
    body: 'Das liegt am Zertifikat, nicht an Ihnen oder Ihrem Tenant. Spencer sieht das und gibt ein anderes. Sobald es da ist, können Sie hier weitermachen; der Link aus der Mail bringt Sie zurück.',
    other: 'Spencer hat inzwischen ein anderes Zertifikat gegeben.',
    act: 'Mit diesem Zertifikat weitermachen',
  },
  confirm_difference: {
    title: 'Wir haben etwas anderes gefunden, als Sie freigegeben haben',
    body: 'Ihr Tenant enthält schon etwas, das dazugehört; darum würde auch dies geschehen. Ohne Ihr Wort geschieht es nicht.',
    act: 'Weiter mit dem, was hier steht',
  },
  repair: {
    title: 'Das stimmt in {domain} nicht mehr',
    body: 'Wir haben gerade nachgesehen. Mit Ihrem Wort richten wir das; alles andere bleibt, wie es ist.',
    act: 'Das richten',
  },
  adopt: {
    title: 'In {domain} gibt es schon eine App für Spencer',
    body: 'Jemand hat sie von Hand angelegt. Wir rühren sie nur an, wenn Sie es sagen. Übernehmen Sie sie, ergänzen wir nur, was fehlt; nichts darin verschwindet.',
    created: 'angelegt am {date}',
    adds: 'Das käme dazu:',
    unlessThere: 'Und wo es noch nicht da ist:',
    nothingAdds: 'Es muss nichts dazukommen.',
    stays:
      'Was bleibt: {secrets, plural, =0 {keine Geheimnisse} one {# Geheimnis} other {# Geheimnisse}}, {certificates, plural, =0 {keine Zertifikate} one {# Zertifikat} other {# Zertifikate}} und diese Adressen:',
    act: 'Diese App übernehmen',
    fresh: 'Eine neue App daneben anlegen',
  },
  restore: {
    title: 'Die Spencer-App von {domain} liegt bei den gelöschten Apps',
    body: 'Jemand hat sie gelöscht. Microsoft bewahrt sie 30 Tage auf.',
    created: 'gelöscht am {date}',
    does: 'Holen Sie sie zurück, geschieht auch das:',
    loses:
      'Microsoft legt dafür eine neue enterprise application an. Die Personen und Gruppen, die der alten zugewiesen waren, und die Regeln für Conditional Access, die sie nannten, kommen nicht von selbst zurück.',
    act: 'Diese App zurückholen',
    fresh: 'Eine neue App anlegen',
  },
  additions: {
    title: 'An der App ist etwas, das wir nicht kennen',
    body: 'Seit {name} die App angelegt hat, ist das dazugekommen. Wer es hinzugefügt hat, könnte nutzen, was Sie jetzt erlauben. Darum wurde nichts erlaubt.',
    key: 'Schlüssel',
    owner: 'Besitzer',
    address: 'Adresse',
    act: 'Wir kennen das, weitermachen',
    ask: 'Bitten Sie {name}, den Link von Spencer zu öffnen: Dort steht dasselbe, und dort lässt sich sagen, ob es stimmt.',
  },
  role: {
    title: 'Ihr Konto darf diesen Schritt nicht ausführen',
    body: 'Microsoft hat diesen Schritt abgelehnt: Ihre Rollen reichen dafür nicht. Ein Cloud Application Administrator, Application Administrator oder Global Administrator kann weitermachen: Leiten Sie die Mail von Spencer weiter. Haben Sie so eine Rolle über PIM, aktivieren Sie sie zuerst.',
    act: 'Ich habe die Rolle jetzt, weiter',
  },
  quota: {
    title: 'Ihr Konto hat zu viele Objekte angelegt',
    body: 'Wer kein Administrator ist, darf in Microsoft Entra 250 Objekte besitzen, gelöschte mitgezählt. Ein Application Administrator hat diese Grenze nicht: Leiten Sie die Mail von Spencer weiter, oder räumen Sie zuerst auf.',
    act: 'Noch einmal versuchen',
  },
  slow: {
    title: 'Microsoft ist noch nicht so weit',
    body: 'Microsoft brauchte länger, als wir warten. Das gibt sich meist von selbst. Kommen Sie später wieder; was besteht, bleibt.',
    act: 'Noch einmal nachsehen',
  },
  other: {
    title: 'Wir brauchen jemanden, um weiterzumachen',
    body: 'Was da ist, bleibt. Melden Sie sich neu an; hilft das nicht, rufen Sie Spencer an und nennen Sie den Code unten.',
    act: 'Weiter mit Microsoft',
  },
  consent_page: {
    title: 'Stimmen Sie jetzt auf der Seite von Microsoft zu',
    body: 'Sie öffnet sich in einem neuen Tab. Wählen Sie dort Accept. Die letzte Seite kann einen Fehler zeigen, weil sie zur Anmeldung von Spencer zurückkehrt; die Zustimmung ist trotzdem erteilt.',
    open: 'Seite von Microsoft öffnen',
    act: 'Ich habe zugestimmt, prüfen',
  },
}
