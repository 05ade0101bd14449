import type { StaffRole } from '@/lib/identity/actor'
import { type Expected, staff, waits } from '../expected'
import type { World } from '../world/world'
import { form, type Row, type Rows } from './row'

const done: Expected = { came: 'done', changes: true }

type Fields = (world: World) => Record<string, string>
type More = Parameters<typeof staff>[2]

/** On the page of a customer. */
const changes =
  (fields: Fields, comes = done, more: More = {}, needs: StaffRole = 'Operator'): ((world: World) => Row) =>
  (world) =>
    form({ customer: world.made.customer, ...fields(world) }, staff(needs, comes, more), {
      id: world.made.customer,
    })

export const customerDeskPresses: Rows = {
  // To another address; a name goes on while the portal is stopped.
  'correctContact of staff/customers/[id]/_contacts': changes(
    ({ made }) => ({
      contact: made.contact,
      edition: made.edition,
      name: 'IT',
      email: 'helpdesk@contoso.com',
      language: 'en',
    }),
    { ...done, asks: true },
    { stopped: waits },
  ),
  // Of a colleague an Admin alone.
  'removeNote of staff/customers/[id]/_notes': changes(
    ({ note }) => ({ written: note }),
    done,
    { stopped: done },
    'Admin',
  ),
  'rename of staff/customers/[id]/_name': changes(() => ({ before: 'Contoso', name: 'Contoso Belgium' }), done, {
    stopped: done,
  }),
  'writeNote of staff/customers/[id]/_notes': changes(() => ({ note: 'They call on Mondays.' }), done, {
    stopped: done,
  }),
}
