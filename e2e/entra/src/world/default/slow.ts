import type { TenantSketch } from '../tenant/tenant'
import { leads, someone } from './someone'

/** Replicas that lag, budgets that are soon used up. */

export const coho: TenantSketch = {
  key: 'coho',
  name: 'Coho Winery',
  domain: 'cohowinery.com',
  reason: 'Slow and fickle: three replicas up to 8 seconds behind, reads that flap, secrets usable after 12 seconds.',
  people: [someone('Benoît', 'Lejeune', 'Responsable IT', 'IT', { ...leads, language: 'fr-BE' })],
  settings: { lagMs: 8000, replicas: 3, flap: 0.4, credentialDelayMs: 12_000 },
}

export const relecloud: TenantSketch = {
  key: 'relecloud',
  name: 'Relecloud',
  domain: 'relecloud.com',
  reason: 'Always at its limit: an application may use 12 resource units in 10 seconds, and write 3 times in 15.',
  people: [someone('Wannes', 'Timmermans', 'Cloud Architect', 'IT', leads)],
  settings: { unitBudget: { most: 12, seconds: 10 }, writeBudget: { most: 3, seconds: 15 } },
}
