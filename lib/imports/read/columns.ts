/** What a list may say of a connection. */
export const columns = [
  'customer',
  'tenant',
  'environment',
  'userSync',
  'applicationId',
  'secretEnds',
  'certificateEnds',
  'contacts',
  'language',
  'accountOwner',
] as const

export type Column = (typeof columns)[number]

/** As it stands in our template. */
export const columnNames: Record<Column, string> = {
  customer: 'Customer',
  tenant: 'Domain or tenant ID',
  environment: 'Environment',
  userSync: 'User sync',
  applicationId: 'Application ID',
  secretEnds: 'Secret ends',
  certificateEnds: 'Certificate ends',
  contacts: 'Contacts',
  language: 'Language',
  accountOwner: 'Account owner',
}

export const needed: readonly Column[] = ['customer', 'tenant', 'contacts']

/** As people call them in English, Dutch, French and German. */
const alike: Record<Column, string> = {
  customer:
    'customer|customer name|company|klant|klantnaam|bedrijf|client|nom du client|societe|entreprise|kunde|kundenname|firma',
  tenant:
    'domain or tenant id|domain|tenant|tenant id|directory id|directory tenant id|domein|domaine|locataire|id du locataire|domane|mandant|mandanten id|verzeichnis id',
  environment: 'environment|omgeving|environnement|umgebung',
  userSync:
    'user sync|sync|gebruikerssync|gebruikerssynchronisatie|synchronisatie|synchronisation|synchro|benutzersync|benutzersynchronisierung',
  applicationId:
    'application id|application client id|client id|app id|applicatie id|toepassings id|id d application|id de l application|anwendungs id|app registration id',
  secretEnds:
    'secret ends|secret expires|secret expiry|secret|secret vervalt|geheim vervalt|vervaldatum secret|secret eindigt|secret expire|expiration du secret|fin du secret|secret endet|secret lauft ab|ablauf secret|geheimnis endet',
  certificateEnds:
    'certificate ends|certificate expires|certificate expiry|certificate|certificaat vervalt|certificaat eindigt|vervaldatum certificaat|certificat expire|expiration du certificat|fin du certificat|zertifikat endet|zertifikat lauft ab|ablauf zertifikat',
  contacts:
    'contacts|contact|e mail|email|mail|contactpersonen|contactpersoon|contacten|e mailadres|adresse e mail|courriel|kontakte|kontakt|ansprechpartner|e mail adresse',
  language: 'language|taal|langue|sprache',
  accountOwner:
    'account owner|owner|account manager|accountmanager|verantwoordelijke|responsable|responsable de compte|verantwortlich|kundenbetreuer',
}

const byName = new Map(
  columns.flatMap((column) => alike[column].split('|').map((name): [string, Column] => [name, column])),
)

/** Without capitals, accents and what stands between words. */
export function plain(text: string): string {
  const bare = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return bare.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

export type Header =
  /** Where each column stands; `unread` are those that mean nothing to us. */
  | { status: 'header'; places: Partial<Record<Column, number>>; unread: string[] }
  | { status: 'refused'; why: 'missing' | 'twice'; columns: Column[] }

export function readHeader(cells: readonly string[]): Header {
  const found = cells.map((cell) => byName.get(plain(cell)))
  const missing = needed.filter((column) => !found.includes(column))
  if (missing.length > 0) return { status: 'refused', why: 'missing', columns: missing }
  const twice = columns.filter((column) => found.filter((one) => one === column).length > 1)
  if (twice.length > 0) return { status: 'refused', why: 'twice', columns: twice }
  const places = Object.fromEntries(found.flatMap((column, index) => (column ? [[column, index]] : [])))
  return { status: 'header', places, unread: cells.filter((cell, index) => cell !== '' && !found[index]) }
}
