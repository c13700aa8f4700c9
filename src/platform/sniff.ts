import { fileTypeFromBuffer } from 'file-type'

/** What bytes are, by themselves: the ending that such files have, or nothing that is known. The beginning of a file is enough. */
export async function sniffed(beginning: Uint8Array): Promise<string | undefined> {
  return (await fileTypeFromBuffer(beginning))?.ext
}

/** Tab, line feed, form feed, carriage return, and the escape that colours a log; no other control character stands in text. */
const IN_TEXT = new Set([9, 10, 12, 13, 27])

/** Whether a part of a file could be text in whatever encoding that keeps to bytes. */
export const couldBeText = (part: Uint8Array) => part.every((byte) => byte >= 32 || IN_TEXT.has(byte))
