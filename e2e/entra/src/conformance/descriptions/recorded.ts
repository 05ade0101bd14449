import { anonymous, pathOf } from '../path-pattern'
import type { Recorded } from '../record'
import { judge, leaveOut, type Tally, tallyOf } from '../tally'
import { complaintsAbout, errorsOf } from './judge-exchange'
import type { Operations } from './operations'

/**
 * Every recorded exchange against Microsoft's description. What the box refused says nothing about the request, but the
 * refusal must have Graph's shape; what it accepted must be what Graph accepts.
 */
export function judgeRecords(operations: Operations, records: Recorded[]): Tally {
  const tally = tallyOf('Recorded exchanges')
  for (const record of records) {
    const { by, method, status, answered } = record
    const path = pathOf(record.url)
    const subject = `${method} ${anonymous(path)} answered ${status}`
    const operation = operations.find(method, path)
    if (status >= 400) judge(tally, subject, errorsOf('response', operations.refusal, answered.body), by)
    else if (operation) judge(tally, subject, complaintsAbout(operations, operation, record), by)
    else leaveOut(tally, `${method} ${anonymous(path)} is not described in the subset`)
  }
  return tally
}
