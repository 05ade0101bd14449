/** The bow tie beside the name: drawn here and not fetched, so that it takes the colour of the page it stands on. */
export function Logo() {
  return (
    <span className="inline-flex items-center gap-2 font-semibold text-sm text-ink">
      <svg viewBox="0 0 32 32" className="size-5 fill-accent" aria-hidden="true" focusable="false">
        <path d="M2 8.2C2 7 3.3 6.2 4.4 6.9l9.1 5.6h5l9.1-5.6C28.7 6.2 30 7 30 8.2v15.6c0 1.2-1.3 2-2.4 1.3l-9.1-5.6h-5l-9.1 5.6C3.3 25.8 2 25 2 23.8z" />
      </svg>
      Spencer
    </span>
  )
}
