/** Copies plain text, and rich text beside it where the browser can. Tells whether it worked. */
export async function copy(text: string, html?: string): Promise<boolean> {
  try {
    if (html && 'ClipboardItem' in globalThis && navigator.clipboard?.write) {
      const part = (type: string, body: string) => ({ [type]: new Blob([body], { type }) })
      await navigator.clipboard.write([new ClipboardItem({ ...part('text/plain', text), ...part('text/html', html) })])
    } else {
      await navigator.clipboard.writeText(text)
    }
    return true
  } catch {
    return copyTheOldWay(text)
  }
}

/** Without TLS there is no clipboard API; a selected field still works there. */
function copyTheOldWay(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.setAttribute('readonly', '')
  field.style.position = 'fixed'
  field.style.opacity = '0'
  const focused = document.activeElement
  document.body.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return copied
}
