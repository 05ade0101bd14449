import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'

/** All of it but settings that somebody made there: their keys are nowhere else. */
export async function clearFolder(folder: string): Promise<void> {
  const there = existsSync(folder) ? await readdir(folder) : []
  for (const name of there.filter((each) => each !== '.env'))
    await rm(path.join(folder, name), { recursive: true, force: true })
}
