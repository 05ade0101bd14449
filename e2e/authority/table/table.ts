import { connectionPresses } from './connection-presses'
import { customerDeskPresses } from './customer-desk-presses'
import { customerPresses, openPresses } from './customer-presses'
import { deskPresses } from './desk-presses'
import { customerPages, staffPages } from './pages'
import { routes } from './routes'
import type { Rows } from './row'

/** One row for everything that answers: whatever is new has none until somebody has thought about whom it is for. */
export const table: Rows = {
  ...customerPages,
  ...staffPages,
  ...routes,
  ...openPresses,
  ...customerPresses,
  ...connectionPresses,
  ...customerDeskPresses,
  ...deskPresses,
}
