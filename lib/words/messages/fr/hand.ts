import type { hand as nl } from '../nl/hand'
import type { Same } from '../same'

export const hand: Same<typeof nl> = {
  title: 'Relier à la main',
  intro: 'Voici comment créer vous-même dans {domain} ce que le portail ferait pour vous. Comptez une demi-heure.',
  create: {
    title: 'Créez l’application',
    body: 'Ouvrez <entra>entra.microsoft.com</entra> et choisissez Entra ID → App registrations → New registration. Remplissez ceci, puis choisissez Register.',
    name: 'Name',
    audience: 'Supported account types',
    redirect: 'Redirect URI, type Web',
  },
  claim: {
    title: 'Faites transmettre le nom d’utilisateur',
    body: 'Choisissez Token configuration → Add optional claim → ID, cochez upn, puis Add.',
  },
  permissions: {
    title: 'Donnez les permissions',
    body: 'Choisissez API permissions → Add a permission → Microsoft Graph.',
    delegated: 'Delegated permissions',
    application: 'Application permissions',
    consent:
      'Choisissez ensuite Grant admin consent for {domain}. Pour les Application permissions, seul un Privileged Role Administrator ou un Global Administrator le peut.',
    consentSignIn:
      'Choisissez ensuite Grant admin consent for {domain}. Un Cloud Application Administrator ou un Application Administrator le peut.',
  },
  certificate: {
    title: 'Chargez le certificat de Spencer',
    body: 'Demandez à {name} le certificat de cet environnement. Choisissez Certificates & secrets → Certificates → Upload certificate.',
  },
  secret: {
    title: 'Créez un secret',
    body: 'Choisissez Certificates & secrets → Client secrets → New client secret. Prenez 24 months, ou la plus longue durée que permet votre tenant. Copiez Value tout de suite : Microsoft ne l’affiche qu’une fois.',
  },
  send: {
    title: 'Transmettez ceci à Spencer',
    body: 'Par mail à {email} :',
    tenant: 'Directory (tenant) ID',
    application: 'Application (client) ID, de la page Overview',
    date: 'la date de fin du secret',
    notSecret:
      'Ne mettez pas le secret lui-même dans un mail. {name} convient avec vous d’un moyen sûr de le transmettre.',
  },
  back: 'Plutôt en trois minutes ? Revenir en arrière',
}
