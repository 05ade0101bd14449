import { asVisitor } from '@/lib/db'
import { isDatabaseThere } from './store'

/** Whether this instance can do its work now. */
export function isReady(): Promise<boolean> {
  return isDatabaseThere(asVisitor()).catch(() => false)
}
