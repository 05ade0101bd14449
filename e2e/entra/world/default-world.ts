import { employees } from './employees'
import type { Tenant, World } from './model'
import { guest, type Sketch } from './person'
import { grantToEverybody, registerPortal } from './portal'
import { register } from './registration'
import { roles } from './roles'
import { addPerson, type TenantSketch, tenant } from './tenant'

/** The tenant of every personal Microsoft account. Source: "ID token claims reference", `tid`. */
export const personalTenantId = '9188040d-6c67-4c5b-b112-36a304b66dad'

const { globalAdministrator, privilegedRoleAdministrator, applicationAdministrator, cloudApplicationAdministrator } =
  roles

/** An administrator or another figure of a small tenant; the arguments read as a visiting card. */
function someone(givenName: string, surname: string, jobTitle: string, department: string, more: Partial<Sketch> = {}) {
  return { givenName, surname, jobTitle, department, ...more }
}

const sketches: TenantSketch[] = [
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
    lagMs: 1500,
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

/** Built again it is the same world: every id is made of names. */
export function defaultWorld(): World {
  const built = sketches.map(tenant)
  const named = (key: string): Tenant => {
    const found = built.find((each) => each.key === key)
    if (!found) throw new Error(`No tenant ${key}`)
    return found
  }
  inviteGuest(named('contoso'), named('woodgrove'))
  registerByHand(named('litware'))
  const spencer = named('spencer')
  registerPortal(spencer)
  giveStaffRoles(spencer, { Peeters: 'Viewer', Claes: 'Operator', Janssens: 'Admin' })
  return { tenants: Object.fromEntries(built.map((each) => [each.id, each])), settings: { latencyMs: 0 } }
}

function inviteGuest(home: Tenant, host: Tenant) {
  const marie = Object.values(home.people).find(({ roles: held }) => held.includes(globalAdministrator))
  if (marie) addPerson(host, guest({ id: home.id, person: marie }, { ...host, domain: 'woodgrove.onmicrosoft.com' }))
}

/** As an administrator left it after following the support article. */
function registerByHand(litware: Tenant) {
  const { entity } = register(litware, {
    displayName: 'Spencer SSO',
    audience: 'AzureADMyOrg',
    redirectUris: [
      'https://spencerlogin.b2clogin.com/spencerlogin.onmicrosoft.com/oauth2/authresp',
      'https://intranet.litware.com/spencer/callback',
    ],
    scopes: ['User.Read'],
    applicationPermissions: ['User.Read.All'],
    secret: {
      displayName: 'spencer 2024',
      text: 'lit8Q~made-by-hand-and-mailed-around',
      endDateTime: '2027-01-15T09:30:00Z',
    },
    tags: ['HR', 'owner:bart.cools'],
    notes: 'Ticket 4711. Ask Bart before changing anything.',
  })
  grantToEverybody(litware, entity, 'User.Read')
}

function giveStaffRoles(spencer: Tenant, held: Record<string, string>) {
  const staff = Object.values(spencer.applications)
    .map((row) => row.at(-1)?.value?.entity)
    .find((entity) => entity?.signInAudience === 'AzureADMyOrg')
  for (const { user, appRoles } of Object.values(spencer.people)) {
    const role = held[user.surname ?? '']
    if (staff?.appId && role) appRoles[staff.appId] = [role]
  }
}
