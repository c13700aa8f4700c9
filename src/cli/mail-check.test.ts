import assert from 'node:assert/strict'
import { createServer, type AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { receivedMails, startMailSink } from '#platform/mail-sink.ts'
import { run } from './run.ts'
import { talk } from '#tests/cli/talk.ts'

const FROM = 'Nordmoln <no-reply@nordmoln.example>'

describe('mail check', () => {
  let sink: Awaited<ReturnType<typeof startMailSink>>
  before(async () => {
    sink = await startMailSink()
  })
  after(() => sink.stop())

  test('talks to the server and sends nothing unless it is told to whom', async () => {
    const terminal = talk({ SMTP_URL: sink.url, OMBUD_MAIL_FROM: FROM })
    assert.equal(await run(['mail', 'check'], terminal), 0)
    assert.equal(receivedMails().length, 0)
    assert.match(terminal.said.join('\n'), /answers/)
  })

  test('sends the test message', async () => {
    const terminal = talk({ SMTP_URL: sink.url, OMBUD_MAIL_FROM: FROM })
    assert.equal(
      await run(['mail', 'check', '--to', 'ingrid@nordmoln.example'], terminal),
      0,
      terminal.noted.join('\n'),
    )
    const [mail] = receivedMails()
    assert.equal(mail?.to, 'ingrid@nordmoln.example')
    assert.equal(mail?.subject, 'Mail works')
    assert.match(mail?.text ?? '', /test message of Nordmoln/)
  })

  test('says what is wrong: nothing set, no address of ours, nobody there, a server that wants a password', async () => {
    await fails({}, /SMTP_URL is missing/)
    await fails({ SMTP_URL: 'https://mail.example' }, /must begin with smtp/)
    await fails({ SMTP_URL: sink.url }, /OMBUD_MAIL_FROM is missing/, '--to', 'a@b.example')
    await fails({ SMTP_URL: `smtp://127.0.0.1:${await freePort()}` }, /nothing listens on that port/)
    await fails({ SMTP_URL: 'smtp://mail.invalid' }, /not a name that can be found/)
    await fails({ SMTP_URL: await strictServer() }, /does not accept the user name and password/)
  })
})

async function fails(env: Record<string, string>, reason: RegExp, ...more: string[]) {
  const terminal = talk(env)
  assert.equal(await run(['mail', 'check', ...more], terminal), 1)
  assert.match(terminal.noted.join('\n'), reason)
  assert.ok(!terminal.noted.join('\n').includes('hemligt'))
}

/** A mail server that lets nobody in. It does not keep the process alive. */
async function strictServer(): Promise<string> {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    onAuth: (_auth, _session, done) => done(new Error('Invalid username or password')),
  })
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => resolve((listening.address() as AddressInfo).port))
    listening.unref()
  })
  return `smtp://ingrid:hemligt@127.0.0.1:${port}`
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
