import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Where everybody can come, and what is there survives a restart of the machine. */
export const publicFolder = '/var/tmp'

const prefix = 'spencer-postgres-'

/** In the stand-in's own folder, beside the cluster: the path of the folder that it stands in for. */
const note = 'stands-in-for'

/** The same for the same folder every time. */
export function standInFor(folder: string): string {
  return path.join(placeFor(folder), 'cluster')
}

/** Those whose folder was removed by hand since go at the same time, so that nothing piles up. */
export function noteStandIn(folder: string): void {
  removeOrphans()
  mkdirSync(placeFor(folder), { recursive: true })
  writeFileSync(path.join(placeFor(folder), note), folder)
}

export function removeStandIn(folder: string): void {
  rmSync(placeFor(folder), { recursive: true, force: true })
}

function placeFor(folder: string): string {
  return path.join(publicFolder, prefix + createHash('sha256').update(folder).digest('hex').slice(0, 12))
}

function removeOrphans(): void {
  for (const name of readdirSync(publicFolder).filter((each) => each.startsWith(prefix))) {
    const place = path.join(publicFolder, name)
    const folder = existsSync(path.join(place, note)) && readFileSync(path.join(place, note), 'utf8')
    if (folder && !existsSync(path.dirname(folder))) rmSync(place, { recursive: true, force: true })
  }
}
