import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSource, type Source } from './source'

/** Every source of ours, parsed once, with what else the rules read. */
export type House = {
  readonly sources: readonly Source[]
  readonly source: (path: string) => Source | undefined
  /** Of `docs/architecture.md`, `prisma/schema.prisma` and the like; empty where there is none. */
  readonly text: (path: string) => string
  /** The file that an import means, from the root; the name as written for a package. */
  readonly target: (from: string, written: string) => string
}

/** What a package of ours calls itself, and where its door stands. */
const packages: Record<string, string> = { 'entra-box': 'e2e/entra/src/index' }
const read = ['docs/architecture.md', 'prisma/schema.prisma', 'e2e/entra/README.md']
const folders = ['app', 'lib', 'e2e', 'prisma', '.config']
const passedBy = new Set(['node_modules', 'generated', 'dist'])

/** A house from texts alone: the tests' way to build a small one. */
export function houseOf(files: Record<string, string>): House {
  const sources = Object.entries(files)
    .filter(([name]) => isSource(name))
    .map(([name, text]) => parseSource(name, text))
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const target = (from: string, written: string) => {
    const place = placeOf(from, written)
    if (place === null) return written
    return [place, `${place}.ts`, `${place}.tsx`, `${place}/index.ts`].find((each) => byPath.has(each)) ?? place
  }
  return { sources, source: (name) => byPath.get(name), text: (name) => files[name] ?? '', target }
}

export function readHouse(root: string): House {
  const atTop = readdirSync(root).filter(isSource)
  const below = folders.flatMap((folder) => filesBelow(root, folder)).filter(isSource)
  const present = read.filter((name) => readable(root, name) !== null)
  return houseOf(Object.fromEntries([...atTop, ...below, ...present].map((name) => [name, readable(root, name) ?? ''])))
}

function placeOf(from: string, written: string): string | null {
  if (written.startsWith('@/')) return path.posix.normalize(written.slice(2))
  if (written.startsWith('.')) return path.posix.join(path.posix.dirname(from), written)
  return packages[written] ?? null
}

function isSource(name: string): boolean {
  return /\.(ts|tsx|js)$/.test(name) && !name.endsWith('.d.ts')
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !passedBy.has(name))
    .flatMap((entry) => {
      const name = `${folder}/${entry.name}`
      return entry.isDirectory() ? filesBelow(root, name) : [name]
    })
}

function readable(root: string, name: string): string | null {
  try {
    return readFileSync(path.join(root, name), 'utf8')
  } catch {
    return null
  }
}
