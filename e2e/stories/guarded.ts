import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Exchange } from '@/e2e/harness/recorder'

export type Guarded = { kind: 'secret' | 'pasted secret' | 'key' | 'shown key'; text: string }

/** What the stories saw and told us to look for. A pasted secret is one that a person sends us, once. */
export function guardedIn(folder: string): Guarded[] {
  return readFileSync(path.join(folder, 'guarded'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [kind, text] = line.split('\t')
      return { kind, text } as Guarded
    })
}

/**
 * Tokens, wherever they come from: a JWT (access and ID tokens, our own assertions), and Entra's codes and refresh
 * tokens, which begin with a version. A statement's log writes bytes in hexadecimal, so a JWT in that spelling too.
 */
export const tokens = /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.|[01]\.A[\w-]{60}|65794a(?:[0-9a-f]{2}){8,}2e65794a/

/** One expression for many texts, each as it is and as bytes in hexadecimal. */
export function anyOf(texts: string[]): RegExp {
  const spellings = texts.flatMap((text) => [literally(text), Buffer.from(text).toString('hex')])
  return new RegExp(spellings.join('|'))
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Every file of the stacks but what must know: the box's own world, the ring of keys, and what the stories noted. */
const knowing = /\/(entra\.json|sealing\.key|exchanges\.jsonl|guarded)$/

export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !knowing.test(file))
}

/** Read in pieces that overlap. A file that PostgreSQL removes meanwhile holds nothing. */
export async function holds(file: string, texts: RegExp): Promise<boolean> {
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

/** Every exchange that browsers had with the portals. */
export async function* exchangesIn(folder: string): AsyncGenerator<Exchange> {
  for (const stack of ['main', 'disturbed']) {
    const lines = createInterface({ input: createReadStream(path.join(folder, stack, 'exchanges.jsonl')) })
    for await (const line of lines) yield JSON.parse(line)
  }
}
