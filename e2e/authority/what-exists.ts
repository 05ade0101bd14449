import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A server action as the build knows it: any page that carries it takes it. */
export type Action = { id: string; name: string; pages: string[] }

type Existing = { addresses: string[]; actions: Action[] }

/** Next's own: no request of a person leads there. */
const ofNext = ['/_global-error', '/_not-found']

/**
 * Everything that answers, as the build wrote it down and not as somebody remembers it: the address of every page and route
 * handler, and every server action by its file and name.
 */
export function whatExists(): Existing {
  const addresses = Object.values(manifest<Record<string, string>>('app-path-routes-manifest.json'))
  return { addresses: addresses.filter((address) => !ofNext.includes(address)), actions: actions() }
}

type References = Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>

function actions(): Action[] {
  const { node, edge } = manifest<Record<'node' | 'edge', References>>('server/server-reference-manifest.json')
  const addressOf = manifest<Record<string, string>>('app-path-routes-manifest.json')
  return Object.entries({ ...node, ...edge }).map(([id, { workers, filename, exportedName }]) => ({
    id,
    name: nameOf(filename, exportedName),
    pages: Object.keys(workers).map((worker) => addressOf[worker.replace(/^app/, '')] ?? ''),
  }))
}

/** `app/staff/(desk)/settings/actions.ts` and `erase`: `erase of staff/settings`. */
function nameOf(file: string, exported: string): string {
  const folder = file.replace(/^app\//, '').replace(/\/?(actions)?\.ts$/, '')
  return `${exported} of ${folder.replaceAll(/\([^)]*\)\//g, '')}`
}

function manifest<Of>(name: string): Of {
  return JSON.parse(readFileSync(path.join(process.env.PORTAL_BUILD ?? 'dist', '.next', name), 'utf8'))
}
