import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ok, onBothDatabases, openRequest, refused, withoutRights, draft, openDraft } from '#tests/world.ts'

onBothDatabases('handing out the link', (world) => {
  const handOut = async (body: string, way = 'copy') => {
    const astrid = await world().as('astrid')
    const request = await openRequest(astrid, withoutRights)
    const text = body.replaceAll('LINK', request.link)
    return {
      request,
      answer: await astrid.post(`~/relationship-requests/${request.id}/link-handouts`, {
        way,
        letter: { subject: 'Hej', body: text },
      }),
    }
  }

  test('R7: welcomed as plain text, as rich text and as an address for the mail program', async () => {
    const { request, answer } = await handOut('Hej!\n\nLINK\n\nVänliga hälsningar <Astrid> & co')
    const out = ok(answer)
    assert.equal(out.text.split(request.link).length, 2)
    assert.match(out.html, /<a href="[^"]+">/)
    assert.match(out.html, /&#60;Astrid&#62; &#38; co/)
    assert.match(out.mailto, /^mailto:\?subject=Hej&body=Hej!/)
    assert.ok(decodeURIComponent(out.mailto).includes(request.link))
  })

  test('R7: a text too long for a mail program says so, and copying still works', async () => {
    const out = ok((await handOut(`${'lång text '.repeat(300)}\nLINK`)).answer)
    assert.equal(out.mailto, null)
    assert.ok(out.text.length > 3000)
  })

  test('R9, the first hand-out is a dated fact with who and how, beside the state', async () => {
    const astrid = await world().as('astrid')
    const opened = ok(await openDraft(astrid, await draft(astrid)))
    assert.equal(opened.linkHandedOutAt, null)
    ok(await astrid.post(`~/relationship-requests/${opened.id}/link-handouts`, { way: 'mail-program' }))
    const read = ok(await astrid.get(`~/relationship-requests/${opened.id}`))
    const fact = read.facts.find((f: any) => f.kind === 'link-handed-out')
    assert.deepEqual([fact.way, fact.by, fact.side, read.state], ['mail-program', 'Astrid Nyström', 'partner', 'open'])
    assert.equal(read.sentAt, null, 'a link handed out is not a letter sent')
  })

  const guard = [
    ['a removed link', 'Hej, vänta på nästa brev.', 'letter-link-missing'],
    ['a doubled link', 'LINK\n\nEller här:\nLINK', 'letter-link-doubled'],
    ['a link doubled by its place', 'LINK\n\n{{link}}', 'letter-link-doubled'],
    ['a link with a character lost', 'LINK'.replace('LINK', 'CUT'), 'letter-link-altered'],
    ['a link with a character stuck to its end', 'LINKx', 'letter-link-altered'],
    ['a link with a character stuck to its front', 'seLINK', 'letter-link-altered'],
    ['an altered link beside the right one', 'LINK\nCUT', 'letter-link-altered'],
    ['a foreign link', 'LINK\nhttps://evil.example/free', 'letter-link-foreign'],
    ['a foreign link without its scheme', 'LINK\nwww.evil.example', 'letter-link-foreign'],
    [
      'a foreign link dressed as the own domain',
      'LINK\nhttps://nordanvind.example@evil.example/',
      'letter-link-foreign',
    ],
    ['a foreign link ending like the own domain', 'LINK\nhttps://notnordanvind.example/', 'letter-link-foreign'],
    ['a foreign address to write to', 'LINK\nmailto:boss@evil.example', 'letter-link-foreign'],
  ] as const

  for (const [what, body, code] of guard)
    test(`R8: ${what} is refused with the exact reason`, async () => {
      const astrid = await world().as('astrid')
      const request = await openRequest(astrid, withoutRights)
      const text = body.replaceAll('LINK', request.link).replaceAll('CUT', request.link.replace(/.(?=.{40}$)/, ''))
      const post = (path: string, more: object) =>
        astrid.post(`~/relationship-requests/${request.id}/${path}`, {
          ...more,
          letter: { subject: 'Hej', body: text },
        })
      refused(await post('link-handouts', { way: 'copy' }), code, 400)
      refused(await post('letters', { to: 'karin@lindholmsbageri.example' }), code, 400)
      const fresh = await draft(astrid, withoutRights)
      if (!text.includes(request.link) && code !== 'letter-link-altered')
        refused(await openDraft(astrid, fresh, { letter: { subject: 'Hej', body: text } }), code, 400)
    })

  test('R8: the partner’s own proved domain may be linked, and punctuation may follow the link', async () => {
    ok((await handOut('Läs: LINK.\n\nOm oss: https://www.nordanvind.example/om')).answer)
    ok((await handOut('(LINK)')).answer)
  })

  test('the link of another request is no link of this one', async () => {
    const astrid = await world().as('astrid')
    const [one, other] = [await openRequest(astrid), await openRequest(astrid)]
    refused(
      await astrid.post(`~/relationship-requests/${one.id}/link-handouts`, {
        way: 'copy',
        letter: { subject: 'x', body: other.link },
      }),
      'letter-link-altered',
    )
  })

  test('a draft, a withdrawn and an expired request hand out nothing, and say which they are', async () => {
    const astrid = await world().as('astrid')
    const hand = (id: string) => astrid.post(`~/relationship-requests/${id}/link-handouts`, { way: 'copy' })
    refused(await hand((await draft(astrid)).id), 'request-not-open')
    const [gone, late] = [await openRequest(astrid), await openRequest(astrid)]
    ok(await astrid.post(`~/relationship-requests/${gone.id}/withdrawal`))
    refused(await hand(gone.id), 'request-withdrawn')
    await world().sql('update relationship_request set expires_at = now() where id = $1', [late.id])
    refused(await hand(late.id), 'request-expired')
  })

  test('C6: a Sales agent cannot take the link of a request with rights', async () => {
    const request = await openRequest(await world().as('astrid'))
    refused(
      await (await world().as('sven')).post(`~/relationship-requests/${request.id}/link-handouts`, { way: 'copy' }),
      'rights-need-admin-agent',
      403,
    )
  })

  test('wrong organisation: to a stranger the request does not exist', async () => {
    const request = await openRequest(await world().as('astrid'))
    refused(
      await (await world().as('nils')).post(`~/relationship-requests/${request.id}/link-handouts`, { way: 'copy' }),
      'not-found',
      404,
    )
  })
})
