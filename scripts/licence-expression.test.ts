import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fits } from './licence-expression.ts'

const answers: Record<string, boolean> = {
  MIT: true,
  'GPL-3.0-only': false,
  '(MIT OR EUPL-1.1+)': true,
  'EUPL-1.1+ OR MIT': true,
  'MIT AND ISC': true,
  'MIT AND GPL-2.0-only': false,
  'GPL-2.0-only OR MIT AND ISC': true,
  '(GPL-2.0-only OR MIT) AND AGPL-3.0-only': false,
  '(MIT OR GPL-2.0-only) AND (ISC OR GPL-2.0-only)': true,
  'Apache-2.0 WITH LLVM-exception': false,
  'SEE LICENSE IN LICENSE.md': false,
  'MIT, ISC': false,
  '(MIT': false,
  'MIT)': false,
  '': false,
}

for (const [expression, answer] of Object.entries(answers)) {
  test(`the licence "${expression}" ${answer ? 'fits' : 'does not fit'}`, () => {
    assert.equal(fits(expression), answer)
  })
}
