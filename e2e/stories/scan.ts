import { createReadStream, readdirSync } from 'node:fs'
import path from 'node:path'

/** Files of a stack, the database's own among them, in which a text stands; read in pieces that overlap. */
export async function filesWith(folder: string, texts: RegExp): Promise<string[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.endsWith('/entra.json'))
  const hits: string[] = []
  for (const file of files) if (await holds(file, texts)) hits.push(file)
  return hits
}

async function holds(file: string, texts: RegExp): Promise<boolean> {
  let tail = ''
  try {
    for await (const chunk of createReadStream(file, { encoding: 'latin1', highWaterMark: 1 << 20 })) {
      if (texts.test(tail + chunk)) return true
      tail = (tail + chunk).slice(-4096)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return false
}

/** The text itself, for use inside an expression. */
export const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
