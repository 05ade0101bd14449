export type KeyAct = 'search' | 'next' | 'previous' | 'choose' | 'help'

const acts = new Map<string, KeyAct>([
  ['/', 'search'],
  ['j', 'next'],
  ['k', 'previous'],
  ['x', 'choose'],
  ['?', 'help'],
])

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented'>

/** Null for every other key, with a modifier, and while somebody writes. @param isWriting the focus is where letters are letters */
export function keyActOf(pressed: Pressed, isWriting: boolean): KeyAct | null {
  const { key, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = pressed
  if (isWriting || ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return null
  return acts.get(key) ?? null
}

/** The row to go to; the first one where none has the focus, and at the ends it stays. */
export function nextRow(act: 'next' | 'previous', focused: number, count: number): number {
  if (focused === -1) return 0
  return Math.min(Math.max(focused + (act === 'next' ? 1 : -1), 0), count - 1)
}
