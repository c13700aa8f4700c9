type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'defaultPrevented' | 'target'
>

const onApple = () => /Mac|iPhone|iPad/.test(navigator.platform)

/**
 * Ctrl K, on Apple’s keyboards Cmd K: there Ctrl K cuts the rest of a line. Not where somebody has taken the key already, not in an editor of
 * formatted text, which makes links with it, and not while a dialog waits for an answer.
 */
export function opensPalette(event: Pressed, apple = onApple()): boolean {
  if (event.defaultPrevented || event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey) return false
  if (apple ? !event.metaKey || event.ctrlKey : !event.ctrlKey || event.metaKey) return false
  const within = event.target instanceof HTMLElement ? event.target : undefined
  return !within?.isContentEditable && document.querySelector('[aria-modal=true]') === null
}
