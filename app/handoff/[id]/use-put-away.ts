import { useEffect } from 'react'
import { onSessionOver } from '@/app/_signed-out/session-over'

/** As long as the tab that opened a secret may ask for it again. */
const shownMs = 15 * 60_000
const lookMs = 5_000

export type WhyPutAway = 'time' | 'signed_out'

/**
 * Once, when what is shown has to go: after fifteen minutes of the clock, also where the machine slept meanwhile, or when
 * somebody signs out in another tab.
 *
 * @param shown what is on the page; null while there is nothing
 */
export function usePutAway(shown: object | null, putAway: (why: WhyPutAway) => void): void {
  useEffect(() => {
    if (!shown) return
    const until = Date.now() + shownMs
    const look = () => {
      if (Date.now() >= until) putAway('time')
    }
    const looking = setInterval(look, lookMs)
    document.addEventListener('visibilitychange', look)
    const endHearing = onSessionOver(() => putAway('signed_out'))
    return () => {
      clearInterval(looking)
      document.removeEventListener('visibilitychange', look)
      endHearing()
    }
  }, [shown, putAway])
}
