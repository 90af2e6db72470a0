import fs from 'node:fs'
import {describe, expect, it} from 'vitest'
import {applyEdits} from '../../src/dutch/edit.ts'
import type {Finding} from '../../src/finding.ts'
import {CHANNELS, letterFacts, type StatedFacts} from '../../src/letter/facts.ts'
import {readLetter} from '../../src/letter/read.ts'
import {type Samples, samplesFrom} from '../../src/letter/samples.ts'
import {lint} from '../../src/lint.ts'
import {testResources} from '../resources.ts'
import {lintWith} from './lint-with.ts'

const RULES = ['sms-length', 'message-link', 'subject-line']

/** Values of merge fields by name. */
const samplesOf = (values: Readonly<Record<string, readonly string[]>>): Samples => {
  const most = Math.max(...Object.values(values).map(({length}) => length))
  return samplesFrom(
    Array.from({length: most}, (_, i) =>
      Object.fromEntries(Object.entries(values).map(([name, column]) => [name, column[i]])),
    ),
  )
}

function found(
  rule: string | undefined,
  text: string,
  facts: StatedFacts,
  rest: {path?: string; samples?: Samples} = {},
) {
  const {path = 'bericht.txt', samples} = rest
  const letter = readLetter(text, {path})
  const runs = ({id}: {id: string}) => rule === undefined || id === rule
  return lint(letter, letterFacts(letter, path, facts), testResources(), {runs, ...(samples && {samples})})
    .findings
}

const shown = (findings: readonly Finding[]): string[] =>
  findings.map(({severity, match}) => `${severity} ${JSON.stringify(match)}`)

describe('the gold of short messages', () => {
  const rows = fs.readFileSync('fixtures/gold/messages.tsv', 'utf8').trimEnd().split('\n').slice(1)
  it.each(rows.map(row => row.split('\t') as [string, string, string]))('%s %s %s', (channel, rule, text) => {
    const facts = {channel: CHANNELS.find(name => name === channel)!}
    const rules = lintWith(RULES, text.replaceAll('\\n', '\n'), facts).map(finding => finding.rule)
    if (rule === '-') expect(rules).toEqual([])
    else expect(rules).toContain(rule)
  })
})

describe('sms-length', () => {
  const sms = (text: string, samples?: Samples) =>
    found('sms-length', text, {channel: 'sms'}, samples ? {samples} : {})
  const filler = (length: number) => `${'Bel ons. '.repeat(Math.ceil(length / 9)).slice(0, length - 1)}.`

  it('counts in septets, and says how many parts there are', () => {
    expect(sms(filler(160))).toEqual([])
    expect(shown(sms(filler(161)))).toEqual(['info ""'])
    expect(shown(sms(filler(306)))).toEqual(['info ""'])
    expect(shown(sms(filler(307)))).toEqual(['warning ""'])
    expect(shown(sms(`${filler(158)} €`))).toEqual(['info ""'])
    expect(sms(filler(307))[0]?.message).toContain('307 tekens. Dat telt als 3 sms’en.')
  })
  it('takes the longest value of a field, and says so when it is a guess', () => {
    const text = `Beste {{naam}}, ${filler(120)}`
    expect(sms(text, samplesOf({naam: ['Kim', 'Jo']}))).toEqual([])
    const [long] = sms(text, samplesOf({naam: ['Kim', 'mevrouw Van der Heijden-Vermeulen']}))
    expect(long?.message).toContain('heeft 161 tekens')
    expect(long?.message).not.toContain('geschat')
    expect(sms(`Beste {{naam}}, ${filler(140)}`)).toEqual([])
    const [guessed] = sms(`Beste {{naam}}, ${filler(150)}`)
    expect(guessed?.message).toContain('geschat 180 tekens')
    expect(guessed?.message).toContain('met voorbeeldgegevens')
  })
  it('sees that a value forces the dear coding', () => {
    const text = `Beste {{naam}}, ${filler(80)}`
    expect(sms(text, samplesOf({naam: ['Kim', 'Andre']}))).toEqual([])
    const [finding, ...more] = sms(text, samplesOf({naam: ['Kim', 'Daniël']}))
    expect(more).toEqual([])
    expect(finding?.message).toContain('telt als 2 sms’en. Dat komt door “Daniël” in het veld “naam”')
    expect(sms('Beste {{naam}}, bel ons.', samplesOf({naam: ['Daniël']}))).toEqual([])
  })
  it('tells a character once, and its cost', () => {
    const [quotes, ...more] = sms('Bel ons over uw “rekening” van mei, of over „juni”.')
    expect(more).toEqual([])
    expect(quotes).toMatchObject({severity: 'info', match: '“'})
    expect(shown(sms(`${filler(80)} Bel – of mail — ons.`))).toEqual(['warning "–"'])
  })
  it.each([
    ['Bel ons – of mail — ons.', 'Bel ons - of mail - ons.', 'safe'],
    ['Zo’n rekening.', "Zo'n rekening.", 'safe'],
    ['Bel ons…', 'Bel ons...', 'safe'],
    ['U betaalt €\u00A040 nu.', 'U betaalt € 40 nu.', 'safe'],
    ['Beste Andre\u0301', 'Beste André', 'safe'],
    ['Betaal vóór 12 juni.', 'Betaal voor 12 juni.', 'review'],
    ['Beste Zoë Noël, dag Zoë.', 'Beste Zoe Noel, dag Zoe.', 'review'],
    ['Tot morgen 👍🏽 of later.', 'Tot morgen of later.', 'review'],
    ['Dag 👨‍👩‍👧!', 'Dag!', 'review'],
    ['Bel 5️⃣ keer.', 'Bel 5 keer.', 'review'],
  ])('mends %s', (text, mended, fix) => {
    const [finding, ...more] = sms(text)
    expect(more).toEqual([])
    expect(finding?.suggestions[0]?.fix).toBe(fix)
    expect(applyEdits(text, finding?.suggestions[0]?.edits ?? [])).toBe(mended)
    expect(sms(mended)).toEqual([])
  })
  it('sees a line of emoji, and what nobody sees', () => {
    expect(shown(sms('Bel ons.\n\n😊\n\nGroet, Fit'))).toEqual(['info "😊"'])
    expect(sms('Bel\u200B ons.')[0]?.message).toContain('onzichtbaar teken')
  })
  it('counts what each reader gets', () => {
    const text = `${filler(100)} {% if nieuw %}${filler(80)}{% else %}Dag.{% endif %}`
    const [finding, ...more] = sms(text)
    expect(more).toEqual([])
    expect(finding?.variants).toEqual(['nieuw: ja'])
  })
  it('speaks of text messages alone, and of a guess only when it is far too long', () => {
    const text = `Bel ons – ${filler(200)}`
    expect(found('sms-length', text, {channel: 'chat'})).toEqual([])
    expect(found('sms-length', text, {})).toEqual([])
    expect(shown(found('sms-length', `Beste {{naam}}, ${filler(290)}`, {}))).toEqual(['info ""'])
  })
  it('is the only one to tell that a text message is long', () => {
    const rules = found(undefined, filler(400), {channel: 'sms'}).map(({rule}) => rule)
    expect(rules).toContain('sms-length')
    expect(rules).not.toContain('text-length')
  })
})

