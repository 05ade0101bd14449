import type { House } from '../house'
import { isSettings, isTest } from '../places'
import type { Finding, Rule } from '../rule'

const pages =
  /^app\/.*\/?(page|layout|template|default|loading|error|global-error|not-found|route|icon|manifest|robots|sitemap)\.tsx?$/
const methods = 'GET HEAD POST PUT PATCH DELETE OPTIONS'
const ofNext = new Set(`default metadata generateMetadata viewport generateStaticParams ${methods}`.split(' '))
const door = 'e2e/entra/src/index.ts'

/**
 * What is exported is used by another file, or the word `export` goes; used by nothing at all, the whole of it goes. Counted as
 * used: what Next asks of its own files, the default export of a settings file or of what a settings file names, and what the
 * README of the box documents of its door. A test counts as another file; what stands in a test is for nobody else.
 */
export const exports: Rule = (house) => {
  const used = usedNames(house)
  const settings = house.sources.filter(({ path }) => isSettings(path)).map(({ text }) => text)
  const manual = new Set(house.text('e2e/entra/README.md').match(/\w+/g))
  return house.sources.flatMap(({ path, exports: given }): Finding[] => {
    const names = used.get(path) ?? new Set()
    const isNamed = settings.some((text) => new RegExp(`['/]${nameOf(path)}(\\.ts)?'`).test(text))
    return given
      .filter(({ name }) => !names.has(name) && !isAskedFor(path, name, isNamed))
      .filter(({ name }) => path !== door || !manual.has(name))
      .map(({ name, line }) => ({
        path,
        line,
        what: `${name} is exported and used by no other file`,
        instead:
          path === door
            ? 'say in the README what it is for, or close the door'
            : 'take away the export, or all of it where nothing here uses it',
      }))
  })
}

/** By file: the names that others import. Where all of it is taken at once, every word of the file that takes it. */
function usedNames(house: House): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>()
  for (const { path, imports, code } of house.sources)
    for (const { written, names } of imports) {
      const target = house.target(path, written)
      if (!house.source(target)) continue
      const known = used.get(target) ?? new Set()
      used.set(target, known)
      for (const name of names === 'all' ? (code().match(/\w+/g) ?? []) : names) known.add(name)
    }
  return used
}

function isAskedFor(path: string, name: string, isNamed: boolean): boolean {
  if (isTest(path)) return false
  if (pages.test(path)) return ofNext.has(name)
  if (path === 'proxy.ts') return name === 'proxy' || name === 'config'
  if (path === 'instrumentation.ts') return name === 'register'
  return name === 'default' && (isSettings(path) || isNamed)
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'))
}
