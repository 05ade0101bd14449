import { cache } from 'react'
import { pageTranslator } from '@/app/_lib/language'
import { requireFieldEditor } from '@/app/_lib/session'
import { connectionOf } from '@/lib/connections/find-connection'

export type FieldsArrival = Awaited<ReturnType<typeof arriveForFields>>

/** As `arrive`, and also for somebody who was named for mapping and groups alone. */
export const arriveForFields = cache(async (connectionId: string) => {
  const customer = await requireFieldEditor(connectionId)
  const connection = await connectionOf(customer)
  const { language, t } = await pageTranslator(connection.language)
  return { customer, connection, language, t }
})