describe('message-link', () => {
  const link = (text: string, channel: 'sms' | 'chat' | 'email' | 'letter', path?: string) =>
    shown(found('message-link', text, {channel}, path ? {path} : {}))

  it('sees a link that leads elsewhere than it says', () => {
    const html = (to: string, label: string) => `<p>Betaal op <a href="${to}">${label}</a>.</p>`
    expect(link(html('https://x-mail.info/p', 'www.waterdelta.nl'), 'email', 'm.html')).toEqual([
      'warning "https://x-mail.info/p"',
    ])
    expect(link(html('https://mijn.waterdelta.nl/p', 'www.waterdelta.nl'), 'email', 'm.html')).toEqual([])
    expect(link(html('https://x-mail.info/p', 'onze website'), 'email', 'm.html')).toEqual([])
    expect(link(html('{{link}}', 'www.waterdelta.nl'), 'email', 'm.html')).toEqual([])
    expect(link('Ga naar [waterdelta.nl](https://water.info/x).', 'email', 'm.md')).toEqual([
      'warning "https://water.info/x"',
    ])
  })
  it.each([
    ['https://ing-betalen.info/x', 1],
    ['https://rabobank.nl.veilig.info/x', 1],
    ['https://раypal.com/x', 1],
    ['https://xn--golf-9ib.nl/x', 1],
    ['https://10.0.0.1/x', 1],
    ['http://golf.nl/x', 1],
    ['https://golf.nl/x', 0],
    ['https://mijn.ing.nl/x', 0],
    ['https://café-olé.nl/x', 0],
    ['https://gemeente-veiling.nl/x', 0],
    ['https://kingbetalen.nl/x', 0],
    ['https://onbekend.xyz/x', 0],
  ])('%s', (address, count) => {
    expect(link(`Golf: betaal op ${address} of bel 0222 333 444.`, 'sms')).toHaveLength(count)
  })
  it('mends what is not secure', () => {
    const text = 'Golf: betaal op http://golf.nl/x of bel ons.'
    const [finding] = found('message-link', text, {channel: 'sms'})
    expect(applyEdits(text, finding?.suggestions[0]?.edits ?? [])).toBe(
      'Golf: betaal op https://golf.nl/x of bel ons.',
    )
  })
  it('is milder in an e-mail and on a guess, and silent on paper', () => {
    expect(link('Kijk op http://golf.nl/x.', 'email')).toEqual(['info "http://golf.nl/x"'])
    expect(shown(found('message-link', 'Golf: betaal op bit.ly/x of bel ons.', {}))).toEqual([
      'info "bit.ly/x"',
    ])
    expect(link('Betaal op bit.ly/x of bel ons.', 'letter')).toEqual([])
  })
  it('asks for a name and another way beside a payment link', () => {
    expect(link('Betaal uw rekening via {{betaallink}}.', 'sms')).toEqual(['warning "{{betaallink}}"'])
    expect(link('Betaal uw rekening via {{betaallink}}. Groet, Golf', 'sms')).toEqual([
      'info "{{betaallink}}"',
    ])
    expect(link('Betaal uw rekening via {{betaallink}}. Of bel ons. Groet, Golf', 'sms')).toEqual([])
    expect(link('Betaal uw rekening via {{betaallink}}.', 'email')).toEqual([])
    expect(link('Lees meer op https://golf.nl/tijden.', 'sms')).toEqual([])
  })
  it('speaks to the reader as the message does', () => {
    const [finding] = found('message-link', 'Betaal je rekening via {{betaallink}}.', {channel: 'chat'})
    expect(finding?.message).toContain('Je kunt ook inloggen')
  })
})

