/** Enough for every tab that somebody may have open; each one that is open asks the database again and again. */
const mostEach = 12

const open = new Map<string, number>()

/** Counts a stream of this person's at this instance until `signal` ends it. False, and not counted, when there are too many. */
export function openStream(personId: string, signal: AbortSignal): boolean {
  const count = open.get(personId) ?? 0
  if (count >= mostEach) return false
  open.set(personId, count + 1)
  signal.addEventListener('abort', () => close(personId), { once: true })
  return true
}

function close(personId: string): void {
  const left = (open.get(personId) ?? 1) - 1
  if (left > 0) open.set(personId, left)
  else open.delete(personId)
}
