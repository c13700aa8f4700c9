import { catalogues } from '#locales/index.ts'
import { newId } from '#platform/ids.ts'
import { createMailer, type Mailer } from '#platform/mailer.ts'
import { createWords } from '#platform/words.ts'
import type { Given } from './run.ts'
import { Undone, WrongWords, type Terminal } from './terminal.ts'

/** Talks to the mail server as the installation would: connects, encrypts, signs in, and sends where it is told to whom. */
export async function checkMail({ words, options }: Given, terminal: Terminal): Promise<void> {
  const { SMTP_URL: url, OMBUD_MAIL_FROM: from } = terminal.env
  if (words.length > 0) throw new WrongWords('mail check takes --to ADDRESS and nothing more.')
  if (!url)
    throw new Undone(
      'SMTP_URL is missing: the mail server, e.g. smtps://user:password@mail.example.com. (The demo has its own, and needs no check.)',
    )
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new Undone('SMTP_URL must begin with smtp:// or smtps://.')
  const host = new URL(url).host
  const mailer = createMailer(patient(url))
  try {
    await mailer.verify().catch((error: unknown) => refused(host, error))
    terminal.say(`${host} answers${new URL(url).username ? ' and lets us sign in' : ''}.`)
    if (options.to === undefined) return terminal.note('Nothing was sent. With --to ADDRESS a test message is.')
    if (!from)
      throw new Undone(
        'OMBUD_MAIL_FROM is missing: the address that mail comes from, e.g. "Nordmoln <no-reply@nordmoln.example>".',
      )
    await send(mailer, from, options.to).catch((error: unknown) => refused(host, error))
    terminal.say(`${host} took a test message for ${options.to}. Whether it arrives is for its mailbox to say.`)
  } finally {
    mailer.close()
  }
}

function send(mailer: Mailer, from: string, to: string) {
  const say = createWords('en', catalogues.en)
  const installation = /^\s*"?([^"<]+?)"?\s*</.exec(from)?.[1] ?? 'Ombud'
  const text = say('mail.check.body', { installation })
  const address = /<([^>]+)>/.exec(from)?.[1] ?? from
  return mailer.send({
    from,
    to: { name: '', address: to },
    subject: say('mail.check.subject'),
    text,
    html: `<p>${text.replaceAll(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`)}</p>`,
    messageId: `<${newId()}@${address.split('@')[1] ?? 'localhost'}>`,
  })
}

/** A person waits here: a server that says nothing is given up after seconds, not minutes. */
function patient(url: string): string {
  const checked = new URL(url)
  for (const [name, value] of [
    ['connectionTimeout', '10000'],
    ['greetingTimeout', '10000'],
    ['socketTimeout', '20000'],
  ] as const)
    if (!checked.searchParams.has(name)) checked.searchParams.set(name, value)
  return checked.href
}

/** What the failure means and what to look at. The server's own words follow; they hold no password. */
function refused(host: string, error: unknown): never {
  const { code = '', responseCode, message } = error as { code?: string; responseCode?: number; message: string }
  const meaning =
    code === 'EAUTH'
      ? 'does not accept the user name and password of SMTP_URL (characters like @ and / in them must be percent-encoded)'
      : code === 'EDNS' || /ENOTFOUND|EAI_AGAIN/.test(message)
        ? 'is not a name that can be found'
        : /ECONNREFUSED/.test(message)
          ? 'refuses the connection: nothing listens on that port'
          : code === 'ETIMEDOUT' || code === 'ECONNECTION'
            ? 'does not answer: a firewall, or the wrong port'
            : /certificate|self.signed|altname/i.test(message)
              ? 'shows a certificate that is not trusted here'
              : /wrong version number|SSL routines/i.test(message)
                ? 'does not speak TLS on that port: smtps:// is for 465, smtp:// for 587 and 25'
                : code === 'EENVELOPE' || (responseCode ?? 0) >= 500
                  ? 'refuses the sender (OMBUD_MAIL_FROM) or the recipient'
                  : 'could not be used'
  throw new Undone(`${host} ${meaning}.\nIt said: ${message}`, { cause: error })
}
