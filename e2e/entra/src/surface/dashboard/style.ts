/** Hairlines instead of boxes, figures that stand under each other, and rows that become cards on a telephone. */
export const style = `
section { margin-top: 2rem }
h2 { font-size: 1.0625rem; margin: 0 0 .5rem }
section { overflow-wrap: anywhere } table { margin-top: .25rem } th { color: var(--quiet); font-weight: 500; font-size: .8125rem }
td, th { padding: .5rem 1rem .5rem 0; line-height: 1.4 } tbody tr:last-child td { border-bottom: 0 }
td ul { list-style: none; margin: 0; padding: 0 } .number { font-variant-numeric: tabular-nums }
td { white-space: normal } td.number { white-space: nowrap }
.requests td:nth-child(3) { width: 50% }
.mark { font-weight: 600; white-space: nowrap } .warn { color: var(--warn) } .bad { color: var(--bad) }
details { border-top: 1px solid var(--line) } details:last-child { border-bottom: 1px solid var(--line) }
summary { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: .75rem 0; min-height: 44px }
summary strong { flex: 0 0 15rem } summary span { flex: 1 1 20rem; color: var(--quiet) }
summary::before { content: '+'; width: 1rem; color: var(--quiet); margin-right: -.5rem } details[open] summary::before { content: '–' }
summary::-webkit-details-marker { display: none }
details[open] { padding-bottom: 1rem }
@media (max-width: 44rem) {
  main { padding: 1.25rem 1rem; border-left: 0; border-right: 0; border-radius: 0 }
  .stacks thead { display: none } .stacks tr { display: block; padding: .625rem 0; border-bottom: 1px solid var(--line) }
  .stacks td { display: block; padding: 0 0 .125rem; border: 0; width: auto !important }
  .stacks tbody tr:last-child { border-bottom: 0 } .stacks td:empty { display: none }
  .requests td { display: inline; padding-right: .75rem } .requests td:nth-child(3) { display: block }
  summary strong, summary strong + span { flex: 1 1 calc(100% - 2rem) } summary strong + span { margin-left: 1.5rem }
  summary span { flex: 1 1 calc(100% - 3rem) }
}`
