import type { MouseEvent } from 'react'

/** Does it here for a plain click; leaves new tabs, downloads and other buttons to the browser. */
export const onPlainClick = (act: () => void) => (event: MouseEvent) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return
  event.preventDefault()
  act()
}
