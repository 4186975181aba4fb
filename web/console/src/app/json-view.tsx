/** JSON as it stands, indented; text that is not JSON is shown as it is. */
export const JsonView = ({ value, label }: { value: unknown; label: string }) => {
  let text: string
  try {
    text = JSON.stringify(typeof value === 'string' ? JSON.parse(value) : value, null, 2)
  } catch {
    text = String(value)
  }
  return (
    <section aria-label={label} className="mt-2">
      <pre
        // A scrolling region must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        tabIndex={0}
        className="max-h-80 overflow-auto rounded-sm bg-sunken p-3 font-mono text-ink-2 text-small"
      >
        {text}
      </pre>
    </section>
  )
}
