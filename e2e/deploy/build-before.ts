import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { copyCheckout } from '@/e2e/demo/copy-checkout'
import { fingerprintOf } from '@/e2e/harness/sources'
import { change, changes } from './changed'
import { checkOut, commitOf } from './checked-out'

const root = path.join(import.meta.dirname, '..', '..')
const builds = path.join(root, '.data', 'before')

/**
 * The artefact of the version before: of an earlier commit, or of a changed copy of these sources. Made once for what it is
 * made of.
 * @returns its folder
 */
export function buildBefore(ref: string | undefined): string {
  const commit = ref === undefined ? null : commitOf(ref)
  const folder = path.join(builds, commit?.slice(0, 12) ?? keyOfCopy())
  if (existsSync(folder)) return folder
  console.error(`Building the version before (once, until ${commit ? 'another is asked for' : 'the sources change'})…`)
  if (existsSync(builds)) for (const other of readdirSync(builds)) rmSync(path.join(builds, other), { recursive: true })
  if (commit) buildCommit(commit, folder)
  else buildCopy(folder)
  return folder
}

const keyOfCopy = () =>
  createHash('sha256')
    .update(fingerprintOf(root) + JSON.stringify(changes))
    .digest('hex')
    .slice(0, 12)

function buildCommit(commit: string, folder: string): void {
  const { folder: sources, run, remove } = checkOut(commit)
  const code = run('npm', ['run', 'build'])
  if (code === 0) keep(sources, folder)
  remove()
  if (code !== 0) throw new Error(`${commit} could not be built`)
}

function buildCopy(folder: string): void {
  const place = mkdtempSync(path.join(tmpdir(), 'spencer-before-'))
  try {
    const sources = path.join(place, 'sources')
    copyCheckout(sources)
    change(sources)
    const { status } = spawnSync('npm', ['run', 'build'], { cwd: sources, stdio: 'inherit' })
    if (status !== 0) throw new Error('The changed copy of the sources could not be built')
    keep(sources, folder)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** Whole or not at all. */
function keep(sources: string, folder: string): void {
  const draft = `${folder}.draft`
  cpSync(path.join(sources, 'dist'), draft, { recursive: true, verbatimSymlinks: true })
  renameSync(draft, folder)
}
