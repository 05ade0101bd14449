import type { hand as nl } from '../nl/hand'
import type { Same } from '../same'

export const hand: Same<typeof nl> = {
  title: 'Von Hand verbinden',
  intro:
    'So legen Sie in {domain} selbst an, was sonst das Portal für Sie anlegt. Rechnen Sie mit einer halben Stunde.',
  create: {
    title: 'Legen Sie die App an',
    body: 'Öffnen Sie <entra>entra.microsoft.com</entra> und wählen Sie Entra ID → App registrations → New registration. Füllen Sie dies aus und wählen Sie Register.',
    name: 'Name',
    audience: 'Supported account types',
    redirect: 'Redirect URI, Typ Web',
  },
  claim: {
    title: 'Lassen Sie Microsoft den Benutzernamen mitschicken',
    body: 'Wählen Sie Token configuration → Add optional claim → ID, haken Sie upn an und wählen Sie Add.',
  },
  permissions: {
    title: 'Geben Sie die Berechtigungen',
    body: 'Wählen Sie API permissions → Add a permission → Microsoft Graph.',
    delegated: 'Delegated permissions',
    application: 'Application permissions',
    consent:
      'Wählen Sie danach Grant admin consent for {domain}. Für die Application permissions kann das nur ein Privileged Role Administrator oder Global Administrator.',
    consentSignIn:
      'Wählen Sie danach Grant admin consent for {domain}. Ein Cloud Application Administrator oder Application Administrator kann das.',
  },
  certificate: {
    title: 'Laden Sie das Zertifikat von Spencer hoch',
    body: 'Bitten Sie {name} um das Zertifikat für diese Umgebung. Wählen Sie Certificates & secrets → Certificates → Upload certificate.',
  },
  secret: {
    title: 'Legen Sie ein Geheimnis an',
    body: 'Wählen Sie Certificates & secrets → Client secrets → New client secret. Nehmen Sie 24 months oder das Längste, das Ihr Tenant erlaubt. Kopieren Sie Value sofort: Microsoft zeigt ihn nur einmal.',
  },
  give: {
    title: 'Übergeben Sie das Geheimnis sicher',
    signIn:
      'Schicken Sie das Geheimnis nicht per Mail. Melden Sie sich mit einem Administratorkonto von {domain} an und fügen Sie es auf dieser Seite ein: Es wird einmal bei Microsoft benutzt und Spencer versiegelt zugestellt.',
    act: 'Anmelden, um das Geheimnis sicher zu übergeben',
    intro:
      'Fügen Sie hier ein, was Entra zeigt. Wir benutzen das Geheimnis einmal bei Microsoft, in {domain}, um zu sehen, ob es funktioniert, und stellen es {name} versiegelt zu. Es erscheint auf keiner Seite wieder.',
    application: 'Application (client) ID',
    applicationHint: 'Von der Seite Overview.',
    secret: 'Value',
    secretHint: 'Aus der Spalte Value, nicht Secret ID.',
    date: 'Expires',
    dateHint: 'Das Enddatum, wie Entra es zeigt. Bleibt das Feld leer, nehmen wir 24 Monate an.',
    give: 'Das Geheimnis an Spencer übergeben',
    refusedTitle: 'Das Geheimnis wurde nicht übergeben',
    taken: 'Das Geheimnis funktioniert. Es ist versiegelt auf dem Weg zu Spencer.',
    now: 'Was Spencer jetzt hat',
    missing:
      'Das Geheimnis funktioniert, aber Spencer darf noch keine Benutzer lesen. Ein Privileged Role Administrator oder Global Administrator wählt Grant admin consent; übergeben Sie das Geheimnis danach noch einmal.',
    refused: {
      application_unreadable:
        'Das ist keine Application (client) ID. Kopieren Sie sie von der Seite Overview: fünf Gruppen aus Buchstaben und Ziffern.',
      swapped:
        'Die beiden sind vertauscht: Im Feld Value steht eine ID und im Feld Application (client) ID ein Geheimnis. Tauschen Sie sie.',
      secret_id: 'Das ist die Secret ID. Das Geheimnis selbst steht in der Spalte daneben, Value.',
      masked:
        'Entra zeigt nur noch den Anfang dieses Geheimnisses. Legen Sie ein neues an und kopieren Sie Value sofort.',
      secret_unreadable: 'Das ist kein Geheimnis, wie Entra es anlegt. Kopieren Sie Value ganz, ohne Leerzeichen.',
      date_unreadable: 'Wählen Sie ein Datum oder lassen Sie das Feld leer.',
      date_passed: 'Dieses Datum ist vorbei. Legen Sie ein neues Geheimnis an.',
      wrong_secret:
        'Microsoft nimmt dieses Geheimnis nicht an. Haben Sie es gerade angelegt, warten Sie eine Minute und versuchen Sie es noch einmal. Sehen Sie sonst nach, ob Sie Value dieser App kopiert haben.',
      secret_ended: 'Dieses Geheimnis ist laut Microsoft abgelaufen. Legen Sie ein neues an.',
      unknown_application:
        'In {domain} gibt es keine App mit dieser Application (client) ID. Gerade angelegt? Warten Sie eine Minute und versuchen Sie es noch einmal.',
      not_in_tenant:
        'Microsoft kennt diese App, aber noch nicht in {domain}. Wählen Sie Grant admin consent, warten Sie eine Minute und versuchen Sie es noch einmal.',
      disabled:
        'Diese App ist in {domain} ausgeschaltet. Schalten Sie sie unter Enterprise applications → Properties wieder ein.',
      unreachable:
        'Microsoft hat nicht geantwortet. Es wurde nichts behalten; versuchen Sie es in einer Minute noch einmal.',
      other:
        'Microsoft hat dieses Geheimnis mit dem Code AADSTS{code} abgelehnt. Es wurde nichts behalten. Suchen Sie den Code bei Microsoft, oder schicken Sie ihn an {name}.',
      another_application:
        'Für diese Verbindung ist in {domain} schon eine andere App bekannt: {application}. Benutzen Sie diese, oder bitten Sie {name} um eine Einladung, neu zu beginnen.',
      connection_ended: 'Diese Verbindung ist beendet. Bitten Sie {name} um eine neue Einladung.',
      other_purpose:
        'Ihre Einladung ist für etwas anderes. Bitten Sie {name} um eine Einladung zum Verbinden oder Erneuern.',
      busy: 'Das Portal legt die App für diese Verbindung gerade an. Warten Sie, bis das fertig ist.',
    },
  },
  back: 'Doch lieber in drei Minuten? Zurück',
}
