import { roles } from '../../world/tenant/roles'

/** For tests: three people, the first of them Global Administrator. */
export const people = ['Peeters', 'Claes', 'Maes'].map((surname, index) => ({
  givenName: ['Anna', 'Bram', 'Chloé'][index] ?? '',
  surname,
  jobTitle: 'Clerk',
  department: 'IT',
  roles: index === 0 ? [roles.globalAdministrator] : [],
}))

export const eventual = { headers: { ConsistencyLevel: 'eventual' } }

/** For tests: who may do everything that a token with these scopes allows. */
export function administrator(...scopes: string[]) {
  return { as: { scp: scopes.join(' '), wids: [roles.globalAdministrator] } }
}
