import type { Key } from '../../../locales/index.ts'

/** One declaration checks every key, here and on the server. */
declare global {
  namespace FormatjsIntl {
    interface Message {
      ids: Key
    }
  }
}
