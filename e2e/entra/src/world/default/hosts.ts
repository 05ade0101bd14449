import { roles } from '../tenant/roles'
import type { TenantSketch } from '../tenant/tenant'
import { personalTenantId } from './personal-tenant-id'
import { someone } from './someone'

/** Where personal accounts live, and where the portal is at home. */

export const personal: TenantSketch = {
  key: 'personal',
  id: personalTenantId,
  name: 'Personal accounts',
  domain: 'outlook.com',
  reason: 'A personal Microsoft account, which no company may be connected with.',
  people: [{ givenName: 'Sam', surname: 'Rivera', language: 'en-GB' }],
}

export const spencer: TenantSketch = {
  key: 'spencer',
  name: 'Spencer',
  domain: 'spencer.example',
  reason: "Spencer's own staff, and the home of the portal's two registrations.",
  people: [
    someone('Veerle', 'Peeters', 'Account Manager', 'Customer Success'),
    someone('Oscar', 'Claes', 'Onboarding Engineer', 'Customer Success'),
    someone('An', 'Janssens', 'Head of Operations', 'Operations'),
    someone('Tine', 'Martens', 'Copywriter', 'Marketing'),
    someone('Ward', 'Lemmens', 'IT Manager', 'IT', { roles: [roles.globalAdministrator] }),
    someone('Nele', 'Smets', 'Onboarding Engineer', 'Customer Success'),
    someone('Bram', 'Devos', 'Onboarding Engineer', 'Customer Success', { secondFactor: false }),
    someone('Lotte', 'Maes', 'Operations Manager', 'Operations'),
  ],
  groups: { 'Spencer portal operators': ['Smets'] },
  portalStaff: {
    Peeters: 'Viewer',
    Claes: 'Operator',
    Janssens: 'Admin',
    'Spencer portal operators': 'Operator',
    Devos: 'Operator',
    Maes: 'Admin',
  },
}
