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
  send: {
    title: 'Schicken Sie dies an Spencer',
    body: 'Per Mail an {email}:',
    tenant: 'Directory (tenant) ID',
    application: 'Application (client) ID, von der Seite Overview',
    date: 'das Enddatum des Geheimnisses',
    notSecret:
      'Schreiben Sie das Geheimnis selbst in keine Mail. {name} vereinbart mit Ihnen, wie Sie es sicher übergeben.',
  },
  back: 'Doch lieber in drei Minuten? Zurück',
}
