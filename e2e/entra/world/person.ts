import type { User } from '@microsoft/microsoft-graph-types'
import { idOf } from './ids'
import type { Person } from './model'

/** What is worth saying of a person; the rest follows from the tenant. */
export type Sketch = {
  givenName: string
  surname: string
  jobTitle: string
  department: string
  officeLocation?: string
  language?: string
  country?: string
  roles?: string[]
  eligibleRoles?: string[]
  challenge?: Person['challenge']
}

export type Employer = { key: string; companyName: string; domain: string; country: string }

/** `jurgen.de-smet`: mail names have no accents and no spaces. */
function mailName(sketch: Sketch): string {
  return `${sketch.givenName}.${sketch.surname}`
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}|'/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll(' ', '-')
    .toLowerCase()
}

/** Nine figures that look like a Belgian number and are the same in every build. */
function figures(...names: string[]): string {
  const hex = idOf(...names).replaceAll(/\D/g, '')
  return `${hex}000000`.slice(0, 6)
}

export function person(employer: Employer, sketch: Sketch): Person {
  const name = mailName(sketch)
  const id = idOf('person', employer.key, name)
  const number = figures('employee', employer.key, name)
  const user: User = {
    id,
    accountEnabled: true,
    userType: 'Member',
    userPrincipalName: `${name}@${employer.domain}`,
    displayName: `${sketch.givenName} ${sketch.surname}`,
    givenName: sketch.givenName,
    surname: sketch.surname,
    mail: `${name}@${employer.domain}`,
    mailNickname: name,
    jobTitle: sketch.jobTitle,
    department: sketch.department,
    officeLocation: sketch.officeLocation ?? 'Head office',
    preferredLanguage: sketch.language ?? 'nl-BE',
    companyName: employer.companyName,
    country: sketch.country ?? employer.country,
    mobilePhone: `+32 470 ${number.slice(0, 2)} ${number.slice(2, 4)} ${number.slice(4, 6)}`,
    businessPhones: [`+32 2 555 ${number.slice(0, 2)} ${number.slice(2, 4)}`],
    employeeId: number,
    createdDateTime: '2023-03-01T08:00:00Z',
    onPremisesExtensionAttributes: {
      extensionAttribute1: `K${number.slice(0, 4)}`,
      extensionAttribute2: sketch.department,
    },
  }
  return {
    user,
    roles: sketch.roles ?? [],
    eligibleRoles: sketch.eligibleRoles ?? [],
    appRoles: {},
    guestOf: null,
    challenge: sketch.challenge ?? 'none',
  }
}

/** The same human in another tenant. Source: "Properties of a Microsoft Entra B2B collaboration user". */
export function guest(home: { id: string; person: Person }, host: { key: string; domain: string }): Person {
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
    roles: home.person.roles,
    eligibleRoles: [],
    appRoles: {},
    guestOf: home.id,
    challenge: 'none',
  }
}
