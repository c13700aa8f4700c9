import { SMTPServer } from 'smtp-server'

export const LETTERBOX_PORT = 7498

/** A mail server that takes everything and keeps nothing: mails that are refused would be tried again and again beside what is measured. */
export async function openLetterbox(): Promise<() => Promise<void>> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      stream.on('end', () => done())
      stream.resume()
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => void server.listen(LETTERBOX_PORT, '127.0.0.1', resolve))
  return () => new Promise((resolve) => server.close(() => resolve()))
}
