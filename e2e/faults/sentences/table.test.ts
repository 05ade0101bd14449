import { expect, test } from 'vitest'
import { en as mail } from '@/lib/i18n/mail/en'
import { en } from '@/lib/i18n/messages/en'
import { leavesOf, rows, table } from './table'

test('every sentence of the pages and mails that the campaign reads has a row, and every row a sentence', () => {
  const messages = { ...en, mail }
  const read = Object.fromEntries(Object.keys(table).map((name) => [name, messages[name as keyof typeof table]]))
  expect([...rows.keys()].sort()).toEqual(
    leavesOf(read)
      .map(([key]) => key)
      .sort(),
  )
})
