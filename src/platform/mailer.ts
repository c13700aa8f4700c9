import { createTransport, type Transporter } from 'nodemailer'

export type OutgoingMail = {
  from: string
  to: { name: string; address: string }
  replyTo?: string | undefined
  subject: string
  text: string
  html: string
  messageId: string
  headers?: Record<string, string>
}

/** Sends through the configured mail server. A mail repeats only under its own Message-ID. */
export type Mailer = { send(mail: OutgoingMail): Promise<void>; verify(): Promise<void>; close(): void }

export function createMailer(url: string): Mailer {
  const transport: Transporter = createTransport(url, { disableFileAccess: true, disableUrlAccess: true })
  return {
    send: async (mail) =>
      void (await transport.sendMail({
        ...mail,
        disableFileAccess: true,
        disableUrlAccess: true,
        xMailer: false,
      } as never)),
    verify: async () => void (await transport.verify()),
    close: () => transport.close(),
  }
}
