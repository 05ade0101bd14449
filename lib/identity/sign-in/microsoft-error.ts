/** By what Microsoft, and whoever asks it, finds a refusal again: the number of `AADSTS65004`, and where they came the id and the moment. */
export type MicrosoftError = { number: number; correlationId: string | null; at: Date | null }

/**
 * What stands in a description as Microsoft's login writes it: `AADSTS65004: User declined … Trace ID: … Correlation ID: …
 * Timestamp: 2026-11-28 09:00:00Z`. Nothing else of it goes further: it comes by the address, so it may be anybody's text.
 */
export function microsoftErrorIn(
  description: string | undefined,
  number = aadstsNumber(description),
): MicrosoftError | null {
  if (number === null) return null
  const correlationId = /\bCorrelation ID: ([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\b/i.exec(description ?? '')?.[1]
  const at = /\bTimestamp: (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\dZ)/.exec(description ?? '')
  return { number, correlationId: correlationId?.toLowerCase() ?? null, at: at && momentOf(`${at[1]}T${at[2]}`) }
}

/** The number at the head of a description, or null. */
function aadstsNumber(description: string | undefined): number | null {
  const digits = /^AADSTS(\d{4,9})\b/.exec(description ?? '')?.[1]
  return digits ? Number(digits) : null
}

function momentOf(text: string): Date | null {
  const moment = new Date(text)
  return Number.isNaN(moment.getTime()) ? null : moment
}
