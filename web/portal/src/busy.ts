/** Without a connection the browser would show its own page in place of what was filled in. */
function sayOffline(button: HTMLElement): void {
  document.getElementById('offline')?.remove()
  const notice = document.createElement('p')
  notice.id = 'offline'
  notice.className = 'notice'
  notice.role = 'alert'
  button.after(notice)
  notice.textContent = document.body.dataset['offline'] ?? ''
  addEventListener('online', () => notice.remove(), { once: true })
}

/** A pressed button says what is going on. A second press does no harm (the form's request id), it is only kept from looking broken. */
export function markBusy(): void {
  document.addEventListener('submit', (event) => {
    const button = (event.target as HTMLFormElement).querySelector<HTMLButtonElement>('button[data-busy]')
    if (!button || button.dataset['said']) return
    if (!navigator.onLine) {
      event.preventDefault()
      return sayOffline(button)
    }
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
