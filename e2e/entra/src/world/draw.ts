/**
 * A number from 0 up to 1 that depends on names alone, so that what looks like chance is the same in every run.
 * FNV-1a, then the finalizer of MurmurHash3: without it neighbouring names would give neighbouring numbers.
 */
export function draw(...names: (string | number)[]): number {
  const text = names.join('/')
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

/** A list to choose from; never empty. */
export type Names<Item = string> = readonly [Item, ...Item[]]

/** One of them, each as likely as the others. */
export function pick<Item>(items: Names<Item>, ...names: (string | number)[]): Item {
  return items[Math.floor(draw(...names) * items.length)] ?? items[0]
}
