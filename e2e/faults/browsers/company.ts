import { roles, type TenantSketch } from 'entra-box'

/** One for each onboarding: a tenant has room for one connection of each environment. */
export const companies: TenantSketch[] = Array.from({ length: 60 }, (_, index) => ({
  key: `company-${index}`,
  name: `Company ${index}`,
  domain: `company-${index}.example`,
  reason: 'For the fault campaign.',
  people: [
    {
      givenName: 'Ada',
      surname: `Number${index}`,
      jobTitle: 'IT Director',
      department: 'IT',
      roles: [roles.globalAdministrator],
      language: 'en-GB',
    },
  ],
}))
