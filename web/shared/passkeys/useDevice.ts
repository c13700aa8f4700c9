import { call } from '../api.ts'
import { useWords } from '../intl/useWords.ts'
import { ApiProblem, told } from '../problem.ts'

/** Whether this browser knows of passkeys at all. */
export const knowsPasskeys = () => 'PublicKeyCredential' in globalThis

/** Speaks with the person's device; whoever stops there reads that nothing has changed, and may try again. */
export function useDevice() {
  const words = useWords()
  const through = async <A>(work: () => Promise<A>): Promise<A> => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof ApiProblem) throw error
      const unable = !knowsPasskeys()
      throw told(
        words(unable ? 'passkey.unable' : 'passkey.stopped'),
        words(unable ? 'passkey.unable.way' : 'passkey.stopped.what'),
      )
    }
  }
  return {
    make: (options: object) => through(async () => (await import('./device.ts')).make(options)),
    /** Asks the server what is to be signed, and the device to sign it. */
    sign: () =>
      through(async () => {
        const options = await call<object>('POST', '/session/passkey/options')
        return (await import('./device.ts')).sign(options)
      }),
  }
}
