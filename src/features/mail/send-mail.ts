import type { House } from '#platform/house.ts'
import type { Mailer, OutgoingMail } from '#platform/mailer.ts'
import { asClock } from '../acting/transact.store.ts'
import { compose, type Composed } from './compose.store.ts'
import { holdMail, markMail, type MailRow } from './mail.store.ts'

/** One queued mail leaves. If the process dies between sending and noting it, it leaves again under the same Message-ID. */
export async function sendMail(house: House, mailer: Mailer, organisation: string, id: string): Promise<void> {
  const ready = await asClock(house, organisation, async (tx) => {
    const mail = await holdMail(tx, organisation, id)
    if (!mail) return undefined
    const composed = mail.to_address === null ? undefined : await compose(tx, mail)
    if (composed) return { mail, composed }
    await markMail(tx, mail, 'suppressed', null)
    return undefined
  })
  if (!ready) return
  try {
    await mailer.send(outgoing(house, ready.mail, ready.composed))
  } catch (error) {
    const said = error as { responseCode?: number; code?: string }
    const code = String(said.responseCode ?? said.code ?? 'unknown')
    // A server that does not let us in has said nothing about the mail.
    const final = code.startsWith('5') && said.code !== 'EAUTH'
    await asClock(house, organisation, (tx) => markMail(tx, ready.mail, final ? 'failed' : 'queued', code))
    // A refusal for good is not tried again; anything else is, by the queue, with growing pauses.
    if (!final) throw new Error(`the mail server answered ${code}`, { cause: error })
    return
  }
  await asClock(house, organisation, (tx) => markMail(tx, ready.mail, 'sent', null))
}

function outgoing(house: House, mail: MailRow, composed: Composed): OutgoingMail {
  const address = /<([^>]+)>/.exec(house.config.mailFrom)?.[1] ?? house.config.mailFrom
  return {
    from: `"${composed.fromName.replaceAll(/["\\\r\n]/g, '')}" <${address}>`,
    to: { name: mail.to_name ?? '', address: mail.to_address ?? '' },
    replyTo: composed.replyTo,
    subject: composed.subject.replaceAll(/[\r\n]+/g, ' '),
    text: composed.text,
    html: htmlOf(composed.text, mail.language),
    messageId: `<${mail.id}@${address.split('@')[1] ?? 'localhost'}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(composed.unsubscribe
        ? { 'List-Unsubscribe': `<${composed.unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
    },
  }
}

/** Plain paragraphs; an address on a line of its own becomes a link, nothing else does. */
function htmlOf(text: string, language: string): string {
  const escape = (part: string) => part.replaceAll(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)
  const line = (part: string) => escape(part).replaceAll(/https?:\/\/[^\s<>]+/g, (url) => `<a href="${url}">${url}</a>`)
  const paragraphs = text.split(/\n{2,}/).map((p) => `<p>${line(p).replaceAll('\n', '<br>')}</p>`)
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><body style="font-family:'Segoe UI',system-ui,sans-serif;font-size:15px;line-height:1.5;max-width:38em">${paragraphs.join('\n')}</body></html>`
}
