import { readFile, rename, writeFile } from 'node:fs/promises'
import { BadInput } from '../../input'
import type { World } from '../model'
import { worldOf } from '../world'
import { check } from './check'
import { kept, keptWorld } from './kept'
import { worldSketch } from './sketch'

/** A sketch that a person wrote, or a world kept earlier. Null when there is no such file. Throws `BadInput` in words. */
export async function loadWorld(file: string): Promise<World | null> {
  const content = await contentOf(file)
  if (content === null) return null
  try {
    return worldFrom(parsed(content))
  } catch (failure) {
    if (failure instanceof BadInput) throw new BadInput(`${file}: ${failure.message}`)
    throw failure
  }
}

async function contentOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT') return null
    throw failure
  }
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch (failure) {
    throw new BadInput(`this is not JSON: ${failure instanceof Error ? failure.message : failure}.`)
  }
}

function worldFrom(value: unknown): World {
  const isKept = typeof value === 'object' && value !== null && 'tenants' in value && !Array.isArray(value.tenants)
  if (isKept) return keptWorld(value)
  const sketch = worldSketch(value, '')
  check(sketch)
  return worldOf(sketch)
}

export type WorldWriter = { save(): void; settled(): Promise<void> }

/** Writes the world after changes: whole or not at all (rename), one at a time, the last state always. */
export function worldWriter(file: string, world: () => World): WorldWriter {
  let writing: Promise<void> | null = null
  let changed = false
  const write = async () => {
    while (changed) {
      changed = false
      await writeFile(`${file}.new`, JSON.stringify(kept(world())), { mode: 0o600 })
      await rename(`${file}.new`, file)
    }
    writing = null
  }
  return {
    save: () => {
      changed = true
      writing ??= write()
    },
    settled: async () => {
      await writing
    },
  }
}
