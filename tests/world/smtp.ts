import { callbackify } from 'node:util'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type Post = {
  url: string
  mails: ParsedMail[]
  /** What it answers to the next mails: a code, or nothing for welcome. Codes are used up one by one. */
  answers: (number | undefined)[]
  /** Called when a mail has arrived and before it is answered. */
  onArrival: (mail: ParsedMail) => void | Promise<void>
  close(): Promise<void>
}

/** A real mail server on this machine, that can be made to refuse. */
export async function openPost(options: { refuseSignIn?: boolean } = {}): Promise<Post> {
  const post: Post = { url: '', mails: [], answers: [], onArrival: () => {}, close: async () => {} }
  const server = new SMTPServer({
    authOptional: !options.refuseSignIn,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: (_auth, _session, done) => done(Object.assign(new Error('who are you'), { responseCode: 535 })),
    onData(stream, _session, done) {
      const receive = async () => {
        const mail = await simpleParser(stream)
        const code = post.answers.shift()
        if (code) throw Object.assign(new Error('not now'), { responseCode: code })
        post.mails.push(mail)
        await post.onArrival(mail)
      }
      callbackify(receive)((error) => done(error))
    },
  })
  server.on('error', () => {})
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => resolve((listening.address() as { port: number }).port))
  })
  post.url = `smtp://${options.refuseSignIn ? 'user:password@' : ''}127.0.0.1:${port}`
  post.close = () => new Promise((resolve) => server.close(() => resolve()))
  return post
}

/** Waits until something is so; the workers take their time. */
export async function until(what: string, is: () => unknown, seconds = 20) {
  const end = Date.now() + seconds * 1000
  while (!(await is())) {
    if (Date.now() > end) throw new Error(`after ${seconds} s: not ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
