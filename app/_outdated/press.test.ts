import { afterEach, expect, test } from 'vitest'
import { settleOwnActions } from '@/lib/own-actions'
import { fromHeader, inHeader, typedOnOutdatedPage } from './press'

const own = `7f${'a'.repeat(40)}`
const another = `7f${'b'.repeat(40)}`

afterEach(() => settleOwnActions([own]))
settleOwnActions([own])

/** As React writes an action into a form for browsers without JavaScript. */
const bound = (id: string): [string, string][] => [
  ['$ACTION_REF_1', ''],
  ['$ACTION_1:0', `{"id":"${id}","bound":"$@1"}`],
  ['$ACTION_1:1', '[{"status":"idle"}]'],
  ['$ACTION_KEY', 'k1'],
]

function press(fields: [string, string | File][], init: RequestInit = {}): Request {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  return new Request('http://127.0.0.1:3000/staff/invite', { method: 'POST', body, ...init })
}

const name: [string, string] = ['contact1Name', 'Zoë „Łódź” & Söhne']

test.each([
  ['bound to what it was answered', bound(another)],
  ['bare', [[`$ACTION_ID_${another}`, '']]],
  ['of no build at all', [['$ACTION_ID_x', '']]],
  ['without its description', [['$ACTION_REF_1', '']]],
  ['described by something else', [...bound(own).slice(0, 1), ['$ACTION_1:0', '[]']]],
  ['beside one of ours', [...bound(own), [`$ACTION_ID_${another}`, '']]],
] as [string, [string, string][]][])(
  'a press on a page of another build gives back what was typed: %s',
  async (_, fields) => {
    const kept = await typedOnOutdatedPage(press([...fields, name]))
    expect(kept).toEqual({ typed: { contact1Name: name[1] }, isWithheld: false })
  },
)

test.each([
  ['a press on a page of ours', press([...bound(own), name])],
  ['a form that is no press', press([name])],
  [
    'one that a script sends, which reads Next’s own answer',
    press(bound(another), { headers: { 'next-action': another } }),
  ],
  [
    'what only says that it is a form',
    press([], { body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=y' } }),
  ],
  ['a plain form', press([], { body: new URLSearchParams({ [`$ACTION_ID_${another}`]: '' }) })],
  ['a page that is opened', new Request('http://127.0.0.1:3000/staff/invite')],
])('nothing else is taken for one: %s', async (_, request) => {
  expect(await typedOnOutdatedPage(request)).toBeNull()
})

test('what was typed travels to the page whole, whatever script it is written in', async () => {
  const kept = { typed: { name: name[1], lines: ['a\r\nb', '雪'] }, isWithheld: true }
  const headers = new Headers({ 'x-outdated-page': inHeader(kept) })
  expect(fromHeader(headers)).toEqual(kept)
  expect(fromHeader(new Headers())).toBeNull()
})
