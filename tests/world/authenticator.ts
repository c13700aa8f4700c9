import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'

type Options = { challenge: string; rp?: { id: string }; rpId?: string }
type Change = { verified?: boolean; origin?: string; rpId?: string; counter?: number }

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()
const PRESENT = 1
const VERIFIED = 4
const WITH_KEY = 64

/** A device that holds one passkey, as WebAuthn describes it: ES256, no attestation, and asked for a finger each time. */
export class Authenticator {
  readonly id = randomBytes(32)
  readonly origin: string
  readonly #key: { privateKey: KeyObject; publicKey: KeyObject }
  #counter = 0
  constructor(origin: string) {
    this.origin = origin
    this.#key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  }

  /** What a browser sends when the device made the key. */
  register({ challenge, rp }: Options, change: Change = {}) {
    const length = Buffer.from([0, this.id.length])
    const key = Buffer.concat([Buffer.alloc(16), length, this.id, this.#coseKey()])
    const authData = Buffer.concat([this.#head(change.rpId ?? rp?.id ?? '', WITH_KEY, change), key])
    // {fmt: 'none', attStmt: {}, authData: bytes}
    const attestation = Buffer.concat([
      Buffer.from('a3', 'hex'),
      text('fmt'),
      text('none'),
      text('attStmt'),
      Buffer.from('a0', 'hex'),
      text('authData'),
      bytes(authData),
    ])
    return this.#credential({
      clientDataJSON: this.#said('webauthn.create', challenge, change).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    })
  }

  /** What a browser sends when the device signed. */
  sign({ challenge, rpId }: Options, change: Change = {}) {
    this.#counter = change.counter ?? this.#counter + 1
    const authData = this.#head(change.rpId ?? rpId ?? '', 0, change)
    const said = this.#said('webauthn.get', challenge, change)
    const signed = createSign('sha256').update(authData).update(sha256(said)).sign(this.#key.privateKey)
    return this.#credential({
      clientDataJSON: said.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: signed.toString('base64url'),
    })
  }

  #credential(response: Record<string, unknown>) {
    const id = this.id.toString('base64url')
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
  }

  #said = (type: string, challenge: string, { origin = this.origin }: Change) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

  #head(rpId: string, more: number, { verified = true }: Change) {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.#counter)
    return Buffer.concat([sha256(rpId), Buffer.from([PRESENT | (verified ? VERIFIED : 0) | more]), counter])
  }

  /** {1: 2, 3: -7, -1: 1, -2: x, -3: y} */
  #coseKey() {
    const { x = '', y = '' } = this.#key.publicKey.export({ format: 'jwk' })
    const point = (of: string) => bytes(Buffer.from(of, 'base64url'))
    return Buffer.concat([
      Buffer.from('a5010203262001', 'hex'),
      Buffer.from('21', 'hex'),
      point(x),
      Buffer.from('22', 'hex'),
      point(y),
    ])
  }
}

/** CBOR, as far as it is needed here. */
const text = (value: string) => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)])
function bytes(value: Buffer) {
  const head = value.length < 256 ? [0x58, value.length] : [0x59, value.length >> 8, value.length & 255]
  return Buffer.concat([Buffer.from(head), value])
}
