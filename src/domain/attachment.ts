import { Refusal } from './refusal.ts'

/** So many files for one service request, each so large at most; and so many bytes for all of one customer's that are still kept. */
export const ATTACHMENTS = { most: 10, bytes: 10 * 1_048_576, ofCustomer: 1_073_741_824 } as const

/** Whether there is room for another, as large as it may be. */
export function demandFileRoom({ files, bytes }: { files: number; bytes: number }) {
  if (files >= ATTACHMENTS.most) throw new Refusal('attachment-too-many', { most: ATTACHMENTS.most })
  if (bytes + ATTACHMENTS.bytes > ATTACHMENTS.ofCustomer)
    throw new Refusal('attachment-no-room', { most: ATTACHMENTS.ofCustomer / 1_048_576 })
}

/** What is taken, and how such a file is called. Nothing that a browser or an office program runs. */
export const ATTACHMENT_TYPES = {
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  pdf: ['pdf'],
  text: ['txt', 'csv', 'log'],
  zip: ['zip'],
} as const satisfies Record<string, readonly string[]>
export type AttachmentType = keyof typeof ATTACHMENT_TYPES

export const ATTACHMENT_ENDINGS: readonly string[] = Object.values(ATTACHMENT_TYPES).flat()

/** What it is, by its content; and it must be called so, too: who opens it by its name gets what the name says. */
export function demandAttachable(name: string, found: AttachmentType | undefined): AttachmentType {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (!ATTACHMENT_ENDINGS.includes(ending) || found === undefined)
    throw new Refusal('attachment-type', { endings: ATTACHMENT_ENDINGS })
  if (!(ATTACHMENT_TYPES[found] as readonly string[]).includes(ending)) throw new Refusal('attachment-name', { ending })
  return found
}
