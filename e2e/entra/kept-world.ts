import { readFile, rename, writeFile } from 'node:fs/promises'
import type { World } from './world/model'

/** A world kept earlier, or null when there is none yet. */
export async function loadWorld(file: string): Promise<World | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT') return null
    throw failure
  }
}

export type Keeper = { keep(): void; settled(): Promise<void> }

/** Writes the world after changes: whole or not at all (rename), one at a time, the last state always. */
export function keeper(file: string, world: () => World): Keeper {
  let writing: Promise<void> | null = null
  let changed = false
  const write = async () => {
    while (changed) {
      changed = false
      await writeFile(`${file}.new`, JSON.stringify(world()), { mode: 0o600 })
      await rename(`${file}.new`, file)
    }
    writing = null
  }
  return {
    keep: () => {
      changed = true
      writing ??= write()
    },
    settled: async () => {
      await writing
    },
  }
}
