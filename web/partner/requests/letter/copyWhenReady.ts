import { copy } from '../../../shared/clipboard.ts'

type Written = { text: string; html: string }

/**
 * Copies what the server still has to write. The browser lets us reach the clipboard only at the moment of the click, so it gets a
 * promise where it takes one. Throws what the server refused; false where the browser would not copy.
 */
export async function copyWhenReady(written: Promise<Written>): Promise<boolean> {
  if ('ClipboardItem' in globalThis && navigator.clipboard?.write) {
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': blob('text/plain', written, 'text'),
          'text/html': blob('text/html', written, 'html'),
        }),
      ])
      return true
    } catch {
      // Some browsers take only what is there already.
    }
  }
  const { text, html } = await written
  return copy(text, html)
}

const blob = (type: string, written: Promise<Written>, part: keyof Written) =>
  written.then((answer) => new Blob([answer[part]], { type }))
