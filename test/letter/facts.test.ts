import {describe, expect, test} from 'vitest'
import {
  AUDIENCES,
  CHANNELS,
  JURISDICTIONS,
  letterFacts,
  PROFILES,
  SENDERS,
  STAGES,
} from '../../src/letter/facts.ts'
import {UnreadableLetter} from '../../src/letter/letter.ts'
import {readLetter} from '../../src/letter/read.ts'

const facts = (source: string, path = 'brief.txt', overrides = {}) =>
  letterFacts(readLetter(source, {path}), path, overrides)
const stated = (...lines: string[]) => facts(`---\n${lines.join('\n')}\n---\nTekst`)

describe('what the front matter states', () => {
  test('in English and in Dutch', () => {
    const expected = {
      language: 'nl',
      channel: 'letter',
      stage: 'final-reminder',
      audience: 'business',
      sender: 'collection-agency',
      jurisdiction: 'be',
      profile: 'laaggeletterd',
      guessed: [],
    }
    expect(
      stated(
        'language: nl',
        'channel: letter',
        'stage: final-reminder',
        'audience: business',
        'sender: collection-agency',
        'jurisdiction: be',
        'profile: laaggeletterd',
      ),
    ).toEqual(expected)
    expect(
      stated(
        'Taal: Nederlands',
        'kanaal: Brief',
        'fase: Laatste herinnering',
        'doelgroep: zakelijk',
        'Afzender: INCASSOBUREAU',
        'land: België',
        'profiel: laaggeletterd',
      ),
    ).toEqual(expected)
  })

  test('every value under its own name', () => {
    const values = {
      channel: CHANNELS,
      stage: STAGES,
      audience: AUDIENCES,
      sender: SENDERS,
      jurisdiction: JURISDICTIONS,
      profile: PROFILES,
    }
    for (const [key, names] of Object.entries(values)) {
      for (const name of names) expect(stated(`${key}: ${name}`)).toMatchObject({[key]: name})
    }
  })

  test.each([
    ['fase: 14-dagenbrief', {stage: 'notice'}],
    ['fase: veertiendagenbrief', {stage: 'notice'}],
    ['fase: eerste_herinnering', {stage: 'first-reminder'}],
    ['fase: betalingsregeling', {stage: 'arrangement'}],
    ['kanaal: whatsapp', {channel: 'chat'}],
    ['kanaal: belscript', {channel: 'call-script'}],
    ['afzender: gemeente', {sender: 'government'}],
    ['afzender: advocaat', {sender: 'lawyer'}],
    ['doelgroep: consument', {audience: 'consumer'}],
    ['lang: en-GB', {language: 'en'}],
  ])('%s', (line, expected) => {
    expect(stated(line)).toMatchObject(expected)
  })

  test('nothing behind a key, and unknown keys, state nothing', () => {
    expect(stated('fase:', 'datum: 2024-01-01', 'layout: brief').guessed).toHaveLength(7)
  })

  test('a value that is nearly one of ours is refused', () => {
    const source = '---\nkanaal: brief\nfase: laatste-herinering\n---\nTekst'
    const letter = readLetter(source, {format: 'text'})
    expect(() => letterFacts(letter, 'a.txt')).toThrow(UnreadableLetter)
    expect(() => letterFacts(letter, 'a.txt')).toThrow(
      /“fase” kent de waarde “laatste-herinering” niet\. Bedoelde u “laatste-herinnering”\? Kies uit: preventief, eerste-herinnering,/,
    )
    try {
      letterFacts(letter, 'a.txt')
    } catch (error) {
      expect((error as UnreadableLetter).offset).toBe(source.indexOf('fase'))
    }
  })

  test('any other value is another program’s, and the fact is guessed', () => {
    const letter = readLetter(
      '---\nafzender: Woonstad Rotterdam\nlang: fr\nstage: productie\nkanaal: [a, b]\n---\nTekst',
      {
        format: 'text',
      },
    )
    expect(letterFacts(letter, 'a.txt')).toMatchObject({sender: 'creditor', language: 'nl'})
    expect(letterFacts(letter, 'a.txt').guessed).toEqual(
      expect.arrayContaining(['sender', 'language', 'stage', 'channel']),
    )
  })

  test('overrides win', () => {
    expect(
      facts('---\nfase: sommatie\n---\nTekst', 'a.txt', {stage: 'other', profile: 'laaggeletterd'}),
    ).toMatchObject({
      stage: 'other',
      profile: 'laaggeletterd',
      guessed: ['language', 'channel', 'audience', 'sender', 'jurisdiction'],
    })
  })
})

describe('what is guessed', () => {
  const long = 'Wij hebben uw betaling nog niet ontvangen. '.repeat(12)
  test.each([
    ['brieven/eerste-herinnering.txt', long, {stage: 'first-reminder', channel: 'letter'}],
    ['Herinnering 2.txt', long, {stage: 'second-reminder'}],
    ['tweede_aanmaning.md', long, {stage: 'second-reminder'}],
    ['14-dagenbrief.md', long, {stage: 'notice'}],
    ['laatste-herinnering.md', long, {stage: 'final-reminder'}],
    ['sommatie.txt', long, {stage: 'final-reminder'}],
    ['betalingsregeling-bevestiging.txt', long, {stage: 'arrangement'}],
    ['bevestiging.txt', long, {stage: 'confirmation'}],
    ['preventief.txt', long, {stage: 'preventive'}],
    ['a.txt', `Betreft: Ingebrekestelling\n\n${long}`, {stage: 'final-reminder', channel: 'letter'}],
    ['a.txt', 'Wij leggen u uit hoe het werkt.', {stage: 'other'}],
    ['sms-1.txt', long, {channel: 'sms'}],
    ['a.txt', 'Factuur {{nr}} vervalt over 3 dagen.', {channel: 'sms', stage: 'preventive'}],
    ['whatsapp-1.txt', long, {channel: 'chat'}],
    ['belscript.md', long, {channel: 'call-script'}],
    ['a.txt', `Goedemorgen, u spreekt met {{naam}}.\n\n${long}`, {channel: 'call-script'}],
    ['a.txt', `Medewerker: hallo.\nKlant: ja?\n\n${long}`, {channel: 'call-script'}],
    ['a.txt', `Geachte heer Smit,\n\nMedewerker: J. Jansen\n\n${long}`, {channel: 'letter'}],
    ['a.txt', `Onderwerp: herinnering\n\n${long}`, {channel: 'email'}],
    ['a.html', `<p>${long}</p>`, {channel: 'email'}],
    ['a.txt', `${long}\n\nUw onderneming is in verzuim.`, {audience: 'business'}],
    ['a.txt', `Betaal op BE68 5390 0754 7034. ${long}`, {jurisdiction: 'be'}],
    ['a.txt', `U moet onverwijld betalen. ${long}`, {jurisdiction: 'nl'}],
    ['a.txt', `Namens mijn cliënte schrijf ik u. ${long}`, {sender: 'lawyer'}],
    ['a.txt', `Wij schrijven u namens onze opdrachtgever. ${long}`, {sender: 'collection-agency'}],
    [
      'a.txt',
      'Please pay the invoice. You can find the invoice and the payment details of your order in the annex.',
      {language: 'en'},
    ],
  ])('%s: %s', (path, source, expected) => {
    const found = facts(source, path)
    expect(found).toMatchObject(expected)
    expect(found.guessed).toEqual(expect.arrayContaining(Object.keys(expected)))
  })
})
