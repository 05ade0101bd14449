import { expect, test } from 'vitest'
import { keyActOf, nextRow } from './key-act'

const pressed = (key: string, also = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, defaultPrevented: false },
  ...also,
})

test('a single key acts, unless somebody writes, holds a modifier, or something else took it', () => {
  expect(['/', 'j', 'k', 'x', '?'].map((key) => keyActOf(pressed(key), false))).toEqual([
    'search',
    'next',
    'previous',
    'choose',
    'help',
  ])
  for (const key of ['J', 'Enter', 'a', ' ']) expect(keyActOf(pressed(key), false), key).toBeNull()
  expect(keyActOf(pressed('j'), true)).toBeNull()
  for (const held of ['ctrlKey', 'metaKey', 'altKey', 'isComposing', 'defaultPrevented'])
    expect(keyActOf(pressed('x', { [held]: true }), false), held).toBeNull()
})

test.each([
  ['next', -1, 0],
  ['previous', -1, 0],
  ['next', 0, 1],
  ['next', 2, 2],
  ['previous', 2, 1],
  ['previous', 0, 0],
] as const)('%s from row %i is row %i of three', (act, from, to) => {
  expect(nextRow(act, from, 3)).toBe(to)
})
