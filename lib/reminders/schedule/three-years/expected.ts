import type { History, Life } from './history'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** Written out: a second opinion must not share the first one's arithmetic. */
const days = [90, 60, 30, 14, 7, 3, 1, 0]
const weeksAfter = Array.from({ length: 26 }, (_, week) => -(week + 1) * 7)

/**
 * For tests: which mails a worker that is there at these ticks has to send, and at which moment, by the rules alone and one
 * credential after the other. What comes due between two ticks is one mail, about the most urgent. Spencer hears of what it
 * works with until that is replaced, the contacts only until there is a younger one.
 */
export function expectedMails({ lives, connections }: History, ticks: number[], postMs: number): Map<string, number> {
  const recipients = new Map(connections.map(({ id, contactIds }) => [id, [...contactIds, 'spencer']]))
  const mails = new Map<string, number>()
  for (const life of lives) {
    for (const [tick, threshold] of tellingsOf(life, ticks)) {
      const time = tick + postMs
      for (const recipient of recipients.get(life.connectionId) ?? []) {
        const silentFrom = recipient === 'spencer' ? life.replacedAt : life.renewedAt
        if (time < silentFrom) mails.set(`${life.id} ${threshold} ${recipient}`, time)
      }
    }
  }
  return mails
}

/** The tick at which something is said, and the last threshold that came before it. */
function tellingsOf({ endsAt, createdAt }: Life, ticks: number[]): Map<number, number> {
  const tellings = new Map<number, number>()
  for (const threshold of [...days, ...weeksAfter]) {
    const due = nineOClock(endsAt, threshold)
    if (due <= createdAt) continue
    const tick = firstFrom(ticks, due)
    if (tick !== undefined) tellings.set(tick, threshold)
  }
  return tellings
}

function firstFrom(ticks: number[], time: number): number | undefined {
  let [low, high] = [0, ticks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ticks[middle] ?? 0) < time) low = middle + 1
    else high = middle
  }
  return ticks[low]
}

/** Nine in Brussels is seven or eight in UTC, on the day that many days before the one on which it ends there. */
export function nineOClock(endsAt: number, threshold: number): number {
  const day = Math.floor((endsAt + (isSummer(endsAt) ? 2 : 1) * hourMs) / dayMs) * dayMs - threshold * dayMs
  const seven = day + 7 * hourMs
  return isSummer(seven) ? seven : seven + hourMs
}

/** From 01:00 UTC on the last Sunday of March to that of October (directive 2000/84/EC). */
function isSummer(time: number): boolean {
  const year = new Date(time).getUTCFullYear()
  return time >= lastSunday(year, 2) && time < lastSunday(year, 9)
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1))
  return last.getTime() - last.getUTCDay() * dayMs
}
