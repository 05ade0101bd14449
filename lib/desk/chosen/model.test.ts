import { expect, test } from 'vitest'
import { chosenIn, countedOf, readChosen, writeChosen } from './model'

const [one, other] = ['5a3c1ae5-0000-4000-8000-000000000001', '5a3c1ae5-0000-4000-8000-000000000002']

test('what was chosen comes back from a form as it was, the filter with it and where the page began without', () => {
  const query = { search: 'R&D = +1', stage: 'connected', after: `2026-11-23T12:00:00.000Z~${one}`, id: [one, other] }
  const chosen = readChosen(query)
  expect(chosen).toMatchObject({
    filter: { search: 'R&D = +1', stage: 'connected', after: undefined },
    ids: [one, other],
  })
  expect(chosenIn(writeChosen(chosen))).toEqual(chosen)
  const all = readChosen({ ...query, all: 'yes' })
  expect(all.ids).toBe('all')
  expect(chosenIn(writeChosen(all))).toEqual(all)
})

test.each([
  ['nothing', {}, []],
  ['one', { id: one }, [one]],
  ['one twice, once in capitals', { id: [one, one.toUpperCase()] }, [one]],
  ['what is no id', { id: ["'; drop", one, ''] }, [one]],
])('of %s only ids are read, each once', (_, query, ids) => {
  expect(readChosen(query).ids).toEqual(ids)
})

test('what was counted is the same in any order, and another as soon as one comes, goes or changes', () => {
  const counted = countedOf([
    [one, 'a'],
    [other, null],
  ])
  expect(
    countedOf([
      [other, null],
      [one, 'a'],
    ]),
  ).toBe(counted)
  expect(countedOf([[one, 'a']])).not.toBe(counted)
  expect(
    countedOf([
      [one, 'a'],
      [other, 'null'],
    ]),
  ).not.toBe(counted)
})
