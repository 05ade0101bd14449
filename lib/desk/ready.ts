import { isDatabaseThere } from './store'

/** Whether this instance can do its work now. */
export function isReady(): Promise<boolean> {
  return isDatabaseThere().catch(() => false)
}
