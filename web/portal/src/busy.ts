/** A pressed button says what is going on. A second press does no harm (the form's request id), it is only kept from looking broken. */
export function markBusy(): void {
  document.addEventListener('submit', (event) => {
    const button = (event.target as HTMLFormElement).querySelector<HTMLButtonElement>('button[data-busy]')
    if (!button || button.dataset['said']) return
    button.dataset['said'] = button.textContent
    button.textContent = button.dataset['busy'] ?? ''
    button.setAttribute('aria-busy', 'true')
  })
  // Back again by the browser's own button: the page is the one that was left, with its busy button.
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-said]')) {
      button.textContent = button.dataset['said'] ?? ''
      delete button.dataset['said']
      button.removeAttribute('aria-busy')
    }
  })
}
