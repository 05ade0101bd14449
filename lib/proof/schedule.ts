const minuteMs = 60_000

/**
 * Pauses between two tries, in minutes; the last one repeats. At first somebody may be mending what the page has just told
 * them; later a policy, or a copy that travels slowly, takes its time.
 */
const pauses = [1 / 6, 1 / 2, 1, 2, 5, 15, 30, 60, 120]

/** The last try comes so long before the secret is forgotten, to be sure that it still is there. */
const lastMs = 5 * minuteMs

/**
 * When a secret is tried next that is held since then and until then, both at the latest; null when no try is left. By the
 * clock alone: whoever asks, and however often, finds the same moments.
 */
export function nextTryAt({ since, until }: { since: Date; until: Date }, now: Date): Date | null {
  const last = until.getTime() - lastMs
  if (now.getTime() >= last) return null
  let at = since.getTime()
  for (let index = 0; at <= now.getTime(); index++) at += minuteMs * (pauses[index] ?? pauses.at(-1) ?? 0)
  return new Date(Math.min(at, last))
}
