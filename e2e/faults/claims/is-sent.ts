/**
 * Whether what was sent stands in what is there: each property of it, each entry of a list. A key is never shown again, and
 * Graph gives what is made an id of its own.
 */
export function isSent(sent: unknown, there: unknown): boolean {
  if (sent === null || sent === undefined) return there === null || there === undefined
  if (typeof sent !== 'object') return typeof sent === 'string' ? sameText(sent, there) : sent === there
  if (Array.isArray(sent)) return Array.isArray(there) && sent.every((one) => there.some((other) => isSent(one, other)))
  if (there === null || typeof there !== 'object') return false
  const held = there as Record<string, unknown>
  return Object.entries(sent).every(([name, value]) => name === 'key' || isSent(value, held[name]))
}

/** Moments are written in more than one way. */
function sameText(sent: string, there: unknown): boolean {
  if (typeof there !== 'string') return false
  const [one, other] = [Date.parse(sent), Date.parse(there)]
  return sent === there || (/^\d{4}-\d\d-\d\dT/.test(sent) && one === other)
}
