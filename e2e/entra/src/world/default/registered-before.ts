import type { RegistrationSketch } from '../applications/registration'
import { roles } from '../tenant/roles'
import type { TenantSketch } from '../tenant/tenant'
import { leads, someone } from './someone'

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

export const litware: TenantSketch = {
  key: 'litware',
  name: 'Litware',
  domain: 'litware.com',
  reason: 'Somebody registered Spencer by hand, years ago.',
  people: [someone('Bart', 'Cools', 'System Administrator', 'IT', { roles: [roles.globalAdministrator] })],
  registrations: [asInTheSupportArticle],
}

export const southridge: TenantSketch = {
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
}
