const MODAL = '[aria-modal=true]'

/**
 * While a dialog is open the page behind it is hidden from screen readers. A dialog that is taken off the page without being closed
 * first (its row is gone, its page is left) would leave it hidden, and the focus nowhere: whatever takes it away, this puts both right.
 */
export function watchModals(page: HTMLElement) {
  let last: HTMLElement | undefined
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && page.contains(target)) last = target
  })
  const settle = () => {
    if (document.querySelector(MODAL)) return
    page.removeAttribute('aria-hidden')
    const lost = document.activeElement === document.body || document.activeElement === null
    if (lost && last?.isConnected) last.focus()
  }
  let wasOpen = false
  new MutationObserver(() => {
    const isOpen = document.querySelector(MODAL) !== null
    if (wasOpen && !isOpen) setTimeout(settle)
    wasOpen = isOpen
  }).observe(document.body, { childList: true, subtree: true })
}
