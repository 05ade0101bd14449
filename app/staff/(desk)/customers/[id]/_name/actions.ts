'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { CustomerName } from '@/lib/connections/choices'
import { renameCustomer } from '@/lib/connections/customer/rename-customer'

export const rename = staffAction(
  { press: 'customer.rename', needs: 'Operator' },
  z.object({ customer: z.guid(), before: z.string().max(200), name: CustomerName }),
  async (staff, { customer, before, name }) => {
    const renamed = allowed(await renameCustomer(staff, { customerId: customer, before, name }))
    switch (renamed.status) {
      case 'changed_meanwhile':
        refresh()
        return {
          status: 'refused',
          message: `Somebody else changed the name to ${renamed.name} since you opened the page, and it stays so. Press again to put what you typed in its place.`,
        }
      case 'unknown':
        return { status: 'refused', message: 'There is no such customer any more.' }
      case 'as_before':
        return { status: 'done', message: 'It is called so already.' }
      case 'renamed':
        refresh()
    }
  },
)
