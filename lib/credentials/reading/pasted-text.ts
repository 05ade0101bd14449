import { sequence } from './der'

const invisible = /[\xad\u200b-\u200f\u2060\ufeff]/g
/** Hyphens and dashes that word processors put in their place. */
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g

/** Bytes as the text that somebody meant: UTF-8, or UTF-16 as some Windows editors save it (hence the zero bytes), without what nobody sees. */
export function textOf(bytes: Uint8Array): string {
  return plain(new TextDecoder(encodingOf(bytes)).decode(bytes).replaceAll('\0', ''))
}

/** With plain dashes and spaces, and lines where they were written as `\n`. */
function plain(text: string): string {
  return text
    .replace(invisible, '')
    .replace(dashes, '-')
    .replace(spaces, ' ')
    .replace(/\\r?\\n|\\n/g, '\n')
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** Bytes of a file as text that can be sent in their place: what is no text, DER that is, as base64. */
export function textIn(bytes: Uint8Array): string {
  const isDer = bytes[0] === sequence
  return isDer ? btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) : textOf(bytes)
}

/** Shorter is a word, not a key or certificate. */
const shortest = 40

/** Every run of base64 in a text, each as bytes: of a PEM what stands between its lines, else the whole. */
export function base64Blocks(text: string): Uint8Array<ArrayBuffer>[] {
  return text
    .split(/-----[^-\n]*-----/)
    .map((part) => fromBase64(part))
    .filter((block) => block !== null)
}

/** Also without its padding, and in the alphabet for addresses; null for anything else. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const compact = text.replace(/\s/g, '').replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '')
  if (compact.length < shortest || !/^[A-Za-z0-9+/]+$/.test(compact) || compact.length % 4 === 1) return null
  return Uint8Array.from(atob(compact), (character) => character.charCodeAt(0))
}
