import type { Tenant, World } from './model'
import { guest } from './person'
import { grantToEverybody, registerPortal } from './portal'
import { register } from './registration'
import { roles } from './roles'
import { sketches } from './sketches'
import { addPerson, tenant } from './tenant'

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
  const marie = Object.values(home.people).find(({ roles: held }) => held.includes(roles.globalAdministrator))
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
