import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { translator } from '@/lib/i18n/translator'
import type { Intent } from '@/lib/identity/actor'
import { Kept } from '../_progress/kept'
import { differsWords } from './differs-words'

const t = translator('en')
const asked = (intent: Intent, cameFor = intent) =>
  differsWords({ customer: { intent: cameFor }, connection: { domain: 'contoso.com' }, t }, intent)

test('B31: what a repair finds is asked about as the difference that it was pressed to see, and alarms nobody', () => {
  expect(asked('repair')).toEqual({
    title: 'This is no longer as agreed in contoso.com',
    body: 'We looked just now. With your word we set this right; all the rest stays as it is.',
    act: 'Set this right',
  })
  expect(asked('repair', 'connect').title).toBe('This is not as agreed in contoso.com yet')
  expect(asked('connect').title).toBe('We found something else than you approved')
})

test('B31: where a repair has changed nothing yet, nobody says that nothing was made; where that is not known, neither', () => {
  const said = (intent: Intent, mayHaveWritten = false) => {
    const run = { kept: [], reason: 'confirm_difference', intent, mayHaveWritten }
    return renderToStaticMarkup(Kept({ run, domain: 'contoso.com', t }))
  }
  expect(said('repair')).toContain('Nothing has been changed in contoso.com yet.')
  expect(said('connect')).toContain('Nothing has been made in contoso.com yet.')
  expect(said('repair', true)).not.toContain('Nothing has been')
})
