import { chownSync, cpSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { servicesOf } from '@/e2e/artefact/composition'
import { containerIn } from '@/e2e/artefact/image/container'
import { nodeFor, seal } from '@/e2e/artefact/image/replay'
import { execForm, stages } from '@/e2e/artefact/stages'

/**
 * A machine with the artefact and Node, and nothing else of ours: the artefact is read-only, whoever runs it is another user,
 * and what that one writes is one folder of settings.
 */
export function machineIn(folder: string, root: string) {
  const [app, settings] = [path.join(folder, 'app'), path.join(folder, 'settings')]
  cpSync(path.join(root, process.env.PORTAL_BUILD ?? 'dist'), app, { recursive: true, verbatimSymlinks: true })
  seal(app)
  const said = (keyword: string) =>
    stages(root)
      .at(-1)
      ?.instructions.find((one) => one.keyword === keyword)?.said ?? ''
  const user = Number.parseInt(said('USER'), 10)
  mkdirSync(settings, { mode: 0o700 })
  if (process.getuid?.() === 0) chownSync(settings, user, user)
  const bin = nodeFor(folder)
  const services = servicesOf(root)
  return {
    ...containerIn({ folder: settings, env: { PATH: bin } as unknown as NodeJS.ProcessEnv, bin, user }),
    program: (file: string, ...words: string[]) => ['node', path.join(app, file), ...words],
    /** What the composition starts by this name, as often as it does. */
    service(name: 'portal' | 'worker' | 'migrate'): string[][] {
      const { command, deploy } = services[name] ?? {}
      const [program = '', file = '', ...words] = command ?? execForm(said('CMD')) ?? []
      return Array.from({ length: deploy?.replicas ?? 1 }, () => [program, path.join(app, file), ...words])
    },
  }
}

export type Machine = ReturnType<typeof machineIn>
