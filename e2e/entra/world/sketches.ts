import { employees } from './employees'
import type { Sketch } from './person'
import { roles } from './roles'
import type { TenantSketch } from './tenant'

/** The tenant of every personal Microsoft account. Source: "ID token claims reference", `tid`. */
export const personalTenantId = '9188040d-6c67-4c5b-b112-36a304b66dad'

const { globalAdministrator, privilegedRoleAdministrator, applicationAdministrator, cloudApplicationAdministrator } =
  roles

/** An administrator or another figure of a small tenant; the arguments read as a visiting card. */
function someone(givenName: string, surname: string, jobTitle: string, department: string, more: Partial<Sketch> = {}) {
  return { givenName, surname, jobTitle, department, ...more }
}

/** The tenants of the default world, each with the one thing it is there for. */
export const sketches: TenantSketch[] = [
  {
    key: 'contoso',
    name: 'Contoso',
    domain: 'contoso.com',
    reason: 'A plain tenant with every role and some thirty people.',
    people: [
      someone('Marie', 'Dubois', 'IT Director', 'IT', { roles: [globalAdministrator], language: 'fr-BE' }),
      someone('Lukas', 'Verstraete', 'Identity Lead', 'IT', { roles: [privilegedRoleAdministrator] }),
      someone('Emma', 'Willems', 'Application Manager', 'IT', { roles: [applicationAdministrator] }),
      someone('Yusuf', 'Aydın', 'Cloud Engineer', 'IT', { roles: [cloudApplicationAdministrator] }),
      someone('Jan', 'Peeters', 'Account Manager', 'Sales'),
      ...employees,
    ],
    groups: {
      'All employees': ['*'],
      Finance: ['Vandamme', 'Lambert', 'Mertens'],
      Warehouse: ['De Smet', 'Yılmaz', 'Wouters'],
      IT: ['Dubois', 'Verstraete', 'Willems', 'Aydın', 'Hermans'],
      'Spencer pilot': ['Claeys', 'Peeters', 'Maes', 'Schäfer'],
    },
  },
  {
    key: 'fabrikam',
    name: 'Fabrikam',
    domain: 'fabrikam.com',
    reason: 'Two people are needed: one may make the app, another may grant its permissions.',
    people: [
      someone('Nele', 'Janssen', 'Application Manager', 'IT', { roles: [applicationAdministrator] }),
      someone('Koen', 'De Vos', 'Security Officer', 'Security', { roles: [privilegedRoleAdministrator] }),
      someone('Laura', 'Martin', 'Buyer', 'Purchasing', { language: 'fr-BE' }),
    ],
    groups: { 'All employees': ['*'] },
  },
  {
    key: 'northwind',
    name: 'Northwind Traders',
    domain: 'northwindtraders.com',
    reason: 'Its administrator must activate the role first (PIM), and its replicas lag 1.5 seconds.',
    people: [
      someone('Stijn', 'Vermeersch', 'IT Manager', 'IT', { eligibleRoles: [globalAdministrator] }),
      someone('Anke', 'Bogaert', 'IT Director', 'IT', { roles: [globalAdministrator] }),
    ],
    settings: { lagMs: 1500 },
  },
  {
    key: 'tailspin',
    name: 'Tailspin Toys',
    domain: 'tailspintoys.com',
    reason: 'Its policy forbids client secrets.',
    people: [someone('Isabelle', 'Laurent', 'IT Director', 'IT', { roles: [globalAdministrator], language: 'fr-BE' })],
    policy: { secretsForbidden: true },
  },
  {
    key: 'adventure-works',
    name: 'Adventure Works',
    domain: 'adventure-works.com',
    reason: 'Its policy caps the lifetime of a secret at 180 days.',
    people: [someone('Matthias', 'Becker', 'IT-Leiter', 'IT', { roles: [globalAdministrator], language: 'de-DE' })],
    policy: { secretMaxDays: 180 },
    country: 'Germany',
  },
  {
    key: 'wingtip',
    name: 'Wingtip Toys',
    domain: 'wingtiptoys.com',
    reason: 'Ordinary members may not register applications.',
    people: [
      someone('Katrien', 'Smets', 'IT Manager', 'IT', { roles: [cloudApplicationAdministrator] }),
      someone('Joris', 'Pauwels', 'Web Editor', 'Marketing'),
    ],
    policy: { usersMayCreateApps: false },
  },
  {
    key: 'litware',
    name: 'Litware',
    domain: 'litware.com',
    reason: 'Somebody registered Spencer by hand, years ago.',
    people: [someone('Bart', 'Cools', 'System Administrator', 'IT', { roles: [globalAdministrator] })],
  },
  {
    key: 'proseware',
    name: 'Proseware',
    domain: 'proseware.com',
    reason: 'Plain, with an object quota; a registration of ours is deleted here by tests.',
    people: [someone('Charlotte', 'Leroy', 'IT Manager', 'IT', { roles: [globalAdministrator], language: 'fr-BE' })],
    policy: { objectQuota: 250 },
  },
  {
    key: 'woodgrove',
    name: 'Woodgrove Bank',
    domain: 'woodgrovebank.com',
    reason: 'Strict: a second factor, a conditional access block, and a guest who is Global Administrator.',
    people: [
      someone('Filip', 'Maertens', 'IT Manager', 'IT', { roles: [globalAdministrator], challenge: 'mfa' }),
      someone('Hilde', 'Baert', 'Security Manager', 'IT', { roles: [globalAdministrator], challenge: 'blocked' }),
    ],
  },
  {
    key: 'personal',
    id: personalTenantId,
    name: 'Personal accounts',
    domain: 'outlook.com',
    reason: 'A personal Microsoft account, which no company may be connected with.',
    people: [someone('Sam', 'Rivera', '', '', { language: 'en-GB' })],
  },
  {
    key: 'spencer',
    name: 'Spencer',
    domain: 'spencer.example',
    reason: "Spencer's own staff, and the home of the portal's two registrations.",
    people: [
      someone('Veerle', 'Peeters', 'Account Manager', 'Customer Success'),
      someone('Oscar', 'Claes', 'Onboarding Engineer', 'Customer Success'),
      someone('An', 'Janssens', 'Head of Operations', 'Operations'),
      someone('Tine', 'Martens', 'Copywriter', 'Marketing'),
      someone('Ward', 'Lemmens', 'IT Manager', 'IT', { roles: [globalAdministrator] }),
    ],
  },
]
