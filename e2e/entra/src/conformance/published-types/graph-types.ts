import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** A type of Graph as the published package declares it: its properties' types are kept as they are written there. */
type Declared = { name: string; parent: string | null; properties: Record<string, string> }

export type GraphTypes = { interfaces: Map<string, Declared>; enumerations: Map<string, string[]> }

const file = createRequire(import.meta.url).resolve('@microsoft/microsoft-graph-types/microsoft-graph.d.ts')

/**
 * Reads the declarations of `@microsoft/microsoft-graph-types`. The compiler this project uses has no interface for
 * programs, and the file is generated, one property a line; so this knows exactly the lines that occur there and throws at
 * any other. Namespaces (call records, security, search…) come last and are nobody's business here.
 */
export function readGraphTypes(text = readFileSync(file, 'utf8')): GraphTypes {
  const types: GraphTypes = { interfaces: new Map(), enumerations: new Map() }
  let open: Declared | string[] | null = null
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(\/\/|\/?\*|$)/.test(line) || preamble.test(line)) continue
    if (line.startsWith('export namespace ')) return types
    open = opened(types, line) ?? continued(open, line, index + 1)
  }
  return types
}

const preamble = /^export (as namespace microsoftgraph;|type NullableOption<T> = T \| null;)$/

function opened(types: GraphTypes, line: string): Declared | string[] | null {
  const [, name, parent, empty] = /^export interface (\w+)(?: extends (\w+))? \{(\})?$/.exec(line) ?? []
  if (name) {
    const declared = { name, parent: parent ?? null, properties: {} }
    types.interfaces.set(name, declared)
    return empty ? [] : declared
  }
  const [, enumeration, values] = /^export type (\w+) =((?: undefined;)|(?: (?:\| )?"\w+")*;?)$/.exec(line) ?? []
  if (enumeration === undefined || values === undefined) return null
  const members = literals(values)
  types.enumerations.set(enumeration, members)
  return members
}

/** The next line of what is open: a property, a further member of an enumeration, or the end. */
function continued(open: Declared | string[] | null, line: string, number: number): Declared | string[] | null {
  if (Array.isArray(open) && /^ +\| "\w+";?$/.test(line)) {
    open.push(...literals(line))
    return open
  }
  if (open && !Array.isArray(open)) {
    if (line === '}') return null
    const [, name, type] = /^ {4}(\w+)\?: (.+);$/.exec(line) ?? []
    if (name && type) {
      open.properties[name] = type
      return open
    }
  }
  throw new Error(`Line ${number} of microsoft-graph.d.ts is not understood: ${line}`)
}

function literals(text: string): string[] {
  return [...text.matchAll(/"(\w+)"/g)].flatMap(([, value]) => (value ? [value] : []))
}
