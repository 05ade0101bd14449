import { env } from '@/lib/env'

/** What wants a second member of staff, as the audit names it; `-asked`, `-confirmed` and so on come behind. */
export type Act = 'certificate.replacement'

/** How long an ask waits for somebody. */
export const askHours = 24

/** After so long without anybody an Admin may go on alone. */
export const aloneMinutes = 30

/** Off for a desk of one, by whoever runs the portal. */
export function isDualControlOn(): boolean {
  return env().DUAL_CONTROL === 'on'
}

export function mayGoOnAloneFrom(askedAt: Date): Date {
  return new Date(askedAt.getTime() + aloneMinutes * 60_000)
}
