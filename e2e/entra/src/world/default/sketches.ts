import type { RegistrationSketch } from '../applications/registration'
import { employees } from '../people/employees'
import type { Sketch } from '../people/person'
import { roles } from '../tenant/roles'
import type { TenantSketch } from '../tenant/tenant'

/** The tenant of every personal Microsoft account. Source: "ID token claims reference", `tid`. */
export const personalTenantId = '9188040d-6c67-4c5b-b112-36a304b66dad'

const { globalAdministrator, privilegedRoleAdministrator, applicationAdministrator, cloudApplicationAdministrator } =
  roles

/** An administrator or another figure of a small tenant; the arguments read as a visiting card. */
function someone(givenName: string, surname: string, jobTitle: string, department: string, more: Partial<Sketch> = {}) {
  return { givenName, surname, jobTitle, department, ...more }
}

/** As an administrator left it. */
const asInTheSupportArticle: RegistrationSketch = {
  displayName: 'Spencer SSO',
  redirectUris: [
    'https://spencerlogin.b2clogin.com/spencerlogin.onmicrosoft.com/oauth2/authresp',
    'https://intranet.litware.com/spencer/callback',
  ],
  scopes: ['User.Read'],
  applicationPermissions: ['User.Read.All'],
  granted: ['User.Read'],
  secret: {
    displayName: 'spencer 2024',
    text: 'lit8Q~made-by-hand-and-mailed-around',
    endDateTime: '2027-01-15T09:30:00Z',
  },
  tags: ['HR', 'owner:bart.cools'],
  notes: 'Ticket 4711. Ask Bart before changing anything.',
}

