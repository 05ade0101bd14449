import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { leftOut } from '@/e2e/artefact/assemble'

/** CycloneDX 1.5 as npm writes it; named are the fields that are read here. */
export type Bill = {
  metadata: { component: Component }
  components: Component[]
  dependencies: { ref: string; dependsOn: string[] }[]
}

type Component = {
  /** `name@version`. */
  'bom-ref': string
  name: string
  version: string
  licenses?: readonly ({ license: { id: string } } | { expression: string })[]
}

type Lock = { packages: Record<string, { version?: string; dev?: true; devOptional?: true }> }

/**
 * Every package that production may load, with its version, licence and hash, as it is installed here. From npm's bill of the
 * whole: its own `--omit dev` leaves out whatever something for development wants as well (npm 11), React for one.
 */
export function billOfProduction(root: string): Bill {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const
  const bill: Bill = JSON.parse(execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], options))
  const ours = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  return { ...only(bill, neededBy(Object.keys(ours.dependencies), bill, lock)), metadata: named(bill, ours.name) }
}

/** npm calls what it describes as the folder is called. */
function named({ metadata }: Bill, name: string): Bill['metadata'] {
  return { ...metadata, component: { ...metadata.component, name } }
}

function only(bill: Bill, refs: Set<string>): Bill {
  const ours = bill.metadata.component['bom-ref']
  return {
    ...bill,
    components: bill.components.filter((component) => refs.has(component['bom-ref'])),
    dependencies: bill.dependencies
      .filter(({ ref }) => refs.has(ref) || ref === ours)
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) })),
  }
}

/** These packages and all that they depend on, without what is there for development alone or what `dist` leaves out. */
function neededBy(names: string[], { components, dependencies, metadata }: Bill, { packages }: Lock): Set<string> {
  const refOf = (place: string) => `${place.split('node_modules/').at(-1)}@${packages[place]?.version}`
  const isForDevelopment = (place: string) => Boolean(packages[place]?.dev || packages[place]?.devOptional)
  const places = Object.keys(packages)
  // The same version may lie in two places, wanted by production in one of them.
  const forProduction = new Set(places.filter((place) => !isForDevelopment(place)).map(refOf))
  const forDevelopment = new Set(
    places
      .filter(isForDevelopment)
      .map(refOf)
      .filter((ref) => !forProduction.has(ref)),
  )
  const known = new Map(components.map((component) => [component['bom-ref'], component]))
  const wants = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))
  const found = new Set<string>()
  const add = (ref: string): void => {
    const component = known.get(ref)
    if (!component || found.has(ref) || forDevelopment.has(ref) || leftOut.test(component.name)) return
    found.add(ref)
    wants.get(ref)?.forEach(add)
  }
  const direct = wants.get(metadata.component['bom-ref']) ?? []
  direct.filter((ref) => names.includes(known.get(ref)?.name ?? '')).forEach(add)
  return found
}
