import 'server-only'
import { type Logger, pino } from 'pino'
import { env } from './env'
import { ofThisProcess } from './of-this-process'

const kept = ofThisProcess<{ logger: Logger }>('log')

/**
 * One JSON line per fact. Callers log ids, codes and counts; the redaction is the second line of defence for
 * whatever a library hangs on an error object.
 */
export function log(): Logger {
  kept.logger ??= pino({
    level: env().LOG_LEVEL,
    redact: {
      paths: ['*.authorization', '*.cookie', '*.secretText', '*.accessToken', '*.access_token', '*.body', '*.headers'],
      remove: true,
    },
    formatters: { level: (label) => ({ level: label }) },
  })
  return kept.logger
}
