import '@/lib/node-version'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { commandLine } from '@/lib/command-line'
import { sendAsInstaller } from '@/lib/graph/send'
import { whyNotSignedIn } from '@/lib/identity/installer/not-signed-in'
import { azureCommandLine, signInInstaller } from '@/lib/identity/installer/sign-in-installer'
import { saidBy } from '@/lib/said-by'
import { loadSettings } from '@/lib/settings/load'
import { Settings } from '@/lib/settings/schema'
import { given } from './given'
import { openInBrowser } from './open-in-browser'
import { prepareSettings, preview, setUp } from './set-up'
import { readSettings, writeSettings } from './settings-file'
import { stillMissing } from './still-missing'

const { values, positionals } = commandLine(
  'node setup.mjs [NAME=value …] [--device-code] [--yes] [--settings FILE] [--client-id ID]',
  {
    allowPositionals: true,
    options: {
      settings: { type: 'string', default: '.env' },
      'device-code': { type: 'boolean', default: false },
      'client-id': { type: 'string', default: azureCommandLine },
      yes: { type: 'boolean', default: false },
    },
  },
)
const file = path.resolve(values.settings)
const terminal = createInterface({ input: process.stdin, output: process.stdout })

/** Makes our own two registrations at Microsoft, and the settings that follow: docs/operating.md. */
async function main(): Promise<string | null> {
  const told = given(positionals)
  if (typeof told === 'string') return told
  if (Object.keys(told).length > 0) writeSettings(file, told)
  const settings = readSettings(file)
  loadSettings(file)
  const portalUrl = Settings.shape.PORTAL_URL.safeParse(
    settings.PORTAL_URL ?? (await ask('Where will people reach the portal, as https://connect.your-company.com? ')),
  )
  if (!portalUrl.success) return `PORTAL_URL: ${portalUrl.error.issues[0]?.message}`

  const asked = {
    clientId: values['client-id'],
    tenant: settings.STAFF_TENANT_ID ?? 'organizations',
    way: values['device-code'] ? ('code' as const) : ('browser' as const),
  }
  const installer = await signInInstaller(asked, { browser: openInBrowser, code: console.log }).catch(whyNotSignedIn)
  if (typeof installer === 'string') return installer
  const logo = await readFile(path.join(import.meta.dirname, 'public/app-logo.png'))
  const around = { file, installer, ask: sendAsInstaller.bind(null, installer), logo, now: new Date(), pauseMs: 2_000 }

  await prepareSettings(around, portalUrl.data)
  const all = await preview(around, portalUrl.data)
  for (const { title, changes } of all.filter(({ changes }) => changes.length > 0))
    console.log([`\n${title}:`, ...changes.map(({ says }) => `  ${says}`)].join('\n'))
  if (all.some(({ changes }) => changes.length > 0)) {
    const mayGoOn =
      values.yes || /^y(es)?$/i.test(await ask(`\nMake this in ${installer.tenantId}, as ${installer.name}? [y/N] `))
    if (!mayGoOn)
      return `Nothing was made at Microsoft.${process.stdin.isTTY ? '' : ' Where nobody can be asked, --yes is the answer.'}`
    const applied = await setUp(around, portalUrl.data, console.log)
    if (applied.status === 'stopped') return `${applied.why}\nWhat was made stays; run this again to go on.`
  }
  console.log(`\nBoth registrations are as they have to be. Settings are in ${file}.`)
  for (const line of stillMissing(readSettings(file))) console.log(line)
  return null
}

async function ask(question: string): Promise<string> {
  return process.stdin.isTTY ? (await terminal.question(question)).trim() : ''
}

const problem = await main().catch(saidBy)
terminal.close()
if (problem) {
  console.error(problem)
  process.exitCode = 1
}
