/** How old what Microsoft said of somebody may be for anything but reading. */
const observationMinutes = 5

export function isRecent(observedAt: Date | null, now: Date): boolean {
  return observedAt !== null && now.getTime() - observedAt.getTime() < observationMinutes * 60_000
}
