import path from 'node:path'
import { watch } from 'entra-box'
import { buildPortal } from '@/e2e/harness/build-portal'
import { embeddedPrograms } from '@/e2e/harness/postgres/postgres'
import { startNginx } from '@/e2e/proxy/proxies'
import { startAround } from './around'
import { debianPrograms, versionOf } from './debian'
import { examine } from './examine'
import { machineIn } from './machine'
import { endAll, migrate, sayingWhy, startPortals, startWorkers } from './processes'
import { served } from './served'
import { setUp } from './set-up'
import { steps } from './steps'
import type { Stops } from './stops'
import { tellOnboarding } from './tell'

type Given = { root: string; folder: string; stops: Stops }

/** Everything in the order of docs/operating.md. @returns what ran; @throws Error at the first thing that is not as it must be */
export async function runProduction({ root, folder, stops }: Given) {
  const { step, seconds } = steps()
  const failAtFaults = watch(() => 'e2e/production')
  const programs = await step('Debian’s programs', debianPrograms)
  await step('build', () => buildPortal())
  const around = await step('PostgreSQL, mail, Microsoft', () => startAround(folder, programs.postgres))
  stops.push(around.stop)
  const { origin, tls, entra, mailbox, database } = around
  const machine = await step('artefact', () => machineIn(folder, root))
  stops.push(machine.kill)
  await step('setup', () => setUp(machine, around))
  await step('migration', () => migrate(machine))
  const portals = await step('portals', () => startPortals(machine))
  const workers = await step('workers', () => startWorkers(machine))
  const ports = portals.map(({ port }) => port)
  const nginx = { ...tls, folder: path.dirname(tls.certificate), portals: ports }
  const proxy = await step('nginx', () => startNginx(nginx))
  stops.push(proxy.stop)
  const found = await step('doctor', () => examine(machine, tls.certificate))
  const world = { portal: origin, box: entra.origin, mailbox: mailbox.origin, database, folder }
  const story = { root, world, certificate: tls.certificate, stops }
  await step('onboarding', () => sayingWhy([...portals, ...workers], () => tellOnboarding(story)))
  const requests = served(proxy.written(), ports)
  await step('end', () => endAll({ portals, workers }))
  await failAtFaults()
  return {
    postgres: versionOf(path.join(programs.postgres, 'bin/postgres')),
    embeddedPostgres: versionOf(path.join(embeddedPrograms(), 'bin/postgres')),
    nginx: versionOf(programs.nginx, '-v'),
    node: process.versions.node,
    portals: portals.length,
    workers: workers.length,
    found,
    requests,
    seconds,
  }
}
