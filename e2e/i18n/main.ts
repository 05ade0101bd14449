import { writeFileSync } from 'node:fs'
import { argv, exit } from 'node:process'
import { exportTo } from './export'
import { importFrom } from './import'

/** `npm run i18n -- export FOLDER` and `npm run i18n -- import FOLDER`: docs/translating.md says how they are used. */
const [verb, folder, ...more] = argv.slice(2)

if (!folder || more.length > 0 || (verb !== 'export' && verb !== 'import')) {
  console.error('Say one of: npm run i18n -- export FOLDER, npm run i18n -- import FOLDER')
  exit(1)
}

if (verb === 'export') {
  exportTo(folder)
  console.log(`One JSON file for each language is in ${folder}.`)
} else {
  const { mistakes, files } = importFrom(folder)
  for (const [file, source] of files) writeFileSync(file, source)
  console.log([...mistakes, ...files.keys()].join('\n') || 'Nothing changed.')
  if (mistakes.length > 0) {
    console.error('Nothing was written.')
    exit(1)
  }
}
