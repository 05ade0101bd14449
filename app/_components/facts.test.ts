import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Mono } from './facts'

test('C14: an id, a secret or a command is marked as nothing for a browser to translate', () => {
  expect(renderToStaticMarkup(Mono({ children: '0d7d93d1' }))).toMatch(/^<span translate="no"[^>]*>0d7d93d1<\/span>$/)
})
