import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { execForm, type Stage } from '../stages'

/** A container of the last stage: where its files are, and what it is told. */
type Image = { folder: string; env: NodeJS.ProcessEnv; command: string[]; health: string[]; user: number }

/** `NODE_ENV` stands in it where a stage says so alone: with it, packages of the build would not be installed. */
type Place = { root: string; work: string; env: NodeJS.ProcessEnv }

/**
 * Plays the steps of the Dockerfile in folders of its own, each with only what its stage copies; the last one stays. Base
 * images are left out: Node is the one in `bin`.
 *
 * @param context a checkout without anything that git does not know
 */
export function replay(
  all: Stage[],
  { context, folder, bin }: { context: string; folder: string; bin: string },
): Image {
  const places = new Map<string, Place>()
  for (const [index, stage] of all.entries()) {
    const root = path.join(folder, `stage-${index}`)
    mkdirSync(root, { recursive: true })
    const place: Place = {
      root,
      work: root,
      env: buildEnv(bin),
    }
    places.set(stage.name ?? `${index}`, place)
    for (const { keyword, said } of stage.instructions) step(place, keyword, said, { context, places })
  }
  const last = all.at(-1)
  const place = places.get(last?.name ?? `${all.length - 1}`)
  if (!last || !place) throw new Error('The Dockerfile has no stage')
  for (const other of places.values()) if (other !== place) rmSync(other.root, { recursive: true })
  const lastSaid = (keyword: string) => last.instructions.findLast((one) => one.keyword === keyword)?.said ?? ''
  return {
    folder: place.work,
    env: { ...place.env, PATH: `${bin}:/usr/bin:/bin` },
    command: execForm(lastSaid('CMD')) ?? [],
    health: execForm(lastSaid('HEALTHCHECK')) ?? [],
    user: Number.parseInt(lastSaid('USER'), 10),
  }
}

/** How this machine reaches the registry of packages, and nothing else that was set for us. */
export function buildEnv(bin: string): NodeJS.ProcessEnv {
  const network = /^(home|npm_config_(registry|cafile)|node_extra_ca_certs|(https?|no)_proxy)$/i
  const ours = Object.entries(process.env).filter(([name]) => network.test(name))
  return { ...Object.fromEntries(ours), PATH: `${bin}:${process.env.PATH}` } as unknown as NodeJS.ProcessEnv
}

type Around = { context: string; places: Map<string, Place> }

function step(place: Place, keyword: string, said: string, { context, places }: Around): void {
  if (keyword === 'WORKDIR') {
    place.work = path.join(place.root, said)
    mkdirSync(place.work, { recursive: true })
  } else if (keyword === 'ENV') {
    for (const pair of said.split(' ')) Object.assign(place.env, { [pair.split('=')[0] ?? '']: pair.split('=')[1] })
  } else if (keyword === 'RUN') {
    const { status } = spawnSync('/bin/sh', ['-c', said], { cwd: place.work, env: place.env, stdio: 'inherit' })
    if (status !== 0) throw new Error(`“${said}” ended with ${status}`)
  } else if (keyword === 'COPY') {
    const words = said.split(' ').filter((word) => !word.startsWith('--'))
    const from = /--from=(\S+)/.exec(said)?.[1]
    const source = from ? places.get(from)?.root : context
    const target = path.join(place.work, words.at(-1) ?? '')
    for (const word of words.slice(0, -1)) copy(path.join(source ?? '', word), target)
  }
}

/** As Docker does: what is in a folder, or a file under its name. */
function copy(source: string, target: string): void {
  mkdirSync(target, { recursive: true })
  execFileSync('cp', ['-R', '--preserve=mode,links', source.endsWith('.json') ? source : `${source}/.`, target])
}

/** What only root owns, and nobody may write. */
export function seal(folder: string): void {
  execFileSync('chmod', ['-R', 'a-w,a+rX', folder])
}

/** What is sealed in it too, whoever sealed it. */
export function removeSealed(folder: string): void {
  spawnSync('chmod', ['-R', 'u+w', folder])
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** Node as everybody may run it. */
export function nodeFor(folder: string): string {
  const bin = path.join(folder, 'bin')
  mkdirSync(bin, { recursive: true })
  cpSync(process.execPath, path.join(bin, 'node'))
  chmodSync(path.join(bin, 'node'), 0o755)
  return bin
}
