import '@/lib/node-version'
import path from 'node:path'
import { commandLine } from '@/lib/command-line'
import { closeDb } from '@/lib/db'
import { whyNotSignedIn } from '@/lib/identity/installer/not-signed-in'
import { azureCommandLine, signInInstaller } from '@/lib/identity/installer/sign-in-installer'
import { loadSettings } from '@/lib/settings/load'
import { openInBrowser } from '@/lib/setup/open-in-browser'
import { examine } from './examine'
import { exitOf, type Finding, inLines, wrong } from './finding'
import { type Rehearsed, usualPatience } from './rehearse/rehearse'
import { rehearseIn } from './rehearse/rehearse-in'

const { values } = commandLine('node doctor.mjs [--json] [--rehearse TENANT [--device-code] [--client-id ID]]', {
  options: {
    json: { type: 'boolean', default: false },
    rehearse: { type: 'string' },
    'device-code': { type: 'boolean', default: false },
    'client-id': { type: 'string', default: azureCommandLine },
  },
})
const say = values.json ? console.error : console.log

/** What is well, what is not and who mends it, or what Microsoft says in a test tenant: docs/operating.md. */
loadSettings()
const found = await examine(path.join(import.meta.dirname, 'migrations'), new Date())
const isReady = exitOf(found.filter(({ code }) => code === 'settings' || code.startsWith('database'))) === 0
const findings = values.rehearse && isReady ? [...found, await rehearsal(values.rehearse)] : found
console.log(values.json ? JSON.stringify(findings) : inLines(findings))
await closeDb()
process.exitCode = exitOf(findings)

async function rehearsal(tenant: string): Promise<Finding> {
  const asked = { clientId: values['client-id'], tenant, way: values['device-code'] ? 'code' : 'browser' } as const
  const installer = await signInInstaller(asked, { browser: openInBrowser, code: say }).catch(whyNotSignedIn)
  if (typeof installer === 'string')
    return wrong('rehearsal', installer, 'Sign in as an administrator of the test tenant.')
  return rehearseIn(installer, usualPatience, (one) => say(lineOf(one)))
}

function lineOf({ asks, said, relies }: Rehearsed): string {
  if (relies === null) return `? ${asks}: ${said}`
  return said === relies ? `✓ ${asks}: ${said}` : `✗ ${asks}: ${said}, and not ${relies}`
}
