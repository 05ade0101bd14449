import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from '@/e2e/harness/refusal'

type Programs = { postgres: string; nginx: string }

/** Debian's PostgreSQL, as the folder with its `bin`, and nginx; installed now by whoever may. @throws Refusal */
export function debianPrograms(): Programs {
  const found = find() ?? install()
  if (!found)
    throw new Refusal('Debian’s PostgreSQL and nginx are needed here: as root, apt-get install -y postgresql nginx')
  return found
}

/** What a program says of itself: `17.6`, `1.26.3`. */
export function versionOf(program: string, flag = '--version'): string {
  const { stdout, stderr } = spawnSync(program, [flag], { encoding: 'utf8' })
  return /\d+(\.\d+)+\w*/.exec(stdout + stderr)?.[0] ?? ''
}

function find(): Programs | null {
  const servers = globSync('/usr/lib/postgresql/*/bin/postgres').map((file) => path.dirname(path.dirname(file)))
  const postgres = servers.toSorted((one, other) => Number(path.basename(one)) - Number(path.basename(other))).at(-1)
  const nginx = '/usr/sbin/nginx'
  return postgres && existsSync(nginx) ? { postgres, nginx } : null
}

function install(): Programs | null {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null
  console.error('Installing Debian’s PostgreSQL and nginx with apt-get…')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'postgresql', 'nginx']])
    execFileSync('apt-get', ['-qq', ...words], { stdio: ['ignore', 2, 2], env })
  return find()
}