describe('subject-line', () => {
  const BODY = 'Beste mevrouw,\n\nU moet ons nog € 40 betalen.'
  const mail = (text: string, facts: StatedFacts = {}, rest = {}) =>
    found('subject-line', text, {channel: 'email', ...facts}, rest)

  it('reads the subject above a letter', () => {
    const text = `---\nkanaal: e-mail\nonderwerp: "Aanmaning: rekening {{nummer}}"\n---\n${BODY}`
    expect(shown(mail(text))).toEqual(['warning "Aanmaning"'])
    expect(mail(`---\nkanaal: e-mail\nsubject: Uw rekening van mei\n---\n${BODY}`)).toEqual([])
  })
  it('reads the title of HTML, and a line of its own', () => {
    expect(
      shown(mail(`<html><title>Sommatie</title><p>Beste mevrouw,</p></html>`, {}, {path: 'm.html'})),
    ).toEqual(['warning "Sommatie"'])
    expect(shown(mail(`Laatste waarschuwing\n\n${BODY}`))).toEqual(['warning "Laatste waarschuwing"'])
  })
  it('leaves the preview alone', () => {
    const text =
      '<mj-title>Uw rekening van mei</mj-title><mj-preview>AANMANING</mj-preview><p>Beste mevrouw,</p>'
    expect(mail(text, {}, {path: 'm.mjml'})).toEqual([])
  })
  it('misses a subject only when it is certain that the letter is an e-mail', () => {
    expect(shown(mail(BODY))).toEqual(['info ""'])
    expect(found('subject-line', `Onderwerp: Uw rekening van mei\n\n${BODY}`, {})).toEqual([])
    expect(found('subject-line', '<p>Beste mevrouw,</p>', {}, {path: 'm.html'})).toEqual([])
  })
  it('counts the longest value', () => {
    const text = `Onderwerp: Uw rekening van {{maand}} bij {{bedrijf}}\n\n${BODY}`
    expect(mail(text)).toEqual([])
    const bedrijf = ['Golf', 'Vereniging van Eigenaren Residence De Gouden Leeuw']
    const [finding] = mail(text, {}, {samples: samplesOf({maand: ['mei'], bedrijf})})
    expect(finding?.message).toContain('heeft 74 tekens')
  })
  it('is told once, by the dictionary or by this rule', () => {
    const rules = (subject: string) =>
      found(undefined, `Onderwerp: ${subject}\n\n${BODY}`, {channel: 'email'})
        .filter(({start}) => start.line === 1 && start.column > 1)
        .map(({rule}) => rule)
    expect(rules('Ingebrekestelling')).toEqual(['jargon'])
    expect(rules('Betaal uw rekening van mei!')).toEqual(['subject-line'])
    expect(rules('Bericht')).toEqual(['subject-line'])
  })
  it('leaves out the mark, or asks', () => {
    const [finding] = mail(`Onderwerp: Betaal uw rekening!\n\n${BODY}`)
    expect(applyEdits('Onderwerp: Betaal uw rekening!', finding?.suggestions[0]?.edits ?? [])).toBe(
      'Onderwerp: Betaal uw rekening',
    )
  })
  it('is milder when the channel is a guess', () =>
    expect(shown(found('subject-line', `Onderwerp: Sommatie\n\n${BODY}`, {}))).toEqual(['info "Sommatie"']))
})

describe('a 14-day letter by text message', () => {
  const TEXT =
    'Betaal binnen 15 dagen nadat dit bericht bij u is bezorgd. Anders komt er € 40 aan incassokosten bij.'
  const notice = (facts: StatedFacts, text = TEXT) =>
    shown(found('notice-term', text, {stage: 'notice', audience: 'consumer', jurisdiction: 'nl', ...facts}))
  it('is not certain to count', () => {
    expect(notice({channel: 'sms'})).toEqual(['warning ""'])
    expect(notice({channel: 'chat'})).toEqual(['warning ""'])
    expect(shown(found('notice-term', `14-dagenbrief: ${TEXT}`, {channel: 'sms'}))).toEqual(['info ""'])
    expect(found('notice-term', TEXT, {stage: 'notice'})).toEqual([])
  })
  it('may come beside a letter, an e-mail, or to a company', () => {
    expect(notice({channel: 'email'})).toEqual([])
    expect(notice({channel: 'sms', audience: 'business'})).toEqual([])
    expect(notice({channel: 'sms'}, `Wij sturen u dit ook per post. ${TEXT}`)).toEqual([])
  })
})
