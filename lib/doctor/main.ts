import path from 'node:path'
import { parseArgs } from 'node:util'
import { loadSettings } from '@/lib/settings/load'
import { examine } from './examine'
import { exitOf, inLines } from './finding'

/** What is well, what is not and who mends it: docs/operating.md. Exits with the number of the first that is not. */
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
loadSettings()
const findings = await examine(path.join(import.meta.dirname, 'migrations'), new Date())
console.log(values.json ? JSON.stringify(findings) : inLines(findings))
process.exitCode = exitOf(findings)
