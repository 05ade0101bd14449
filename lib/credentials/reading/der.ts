/** One element of DER: where it begins, its tag, and where its content begins and ends. */
export type Element = { tag: number; start: number; from: number; to: number }

export const sequence = 0x30
export const integer = 0x02
export const octetString = 0x04
export const objectId = 0x06
/** `[0]`, constructed. */
export const contextual = 0xa0

/** The element that begins at `start`; null where none that is whole does (ITU-T X.690 §8.1, lengths up to 16 MB). */
export function elementAt(bytes: Uint8Array, start = 0, end = bytes.length): Element | null {
  const [tag, first] = [bytes[start], bytes[start + 1]]
  if (tag === undefined || first === undefined || start + 2 > end) return null
  const many = first & 0x7f
  if (first === 0x80 || (first > 0x80 && many > 3)) return null
  const lengthBytes = first < 0x80 ? 0 : many
  const from = start + 2 + lengthBytes
  const length = lengthBytes === 0 ? first : bytes.subarray(start + 2, from).reduce((sum, byte) => sum * 256 + byte, 0)
  return from + length <= end ? { tag, start, from, to: from + length } : null
}

/** What stands directly in an element, as far as it can be read. */
export function childrenOf(bytes: Uint8Array, { from, to }: Element): Element[] {
  const children: Element[] = []
  for (let at = from; at < to; ) {
    const child = elementAt(bytes, at, to)
    if (!child) break
    children.push(child)
    at = child.to
  }
  return children
}
