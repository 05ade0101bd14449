const timeZone = 'Europe/Brussels'

/** Swedes write `2028-11-22 09:00:00`: ISO 8601 but for the `T`. */
const wallClock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })

const dayMs = 24 * 60 * 60 * 1000

/** What a clock in Brussels shows, as if it were UTC. */
function shown(at: Date): number {
  return Date.parse(`${wallClock.format(at).replace(' ', 'T')}Z`)
}

/** The day in Brussels, `2028-11-22`: a reader's date begins and ends with their midnight, not with Greenwich's. */
export function civilDateOf(at: Date): string {
  return wallClock.format(at).slice(0, 10)
}

/** Days of a calendar, which have no hours: neither a change of the clock nor a leap day is in the way. */
export function addCivilDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** So many days from Monday to Friday later; holidays, which differ by country and trade, are not known. */
export function workingDaysAfter(date: string, days: number): string {
  let [day, left] = [date, days]
  while (left > 0) {
    day = addCivilDays(day, 1)
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left--
  }
  return day
}

/**
 * The moment at which a clock in Brussels shows this date and full hour. An hour that the change to summer time skips is
 * given as the one after it; of an hour that comes twice, the second.
 */
export function civilMoment(date: string, hour: number): Date {
  const wanted = Date.parse(`${date}T${String(hour).padStart(2, '0')}:00:00Z`)
  const guess = wanted - offsetAt(wanted)
  return new Date(wanted - offsetAt(guess))
}

/** Milliseconds by which Brussels is ahead of UTC. */
function offsetAt(time: number): number {
  const whole = Math.floor(time / 1000) * 1000
  return shown(new Date(whole)) - whole
}

const [opens, closes] = [9, 18]

/** Now between nine and six in Brussels, else the next nine o'clock: nobody is woken by a portal. */
export function civilHourFrom(now: Date): Date {
  const date = civilDateOf(now)
  if (now < civilMoment(date, opens)) return civilMoment(date, opens)
  return now < civilMoment(date, closes) ? now : civilMoment(addCivilDays(date, 1), opens)
}

/** Nine in the morning of a day that many days before `end`, or after it where `days` is negative. */
export function morningBefore(end: Date, days: number): Date {
  return civilMoment(addCivilDays(civilDateOf(end), -days), opens)
}

/** Days from the last day whose nine o'clock has come to the day of `end`: a threshold has come when it is not less. */
export function morningsLeft(end: Date, at: Date): number {
  const hasOpened = at >= civilMoment(civilDateOf(at), opens)
  return civilDaysUntil(end, at) + (hasOpened ? 0 : 1)
}

/** Whole days of the calendar from one moment's day to the other's; negative when it has passed. */
export function civilDaysUntil(end: Date, now: Date): number {
  return (Date.parse(civilDateOf(end)) - Date.parse(civilDateOf(now))) / dayMs
}
