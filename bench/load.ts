import { Agent, request } from 'node:http'

export type Call = { method: string; path: string; headers: Record<string, string>; body?: string }

/** Sends each call once, so many at a time, and gives calls per second; a wrong status stops the bench. */
export async function sendAll(url: string, calls: readonly Call[], width: number, expected: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: width })
  const started = performance.now()
  let next = 0
  const worker = async () => {
    while (next < calls.length) {
      const call = calls[next++]
      if (call) await send(agent, url, call, expected)
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  agent.destroy()
  return (calls.length / (performance.now() - started)) * 1000
}

/** Sends a call; a status that was not expected stops the bench. */
export async function send(agent: Agent, url: string, call: Call, expected: number): Promise<string> {
  const { status, text } = await answerOf(agent, url, call)
  if (status === expected) return text
  throw new Error(`${call.method} ${call.path} answered ${status}: ${text.slice(0, 300)}`)
}

export function answerOf(agent: Agent, url: string, call: Call): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const out = request(
      `${url}${call.path}`,
      {
        method: call.method,
        agent,
        headers: {
          ...call.headers,
          ...(call.body !== undefined && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(call.body),
          }),
        },
      },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (part: string) => (text += part))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
      },
    )
    out.on('error', reject)
    out.end(call.body)
  })
}

/** The same call again and again for some seconds; calls per second. */
export async function hammer(url: string, call: Call, seconds: number, width = 16): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: width })
  const until = performance.now() + seconds * 1000
  let count = 0
  const worker = async () => {
    while (performance.now() < until) {
      await send(agent, url, call, 200)
      count += 1
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  agent.destroy()
  return count / seconds
}
