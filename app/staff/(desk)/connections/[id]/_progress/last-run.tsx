import { Disclosure } from '@/app/_components/disclosure'
import { Mono } from '@/app/_components/facts'
import { StepList } from '@/app/_components/step-list'
import { intentNames, outcomeNames, runStateNames, stepNames, stepStateNames } from '@/app/staff/_words/names'
import { atTime } from '@/app/staff/_words/times'
import { Part } from '@/app/staff/(desk)/part'
import type { ConnectionPage } from '@/lib/desk/connection-page'
import { formatSeconds } from '@/lib/i18n/format'
import { translator } from '@/lib/i18n/translator'
import type { RunView, Step } from '@/lib/provisioning/view/view'
import { graphRefusal } from '@/lib/refusals/graph'
import { refusalInWords } from '@/lib/refusals/in-words'

type Ledger = NonNullable<ConnectionPage['lastRun']>

export function LastRun({ run, lastRun }: { run: RunView; lastRun: Ledger }) {
  return (
    <Part id="run" title="Last run">
      <p>
        {lastRun.startedByName || 'Somebody who was erased'} pressed {intentNames[lastRun.intent]},{' '}
        {atTime(lastRun.createdAt)}.{' '}
        <span className="text-quiet">
          {isHalted(run) ? 'halted, until the stop is lifted' : runStateNames[run.state]} ·{' '}
          {formatSeconds(run.elapsedMilliseconds, 'en')} · {run.graphRequests} requests to Microsoft
          {run.waitingLooks > 0 && ` · ${run.waitingLooks} looks while waiting`}
        </span>
      </p>
      <StepList label="Steps of the last run" steps={run.steps.filter(isShown).map(shown)} />
      {lastRun.steps.length > 0 && (
        <Disclosure summary={`Ledger: ${lastRun.steps.length} changes`}>
          <LedgerList entries={lastRun.steps} />
        </Disclosure>
      )}
    </Part>
  )
}

const isHalted = ({ state, reason }: RunView) => state === 'waiting' && reason === 'stopped'

const isShown = (step: Step) => step.state !== 'skipped'

function shown(step: Step) {
  return {
    key: step.key,
    state: step.state,
    title: step.state === 'done' ? stepNames[step.key].done : stepNames[step.key].todo,
    stateWord: stepStateNames[step.state],
    time: step.milliseconds === null ? null : formatSeconds(step.milliseconds, 'en'),
    detail:
      step.waiting &&
      `Waits: ${step.waiting.for}, since ${atTime(step.waiting.since)}; usually ${step.waiting.usuallySeconds} s${step.waiting.isLong ? ', now longer than usual' : ''}.`,
  }
}

/** Written before each call, settled after it. */
function LedgerList({ entries }: { entries: Ledger['steps'] }) {
  return (
    <ol className="grid gap-2 pt-1">
      {entries.map((entry) => (
        <li key={`${entry.change} ${entry.attempt}`}>
          {entry.change}{' '}
          <span className={entry.outcome === 'done' ? 'text-quiet' : 'font-medium'}>{sayOutcome(entry)}</span>
          {entry.code && graphRefusal(entry.code) && <span className="block">{sayRefusal(entry.code)}</span>}
          {entry.requestId && (
            <span className="block text-quiet text-xs">
              request <Mono>{entry.requestId}</Mono>
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}

function sayOutcome({ outcome, status, code, attempt, milliseconds }: Ledger['steps'][number]): string {
  return [
    `· ${outcomeNames[outcome]}`,
    status,
    code,
    milliseconds !== null && formatSeconds(milliseconds, 'en'),
    attempt > 1 && `attempt ${attempt}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What Graph's code means, and who mends it. */
function sayRefusal(code: string): string {
  const { happened, who } = refusalInWords(code, translator('en'), 'staff')
  return `${happened} Who can mend it: ${who}`
}
