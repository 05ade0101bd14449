export type StepState = 'done' | 'now' | 'waiting' | 'todo' | 'skipped' | 'person'

/** ✓ ◐ ○ drawn, so that no typeface decides how they look. A word always stands beside it. */
export function StepMark({ state }: { state: StepState }) {
  return (
    <svg viewBox="0 0 20 20" className="mt-1 size-5" aria-hidden="true" focusable="false">
      {marks[state]}
    </svg>
  )
}

const half = <path d="M10 3a7 7 0 0 1 0 14z" className="fill-accent-text" />
const ring = <circle cx="10" cy="10" r="7" fill="none" strokeWidth="1.75" className="stroke-accent-text" />

const marks = {
  done: (
    <path
      d="m4 10.5 4 4 8-9"
      fill="none"
      strokeWidth="2.25"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="stroke-accent-text"
    />
  ),
  now: (
    <>
      {ring}
      {half}
    </>
  ),
  waiting: (
    <>
      {ring}
      {half}
    </>
  ),
  todo: <circle cx="10" cy="10" r="7" fill="none" strokeWidth="1.5" className="stroke-control" />,
  skipped: <path d="M5 10h10" fill="none" strokeWidth="1.75" strokeLinecap="round" className="stroke-control" />,
  person: (
    <>
      <circle cx="10" cy="10" r="7" fill="none" strokeWidth="1.75" className="stroke-amber-text" />
      <path d="M10 6v5m0 2.5v.1" strokeWidth="2" strokeLinecap="round" className="stroke-amber-text" />
    </>
  ),
}
