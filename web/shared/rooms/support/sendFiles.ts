import { call } from '../../api.ts'
import { problemIn } from '../../problem.ts'
import { uuid } from '../../uuid.ts'

/** A file that did not come through, and why. */
export type Unsent = { name: string; title: string; detail: string }

/** One after the other; what fails stops none of the rest. */
export async function sendFiles(at: string, files: readonly File[], internal = false): Promise<Unsent[]> {
  const unsent: Unsent[] = []
  for (const file of files) {
    const query = { fileName: file.name.slice(-150), internal: internal ? 'yes' : undefined }
    // A key for each choice: two files look alike to whoever compares what was typed.
    await call('POST', `${at}/files`, { body: file, query, key: uuid() }).catch((error: unknown) => {
      const { title, detail } = problemIn(error)
      unsent.push({ name: file.name, title, detail })
    })
  }
  return unsent
}
