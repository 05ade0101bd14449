import { roles } from '../tenant/roles'
import type { TenantSketch } from '../tenant/tenant'
import { leads, someone } from './someone'

/** Policies and quotas that forbid something. */

export const tailspin: TenantSketch = {
  key: 'tailspin',
  name: 'Tailspin Toys',
  domain: 'tailspintoys.com',
  reason: 'Its policy forbids client secrets.',
  people: [
    someone('Isabelle', 'Laurent', 'IT Director', 'IT', { roles: [roles.globalAdministrator], language: 'fr-BE' }),
  ],
  policy: { secretsForbidden: true },
}

export const adventureWorks: TenantSketch = {
  key: 'adventure-works',
  name: 'Adventure Works',
  domain: 'adventure-works.com',
  reason: 'Its policy caps the lifetime of a secret at 180 days.',
  people: [someone('Matthias', 'Becker', 'IT-Leiter', 'IT', { roles: [roles.globalAdministrator], language: 'de-DE' })],
  policy: { secretMaxDays: 180 },
  country: 'Germany',
}

export const wingtip: TenantSketch = {
  key: 'wingtip',
  name: 'Wingtip Toys',
  domain: 'wingtiptoys.com',
  reason: 'Ordinary members may not register applications.',
  people: [
    someone('Katrien', 'Smets', 'IT Manager', 'IT', { roles: [roles.cloudApplicationAdministrator] }),
    someone('Joris', 'Pauwels', 'Web Editor', 'Marketing'),
  ],
  policy: { usersMayCreateApps: false },
}

export const proseware: TenantSketch = {
  key: 'proseware',
  name: 'Proseware',
  domain: 'proseware.com',
  reason: 'Plain, with an object quota; a registration of ours is deleted here by tests.',
  people: [
    someone('Charlotte', 'Leroy', 'IT Manager', 'IT', { roles: [roles.globalAdministrator], language: 'fr-BE' }),
  ],
  policy: { objectQuota: 250 },
}

export const treyResearch: TenantSketch = {
  key: 'trey-research',
  name: 'Trey Research',
  domain: 'treyresearch.net',
  reason: 'Its policy caps the lifetime of a certificate at 90 days.',
  people: [someone('Thomas', 'Schröder', 'Laborleiter', 'Research', { ...leads, language: 'de-DE' })],
  policy: { certificateMaxDays: 90 },
  country: 'Germany',
}

export const lucerne: TenantSketch = {
  key: 'lucerne',
  name: 'Lucerne Publishing',
  domain: 'lucernepublishing.com',
  reason: 'Its developer has used the whole quota of directory objects: six here, 250 at Microsoft.',
  people: [
    someone('Jasper', 'Callens', 'Web Developer', 'Technology', { manager: 'Moens' }),
    someone('Griet', 'Moens', 'Publisher', 'Board', leads),
  ],
  policy: { objectQuota: 6 },
  registrations: ['Archive', 'Newsletter', 'Subscriptions', 'Print queue', 'Photo desk', 'Press list'].map((name) => ({
    displayName: name,
    redirectUris: [`https://${name.toLowerCase().replace(' ', '-')}.lucernepublishing.com/signin-oidc`],
    scopes: ['User.Read'],
    owner: 'Callens',
  })),
}
