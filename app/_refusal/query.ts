import { z } from 'zod'
import type { WrongClock } from '@/lib/clock/wrong-clock'
import type { RefusedSignIn } from '@/lib/identity/sign-in/finish-sign-in'
import type { MicrosoftError } from '@/lib/identity/sign-in/microsoft-error'

/** What an address says of a refused sign-in besides why. */
export type RefusalDetails = { microsoft: MicrosoftError | null; clock: WrongClock | null }

/** Figures and an id, no secrets and no text: whoever makes up an address makes the page say nothing of their own. */
const Query = z.object({
  number: digits(/^\d{4,9}$/),
  correlation: z.guid().optional().catch(undefined),
  at: digits(/^\d{9,11}$/),
  behind: digits(/^\d{1,5}$/),
  ahead: digits(/^\d{1,5}$/),
})

function digits(form: RegExp) {
  return z.string().regex(form).transform(Number).optional().catch(undefined)
}

/** The page that explains may be drawn by another process than the one that refused. */
export function refusalQuery({ microsoft, clock }: Pick<RefusedSignIn, 'microsoft' | 'clock'>): Record<string, string> {
  return {
    ...(microsoft && { number: String(microsoft.number) }),
    ...(microsoft?.correlationId && { correlation: microsoft.correlationId }),
    ...(microsoft?.at && { at: String(Math.floor(microsoft.at.getTime() / 1000)) }),
    ...(clock && { [clock.is]: String(clock.minutes) }),
  }
}

export function refusalDetails(query: Record<string, unknown>): RefusalDetails {
  const { number, correlation, at, behind, ahead } = Query.parse(query)
  const found = { correlationId: correlation ?? null, at: at === undefined ? null : new Date(at * 1000) }
  return { microsoft: number === undefined ? null : { number, ...found }, clock: clockIn(behind, ahead) }
}

function clockIn(behind: number | undefined, ahead: number | undefined): WrongClock | null {
  if (behind !== undefined) return { minutes: behind, is: 'behind' }
  return ahead === undefined ? null : { minutes: ahead, is: 'ahead' }
}
