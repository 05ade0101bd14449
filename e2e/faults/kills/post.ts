import type { Call } from '../calls/call'

/** Where a worker stands when it is killed: in which run, at which of its requests, and how far that one had come. */
export type Post = { act: 'connect' | 'renew'; request: number; moment: Moment }

export const killMoments = [
  'in flight',
  'worked, unanswered',
  'answered, not recorded',
  'recorded',
  'lands after recovery',
] as const

type Moment = (typeof killMoments)[number]

/** What a request of a worker is for, as the receipt would say it. */
export function purposeOf({ host, steps, url, isLook }: Call): string {
  if (host === 'login') return 'proof'
  if (steps?.every(({ method }) => method === 'DELETE')) return 'withdrawal'
  if (steps?.every(({ url }) => /^\/(users|groups)\b/.test(url))) return 'reading with the new secret'
  if (isLook) return 'look'
  if (steps) return 'permissions and secret'
  if (url.endsWith('/addPassword')) return 'secret'
  return url.includes('servicePrincipals') ? 'service principal' : 'application'
}
