import { readFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.join(import.meta.dirname, '..', '..', 'docs', 'proxy')

/**
 * A file of `docs/proxy`, with what is this machine's in place of what it names.
 * @throws where the file names no such thing any more
 */
export function documented(file: string, instead: readonly (readonly [there: string, here: string])[]): string {
  return instead.reduce(
    (text, [there, here]) => {
      if (!text.includes(there)) throw new Error(`${file} has no “${there}” any more`)
      return text.replaceAll(there, here)
    },
    readFileSync(path.join(folder, file), 'utf8'),
  )
}
