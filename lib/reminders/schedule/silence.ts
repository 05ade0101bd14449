import { isQuiet, perhapsQuiet, silentFor, snoozedFor } from './silence-store'

type Column = Parameters<typeof silentFor>[0]

/** Of a room's own query: nobody is asked about the connection that the first column names, the first of whose ends the second does. */
export function isSilentAbout(connectionId: Column, firstEnd: Column, now: Date) {
  return silentFor(connectionId, firstEnd, now)
}

/** Of a room's own query: the same of what is Spencer's to do, which only a snooze is silent about. */
export function isOwnSilentAbout(connectionId: Column, firstEnd: Column, now: Date) {
  return snoozedFor(connectionId, firstEnd, now)
}

/** Of a room's own query: there was silence about the connection that this column names since then. */
export function wasSilentSince(connectionId: Column, since: Date, now: Date) {
  return isQuiet(connectionId, { from: since, until: now })
}

/** A room's own query, to begin with: who may be silent now, as `connectionId`. */
export function whoMayBeSilent(now: Date) {
  return perhapsQuiet(now)
}
