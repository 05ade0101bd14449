import { type EcmaScriptModule, type Program, parseSync, type StaticExport, type StaticImport } from 'oxc-parser'

/** What one file takes from another. Types count as much as values: an arrow is an arrow. */
export type Import = {
  /** As it stands in the file: `./store`, `@/lib/db`, `zod`. */
  readonly written: string
  /** Exported names; `all` where nobody can say what is used: a namespace, `export *`, a bare `import()`. */
  readonly names: readonly string[] | 'all'
  /** Gone when the types are stripped. */
  readonly isType: boolean
  readonly line: number
}

type Export = { readonly name: string; readonly line: number }

export type Source = {
  /** From the root of the checkout, with slashes. */
  readonly path: string
  readonly text: string
  readonly lines: number
  readonly imports: readonly Import[]
  readonly exports: readonly Export[]
  /** The text without its comments, every offset kept. */
  readonly code: () => string
  /** The syntax tree. It costs ten times what the rest does: look at `text` before asking. */
  readonly program: () => Program
  readonly lineAt: (offset: number) => number
}

/** @throws where the file is no TypeScript: `tsc` says more about it */
export function parseSource(path: string, text: string): Source {
  const parsed = parseSync(path, text)
  const [error] = parsed.errors
  if (error) throw new Error(`${path} cannot be read: ${error.message}`)
  const lineAt = lineCounter(text)
  return {
    path,
    text,
    lines: lineAt(text.trimEnd().length),
    imports: importsIn(parsed.module, text, lineAt),
    exports: parsed.module.staticExports.flatMap(({ entries }) => entries.flatMap((entry) => exportOf(entry, lineAt))),
    code: () => parsed.comments.reduce((code, { start, end }) => blank(code, start, end), text),
    program: () => parsed.program,
    lineAt,
  }
}

function importsIn(module: EcmaScriptModule, text: string, lineAt: (offset: number) => number): Import[] {
  const named = module.staticImports.map((found) => ({
    written: found.moduleRequest.value,
    names: namesOf(found),
    isType: found.entries.length > 0 && found.entries.every(({ isType }) => isType),
    line: lineAt(found.start),
  }))
  const passedOn = module.staticExports.flatMap(({ entries, start }) =>
    entries.flatMap(({ moduleRequest, importName, isType }) =>
      moduleRequest ? [{ written: moduleRequest.value, names: oneName(importName), isType, line: lineAt(start) }] : [],
    ),
  )
  const called = module.dynamicImports.flatMap(({ moduleRequest, start }) => {
    const literal = text.slice(moduleRequest.start, moduleRequest.end).match(/^['"`]([^'"`$]+)['"`]$/)?.[1]
    return literal ? [{ written: literal, names: takenBefore(text, start), isType: false, line: lineAt(start) }] : []
  })
  // As a type it is in no list of the parser's.
  const typed = [...text.matchAll(/\btypeof import\('([^']+)'\)|\bimport\('([^']+)'\)\.[A-Z]/g)].map(
    ({ 1: whole, 2: part = '', index }) => ({
      written: whole ?? part,
      names: 'all' as const,
      isType: true,
      line: lineAt(index),
    }),
  )
  return [...named, ...passedOn, ...called, ...typed]
}

/** Of `const { one, other: another } = await import(…)`: `one` and `other`. */
function takenBefore(text: string, start: number): Import['names'] {
  const taken = text.slice(0, start).match(/\{([^{}]*)\}\s*=\s*await\s+$/)?.[1]
  return taken === undefined ? 'all' : [...taken.matchAll(/(\w+)\s*(:\s*\w+)?/g)].map(([, name = '']) => name)
}

function namesOf({ entries }: StaticImport): Import['names'] {
  const names = entries.map(({ importName }) => oneName(importName))
  return names.includes('all') ? 'all' : names.flatMap((name) => [...name])
}

function oneName({ kind, name }: { kind: string; name: string | null }): Import['names'] {
  if (kind === 'Default') return ['default']
  return kind === 'Name' && name ? [name] : 'all'
}

function exportOf(
  { exportName, start }: StaticExport['entries'][number],
  lineAt: (offset: number) => number,
): Export[] {
  if (exportName.kind === 'None') return []
  return [{ name: exportName.kind === 'Default' ? 'default' : (exportName.name ?? ''), line: lineAt(start) }]
}

function blank(code: string, start: number, end: number): string {
  return code.slice(0, start) + code.slice(start, end).replace(/[^\n]/g, ' ') + code.slice(end)
}

function lineCounter(text: string): (offset: number) => number {
  let starts: number[] | undefined
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}
