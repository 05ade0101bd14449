import { z } from 'zod'
import { env } from '@/lib/env'
import type { StaffRole } from '../actor'
import { highestRole } from './highest-role'

/** The staff registration in Spencer's tenant, and what its app roles are called. */
export function registrationUrl(): string {
  return `/servicePrincipals(appId='${env().STAFF_CLIENT_ID.toLowerCase()}')?$select=id,appRoles`
}

const Registration = z.object({
  id: z.string(),
  appRoles: z.array(z.object({ id: z.string(), value: z.string().nullish(), isEnabled: z.boolean() })),
})

export type Registration = z.output<typeof Registration>

export function readRegistration(body: unknown): Registration | null {
  return Registration.safeParse(body).data ?? null
}

/** The highest of what somebody was assigned, by the ids of app roles. */
export function roleAmong({ appRoles }: Registration, ids: readonly string[]): StaffRole | null {
  const held = appRoles.filter(({ id, isEnabled }) => isEnabled && ids.includes(id))
  return highestRole(held.map(({ value }) => value ?? ''))
}
