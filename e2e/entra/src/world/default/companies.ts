import { employees } from '../people/employees'
import { roles } from '../tenant/roles'
import type { TenantSketch } from '../tenant/tenant'
import { leads, someone } from './someone'

/** Plain companies, a small and a large one. */

export const contoso: TenantSketch = {
  key: 'contoso',
  name: 'Contoso',
  domain: 'contoso.com',
  reason: 'A plain tenant with every role and some thirty people.',
  people: [
    someone('Marie', 'Dubois', 'IT Director', 'IT', { roles: [roles.globalAdministrator], language: 'fr-BE' }),
    someone('Lukas', 'Verstraete', 'Identity Lead', 'IT', { roles: [roles.privilegedRoleAdministrator] }),
    someone('Emma', 'Willems', 'Application Manager', 'IT', { roles: [roles.applicationAdministrator] }),
    someone('Yusuf', 'Aydın', 'Cloud Engineer', 'IT', { roles: [roles.cloudApplicationAdministrator] }),
    someone('Jan', 'Peeters', 'Account Manager', 'Sales'),
    ...employees,
    someone('Femke', 'Aerts', 'Web Developer', 'Technology', { roles: [roles.applicationDeveloper] }),
    someone('Siska', 'Declercq', 'Support Engineer', 'IT', { roles: ['Application Support'] }),
  ],
  customRoles: ['Application Support'],
  groups: {
    'All employees': ['*'],
    Finance: ['Vandamme', 'Lambert', 'Mertens'],
    Warehouse: ['De Smet', 'Yılmaz', 'Wouters'],
    IT: ['Dubois', 'Verstraete', 'Willems', 'Aydın', 'Hermans'],
    'Spencer pilot': ['Claeys', 'Peeters', 'Maes', 'Schäfer'],
  },
}

export const wideWorld: TenantSketch = {
  key: 'wide-world',
  name: 'Wide World Importers',
  domain: 'wideworldimporters.com',
  reason: 'A company of two hundred people with departments, managers, contractors and closed accounts.',
  people: [
    someone('Godelieve', 'Huysmans', 'Chief Executive', 'Board'),
    someone('Ruth', 'Lauwers', 'IT Director', 'Technology', { ...leads, manager: 'Huysmans' }),
    someone('Cédric', 'Marchal', 'Identity Engineer', 'Technology', {
      roles: [roles.applicationAdministrator],
      language: 'fr-BE',
      manager: 'Lauwers',
    }),
    someone('Nadia', 'Haddad', 'Security Officer', 'Technology', {
      roles: [roles.privilegedRoleAdministrator],
      manager: 'Lauwers',
    }),
  ],
  crowd: { count: 196 },
  groups: { 'All employees': ['*'], Administrators: ['Lauwers', 'Marchal', 'Haddad'] },
}
