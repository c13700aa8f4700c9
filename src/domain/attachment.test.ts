import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ATTACHMENT_ENDINGS, ATTACHMENT_TYPES, demandAttachable, type AttachmentType } from '#domain/attachment.ts'
import { Refusal } from '#domain/refusal.ts'

const outcome = (name: string, found: AttachmentType | undefined): string => {
  try {
    return demandAttachable(name, found)
  } catch (error) {
    assert.ok(error instanceof Refusal)
    return error.code
  }
}

describe('files that are added', () => {
  test('what is taken, by hand', () => {
    assert.deepEqual(ATTACHMENT_ENDINGS, ['png', 'jpg', 'jpeg', 'pdf', 'txt', 'csv', 'log', 'zip'])
    for (const [name, found, said] of [
      ['a.png', 'png', 'png'],
      ['A.JPG', 'jpeg', 'jpeg'],
      ['a.b.pdf', 'pdf', 'pdf'],
      ['server.log', 'text', 'text'],
      ['a.png', 'text', 'attachment-name'],
      ['a.txt', 'png', 'attachment-name'],
      ['a.html', 'text', 'attachment-type'],
      ['a.png.exe', 'png', 'attachment-type'],
      ['png', 'png', 'attachment-type'],
      ['a.png', undefined, 'attachment-type'],
      ['a.', 'text', 'attachment-type'],
    ] as const)
      assert.equal(outcome(name, found), said, name)
  })

  test('whatever a file is called, it is taken only as what it is', () => {
    const types = Object.keys(ATTACHMENT_TYPES) as AttachmentType[]
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...types), (name, found) => {
        const said = outcome(name, found)
        if (said === found)
          assert.ok(ATTACHMENT_TYPES[found].some((ending) => name.toLowerCase().endsWith(`.${ending}`)))
      }),
    )
  })
})
