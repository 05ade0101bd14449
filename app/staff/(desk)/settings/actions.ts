'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { type FormState, type LinkState, staffAction } from '@/app/_lib/action'
import { endFeed, makeFeed } from '@/lib/reminders/calendar/feeds'

export const linkForCalendar = staffAction<z.ZodObject, LinkState>(z.object({}), async (staff) => {
  const made = await makeFeed(staff, 'en')
  refresh()
  return { status: 'link', ...made }
})

export const endCalendarLink = staffAction<z.ZodObject, FormState>(z.object({}), async (staff) => {
  await endFeed(staff)
  refresh()
})
