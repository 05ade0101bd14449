import { isOwnOrigin } from './origin'
import { refused } from './refused'

/** For POST routes, which answer 403 themselves. */
export async function ownOrigin(request: Request): Promise<boolean> {
  if (isOwnOrigin(request.headers)) return true
  await refused({ what: new URL(request.url).pathname, why: 'origin' }, request)
  return false
}
