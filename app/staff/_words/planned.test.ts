import { expect, test } from 'vitest'
import type { Mark } from '@/lib/reminders/planned/planned-of'
import { markInList, markInWords } from './planned'

const cases: [mark: Mark, said: string, inList: string][] = [
  [
    { kind: 'day', day: '2026-12-08', ticket: 'CHG0042' },
    'planned for Tuesday 8 December, CHG0042',
    'planned 8 Dec, CHG0042',
  ],
  [{ kind: 'day', day: '2027-03-28', ticket: null }, 'planned for Sunday 28 March', 'planned 28 Mar'],
  [{ kind: 'freeze', lastDay: '2027-01-04' }, 'no changes until Monday 4 January', 'no changes until 4 Jan'],
]

test.each(cases)('a row says why nobody is asked meanwhile, with the date whole: %j', (mark, said, inList) => {
  expect([markInWords(mark), markInList(mark)]).toEqual([said, inList])
})
