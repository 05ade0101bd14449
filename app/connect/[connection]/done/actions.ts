'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { customerAction } from '@/app/_lib/action'
import { pageLanguage } from '@/app/_lib/language'
import { endFeed, makeFeed } from '@/lib/reminders/calendar/feeds'

/** In the language in which the page is read, because a calendar says nothing of its own. */
export const linkForCalendar = customerAction(
  { press: 'calendar.make-feed', fresh: true },
  z.object({}),
  async (customer) => {
    const made = await makeFeed(customer, await pageLanguage())
    refresh()
    return { status: 'link', ...made }
  },
)

export const endCalendarLink = customerAction(
  { press: 'calendar.end-feed', fresh: true },
  z.object({}),
  async (customer) => {
    await endFeed(customer)
    refresh()
  },
)
