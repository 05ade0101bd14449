/** What each key does; whoever has nothing to choose has one fewer. */
export function KeyList({ mayChoose }: { mayChoose: boolean }) {
  return (
    <>
      <h2 id="keys" className="mb-2 text-base">
        Keys of this list
      </h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1">
        <Key name="/">search</Key>
        <Key name="j">the next connection</Key>
        <Key name="k">the one before</Key>
        {mayChoose && <Key name="x">choose it, or not any more</Key>}
        <Key name="Enter">open it</Key>
        <Key name="?">these keys</Key>
      </dl>
    </>
  )
}

function Key({ name, children }: { name: string; children: string }) {
  return (
    <>
      <dt>
        <kbd className="rounded-control border border-control px-2 py-0.5 font-sans text-xs">{name}</kbd>
      </dt>
      <dd>{children}</dd>
    </>
  )
}
