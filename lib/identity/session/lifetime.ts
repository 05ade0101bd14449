/** At most, from the sign-in on; nothing prolongs a session but signing in again, which makes another one. */
export const sessionHours = 8

/** Without a page or a press of the person's own. */
const idleMinutes = 30

/** Before it, an unused session has ended by itself. */
export function idleSince(now: Date): Date {
  return new Date(now.getTime() - idleMinutes * 60_000)
}

const touchMs = 60_000

/** Use is written down to the minute: a page is read without a write. */
export function wantsTouch(usedAt: Date, now: Date): boolean {
  return now.getTime() - usedAt.getTime() >= touchMs
}