/** For the many tenants where one person may do everything. */
const leads = { roles: [globalAdministrator] }

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
    registrations: [asInTheSupportArticle],
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
    guests: [{ from: 'contoso', person: 'Dubois', roles: [globalAdministrator] }],
  },
  {
    key: 'fourth-coffee',
    name: 'Fourth Coffee',
    domain: 'fourthcoffee.com',
    reason: 'Its only administrator is an Application Administrator: the last step needs somebody who is not here.',
    people: [
      someone('Saskia', 'Lenaerts', 'IT Coordinator', 'IT', { roles: [applicationAdministrator] }),
      someone('Gilles', 'Fontaine', 'Coffee Buyer', 'Purchasing', { language: 'fr-BE' }),
      someone('Petra', 'Köhler', 'Roaster', 'Production', { language: 'de-DE' }),
    ],
    groups: { 'All employees': ['*'] },
  },
  {
    key: 'margies-travel',
    name: 'Margie’s Travel',
    domain: 'margiestravel.com',
    reason: 'Its only administrator is a Privileged Role Administrator, who registers as an ordinary member would.',
    people: [
      someone('Margriet', 'Bauwens', 'Managing Director', 'Board', { roles: [privilegedRoleAdministrator] }),
      someone('Loïc', 'Delvaux', 'Travel Agent', 'Sales', { language: 'fr-BE', manager: 'Bauwens' }),
    ],
    groups: { 'All employees': ['*'] },
  },
  {
    key: 'alpine-ski-house',
    name: 'Alpine Ski House',
    domain: 'alpineskihouse.com',
    reason: 'Its administrator is only eligible for the role and must activate it first (PIM). Its replicas are quick.',
    people: [
      someone('Annika', 'Vogel', 'IT-Leiterin', 'IT', { eligibleRoles: [globalAdministrator], language: 'de-DE' }),
      someone('Jonas', 'Winter', 'Skilehrer', 'School', { language: 'de-DE', manager: 'Vogel' }),
    ],
    country: 'Germany',
  },
  {
    key: 'graphic-design',
    name: 'Graphic Design Institute',
    domain: 'graphicdesigninstitute.com',
    reason: 'Its only administrator is a guest, whose account lives at Contoso.',
    people: [
      someone('Ilse', 'Thijs', 'Director', 'Board'),
      someone('Mathieu', 'Collard', 'Teacher', 'School', { language: 'fr-BE', manager: 'Thijs' }),
    ],
    guests: [{ from: 'contoso', person: 'Verstraete', ...leads }],
  },
  {
    key: 'trey-research',
    name: 'Trey Research',
    domain: 'treyresearch.net',
    reason: 'Its policy caps the lifetime of a certificate at 90 days.',
    people: [someone('Thomas', 'Schröder', 'Laborleiter', 'Research', { ...leads, language: 'de-DE' })],
    policy: { certificateMaxDays: 90 },
    country: 'Germany',
  },
  {
    key: 'lucerne',
    name: 'Lucerne Publishing',
    domain: 'lucernepublishing.com',
    reason: 'Its developer has used the whole quota of directory objects: six here, 250 at Microsoft.',
    people: [
      someone('Jasper', 'Callens', 'Web Developer', 'Technology', { manager: 'Moens' }),
      someone('Griet', 'Moens', 'Publisher', 'Board', leads),
    ],
    policy: { objectQuota: 6 },
    registrations: ['Archive', 'Newsletter', 'Subscriptions', 'Print queue', 'Photo desk', 'Press list'].map(
      (name) => ({
        displayName: name,
        redirectUris: [`https://${name.toLowerCase().replace(' ', '-')}.lucernepublishing.com/signin-oidc`],
        scopes: ['User.Read'],
        owner: 'Callens',
      }),
    ),
  },
  {
    key: 'coho',
    name: 'Coho Winery',
    domain: 'cohowinery.com',
    reason: 'Slow and fickle: three replicas up to 8 seconds behind, reads that flap, secrets usable after 12 seconds.',
    people: [someone('Benoît', 'Lejeune', 'Responsable IT', 'IT', { ...leads, language: 'fr-BE' })],
    settings: { lagMs: 8000, replicas: 3, flap: 0.4, credentialDelayMs: 12_000 },
  },
  {
    key: 'relecloud',
    name: 'Relecloud',
    domain: 'relecloud.com',
    reason: 'Always at its limit: an application may use 12 resource units in 10 seconds, and write 3 times in 15.',
    people: [someone('Wannes', 'Timmermans', 'Cloud Architect', 'IT', leads)],
    settings: { unitBudget: { most: 12, seconds: 10 }, writeBudget: { most: 3, seconds: 15 } },
  },
  {
    key: 'southridge',
    name: 'Southridge Video',
    domain: 'southridgevideo.com',
    reason: 'A registration the portal made was deleted by hand and lies among the deleted items.',
    people: [someone('Hanne', 'Verbeke', 'IT Manager', 'IT', leads)],
    registrations: [
      {
        displayName: 'Spencer (production)',
        uniqueName: 'spencer-production-5a17c0de5a17c0de',
        redirectUris: ['https://spencerlogin.b2clogin.com/spencerlogin.onmicrosoft.com/oauth2/authresp'],
        scopes: ['openid', 'profile', 'email', 'User.Read'],
        applicationPermissions: ['User.Read.All'],
        tags: ['spencer-portal', 'spencer-env:production'],
        deletedDateTime: '2026-11-19T16:42:10Z',
      },
    ],
  },
  {
    key: 'wide-world',
    name: 'Wide World Importers',
    domain: 'wideworldimporters.com',
    reason: 'A company of two hundred people with departments, managers, contractors and closed accounts.',
    people: [
      someone('Godelieve', 'Huysmans', 'Chief Executive', 'Board'),
      someone('Ruth', 'Lauwers', 'IT Director', 'Technology', { ...leads, manager: 'Huysmans' }),
      someone('Cédric', 'Marchal', 'Identity Engineer', 'Technology', {
        roles: [applicationAdministrator],
        language: 'fr-BE',
        manager: 'Lauwers',
      }),
      someone('Nadia', 'Haddad', 'Security Officer', 'Technology', {
        roles: [privilegedRoleAdministrator],
        manager: 'Lauwers',
      }),
    ],
    crowd: { count: 196 },
    groups: { 'All employees': ['*'], Administrators: ['Lauwers', 'Marchal', 'Haddad'] },
  },
  {
    key: 'personal',
    id: personalTenantId,
    name: 'Personal accounts',
    domain: 'outlook.com',
    reason: 'A personal Microsoft account, which no company may be connected with.',
    people: [{ givenName: 'Sam', surname: 'Rivera', language: 'en-GB' }],
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
    portalStaff: { Peeters: 'Viewer', Claes: 'Operator', Janssens: 'Admin' },
  },
]
