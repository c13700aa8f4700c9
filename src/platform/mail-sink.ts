import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import { callbackify } from 'node:util'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = {
  id: string
  from: string
  to: string
  subject: string
  text: string
  html: string | null
  messageId: string
  receivedAt: string
}

const MOST = 200
const mails: ReceivedMail[] = []
export const receivedMails = () => mails.toReversed()

async function keep(stream: Readable): Promise<void> {
  const mail = await simpleParser(stream)
  const to = [mail.to].flat().map((entry) => entry?.text ?? '')
  mails.push({
    id: randomUUID(),
    from: mail.from?.text ?? '',
    to: to.join(', '),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: typeof mail.html === 'string' ? mail.html : null,
    messageId: mail.messageId ?? '',
    receivedAt: new Date().toISOString(),
  })
  if (mails.length > MOST) mails.shift()
}

/** The demo's own mail server: a real SMTP conversation on this machine, whose mailbox is a page. Keeps the last 200. */
export async function startMailSink(): Promise<{ url: string; stop(): Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => callbackify(keep)(stream, (error) => done(error)),
  })
  const port = await new Promise<number>((resolve, reject) => {
    server.on('error', reject)
    const listening = server.listen(0, '127.0.0.1', () => resolve((listening.address() as { port: number }).port))
  })
  return { url: `smtp://127.0.0.1:${port}`, stop: () => new Promise((resolve) => server.close(() => resolve())) }
}
