const weekMs = 7 * 86_400_000

/** The last that the sync said of it was that it does not work. */
export function isFailing({ failedAt, provenAt }: { failedAt: Date | null; provenAt: Date | null }): boolean {
  return failedAt !== null && (provenAt === null || failedAt > provenAt)
}

/** Until this moment a sync that was heard then is not called silent. */
export function silentAfter(reportedAt: Date): Date {
  return new Date(reportedAt.getTime() + weekMs)
}

/** A sync that was heard once and then fell silent: green would be a guess. Null while it speaks, or never has. */
export function silentSince({ reportedAt }: { reportedAt: Date | null }, now = new Date()): Date | null {
  return reportedAt && now > silentAfter(reportedAt) ? reportedAt : null
}
