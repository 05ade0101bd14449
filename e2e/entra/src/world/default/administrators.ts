import { roles } from '../tenant/roles'
import type { TenantSketch } from '../tenant/tenant'
import { leads, someone } from './someone'

/** Who is there to sign in decides what can be done: too few roles, eligible ones, guests, second factors. */

export const fabrikam: TenantSketch = {
  key: 'fabrikam',
  name: 'Fabrikam',
  domain: 'fabrikam.com',
  reason: 'Two people are needed: one may make the app, another may grant its permissions.',
  people: [
    someone('Nele', 'Janssen', 'Application Manager', 'IT', { roles: [roles.applicationAdministrator] }),
    someone('Koen', 'De Vos', 'Security Officer', 'Security', { roles: [roles.privilegedRoleAdministrator] }),
    someone('Laura', 'Martin', 'Buyer', 'Purchasing', { language: 'fr-BE' }),
  ],
  groups: { 'All employees': ['*'] },
}

export const northwind: TenantSketch = {
  key: 'northwind',
  name: 'Northwind Traders',
  domain: 'northwindtraders.com',
  reason: 'Its administrator must activate the role first (PIM), and its replicas lag 1.5 seconds.',
  people: [
    someone('Stijn', 'Vermeersch', 'IT Manager', 'IT', { eligibleRoles: [roles.globalAdministrator] }),
    someone('Anke', 'Bogaert', 'IT Director', 'IT', { roles: [roles.globalAdministrator] }),
  ],
  settings: { lagMs: 1500 },
}

export const woodgrove: TenantSketch = {
  key: 'woodgrove',
  name: 'Woodgrove Bank',
  domain: 'woodgrovebank.com',
  reason: 'Strict: a second factor, a conditional access block, and a guest who is Global Administrator.',
  people: [
    someone('Filip', 'Maertens', 'IT Manager', 'IT', { roles: [roles.globalAdministrator], challenge: 'mfa' }),
    someone('Hilde', 'Baert', 'Security Manager', 'IT', { roles: [roles.globalAdministrator], challenge: 'blocked' }),
  ],
  guests: [{ from: 'contoso', person: 'Dubois', roles: [roles.globalAdministrator] }],
}

export const fourthCoffee: TenantSketch = {
  key: 'fourth-coffee',
  name: 'Fourth Coffee',
  domain: 'fourthcoffee.com',
  reason: 'Its only administrator is an Application Administrator: the last step needs somebody who is not here.',
  people: [
    someone('Saskia', 'Lenaerts', 'IT Coordinator', 'IT', { roles: [roles.applicationAdministrator] }),
    someone('Gilles', 'Fontaine', 'Coffee Buyer', 'Purchasing', { language: 'fr-BE' }),
    someone('Petra', 'Köhler', 'Roaster', 'Production', { language: 'de-DE' }),
  ],
  groups: { 'All employees': ['*'] },
}

export const margiesTravel: TenantSketch = {
  key: 'margies-travel',
  name: 'Margie’s Travel',
  domain: 'margiestravel.com',
  reason: 'Its only administrator is a Privileged Role Administrator, who registers as an ordinary member would.',
  people: [
    someone('Margriet', 'Bauwens', 'Managing Director', 'Board', { roles: [roles.privilegedRoleAdministrator] }),
    someone('Loïc', 'Delvaux', 'Travel Agent', 'Sales', { language: 'fr-BE', manager: 'Bauwens' }),
  ],
  groups: { 'All employees': ['*'] },
}

export const alpineSkiHouse: TenantSketch = {
  key: 'alpine-ski-house',
  name: 'Alpine Ski House',
  domain: 'alpineskihouse.com',
  reason: 'Its administrator is only eligible for the role and must activate it first (PIM). Its replicas are quick.',
  people: [
    someone('Annika', 'Vogel', 'IT-Leiterin', 'IT', { eligibleRoles: [roles.globalAdministrator], language: 'de-DE' }),
    someone('Jonas', 'Winter', 'Skilehrer', 'School', { language: 'de-DE', manager: 'Vogel' }),
  ],
  country: 'Germany',
}

export const graphicDesign: TenantSketch = {
  key: 'graphic-design',
  name: 'Graphic Design Institute',
  domain: 'graphicdesigninstitute.com',
  reason: 'Its only administrator is a guest, whose account lives at Contoso.',
  people: [
    someone('Ilse', 'Thijs', 'Director', 'Board'),
    someone('Mathieu', 'Collard', 'Teacher', 'School', { language: 'fr-BE', manager: 'Thijs' }),
  ],
  guests: [{ from: 'contoso', person: 'Verstraete', ...leads }],
}
