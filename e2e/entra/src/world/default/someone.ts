import type { Sketch } from '../people/person'
import { roles } from '../tenant/roles'

/** An administrator or another figure of a small tenant; the arguments read as a visiting card. */
export function someone(
  givenName: string,
  surname: string,
  jobTitle: string,
  department: string,
  more: Partial<Sketch> = {},
) {
  return { givenName, surname, jobTitle, department, ...more }
}

/** For the many tenants where one person may do everything. */
export const leads = { roles: [roles.globalAdministrator] }
