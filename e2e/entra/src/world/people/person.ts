import type { User } from '@microsoft/microsoft-graph-types'
import { idOf } from '../ids'
import type { Person } from '../model'

/** What is worth saying of a person; the rest follows from the tenant. */
export type Sketch = {
  givenName: string
  surname: string
  jobTitle?: string
  department?: string
  officeLocation?: string
  city?: string
  postalCode?: string
  streetAddress?: string
  language?: string
  country?: string
  /** Instead of a mail name made of both names, where several people share them. */
  alias?: string
  /** Surname or sign-in name, in the same tenant. */
  manager?: string
  hiredOn?: string
  isContractor?: boolean
  isDisabled?: boolean
  roles?: string[]
  eligibleRoles?: string[]
  challenge?: Person['challenge']
  /** True when left out. */
  secondFactor?: boolean
}

export type Employer = { key: string; companyName: string; domain: string; country: string }

/** `jurgen.de-smet`: mail names have no accents and no spaces. */
export function mailName(sketch: { givenName: string; surname: string }): string {
  return `${sketch.givenName}.${sketch.surname}`
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}|'/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .replaceAll(' ', '-')
    .toLowerCase()
}

/** Dialling code and ISO 3166 letters of the countries where this world's people work. */
const countries: Record<string, { dialling: string; letters: string }> = {
  Belgium: { dialling: '+32', letters: 'BE' },
  Germany: { dialling: '+49', letters: 'DE' },
  France: { dialling: '+33', letters: 'FR' },
  Netherlands: { dialling: '+31', letters: 'NL' },
}
const abroad = { dialling: '+32', letters: null }

/** Six figures that look like part of a number and are the same in every build. */
function figures(...names: string[]): string {
  const hex = idOf(...names).replaceAll(/\D/g, '')
  return `${hex}000000`.slice(0, 6)
}

export function person(employer: Employer, sketch: Sketch): Person {
  const name = sketch.alias ?? mailName(sketch)
  const mail = `${name}@${employer.domain}`
  const country = sketch.country ?? employer.country
  const { dialling, letters } = countries[country] ?? abroad
  const id = idOf('person', employer.key, name)
  const number = figures('employee', employer.key, name)
  const user: User = {
    id,
    accountEnabled: !sketch.isDisabled,
    userType: 'Member',
    userPrincipalName: mail,
    displayName: `${sketch.givenName} ${sketch.surname}`,
    givenName: sketch.givenName,
    surname: sketch.surname,
    mail,
    mailNickname: name,
    jobTitle: sketch.jobTitle ?? null,
    department: sketch.department ?? null,
    officeLocation: sketch.officeLocation ?? 'Head office',
    preferredLanguage: sketch.language ?? 'nl-BE',
    companyName: employer.companyName,
    city: sketch.city ?? null,
    postalCode: sketch.postalCode ?? null,
    streetAddress: sketch.streetAddress ?? null,
    country,
    usageLocation: letters,
    mobilePhone: `${dialling} 470 ${number.slice(0, 2)} ${number.slice(2, 4)} ${number.slice(4, 6)}`,
    businessPhones: [`${dialling} 2 555 ${number.slice(0, 2)} ${number.slice(2, 4)}`],
    employeeId: number,
    employeeType: sketch.isContractor ? 'Contractor' : 'Employee',
    employeeHireDate: sketch.hiredOn ? `${sketch.hiredOn}T00:00:00Z` : null,
    createdDateTime: '2023-03-01T08:00:00Z',
    onPremisesExtensionAttributes: {
      extensionAttribute1: `K${number.slice(0, 4)}`,
      extensionAttribute2: sketch.department ?? null,
      extensionAttribute3: sketch.isContractor ? 'external' : 'internal',
    },
  }
  return {
    user,
    roles: sketch.roles ?? [],
    eligibleRoles: sketch.eligibleRoles ?? [],
    guestOf: null,
    challenge: sketch.challenge ?? 'none',
    secondFactor: sketch.secondFactor ?? true,
  }
}

/** The same human in another tenant. Source: "Properties of a Microsoft Entra B2B collaboration user". */
export function guest(
  home: { id: string; person: Person },
  host: { key: string; domain: string },
  roles: string[],
): Person {
  const { user } = home.person
  return {
    user: {
      id: idOf('guest', host.key, user.id ?? ''),
      accountEnabled: true,
      userType: 'Guest',
      userPrincipalName: `${user.mail?.replace('@', '_')}#EXT#@${host.domain}`,
      displayName: user.displayName,
      givenName: user.givenName,
      surname: user.surname,
      mail: user.mail,
      preferredLanguage: user.preferredLanguage,
      createdDateTime: '2024-05-06T08:00:00Z',
    },
    roles,
    eligibleRoles: [],
    guestOf: home.id,
    challenge: 'none',
    secondFactor: home.person.secondFactor,
  }
}
