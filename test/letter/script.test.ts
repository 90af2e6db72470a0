import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Letter} from '../../src/letter/letter.ts'
import {readLetter} from '../../src/letter/read.ts'
import {readScript} from '../../src/letter/script.ts'
import {found} from '../checks/found.ts'

const read = (text: string, path: string): Letter => readLetter(text, {path})

/** The lines that are said, and those that are to be done. */
function lines(text: string, path = 'belscript.txt'): {said: string[]; done: string[]} | undefined {
  const script = readScript(read(text, path))
  const split = (texts: readonly string[]): string[] =>
    texts.flatMap(one => one.split('\n').map(line => line.trim())).filter(line => /\p{L}/u.test(line))
  return (
    script && {
      said: split(script.map(({spoken}) => spoken)),
      done: split(script.map(({directions}) => directions)),
    }
  )
}

describe('labels', () => {
  it('tell who speaks, line by line', () =>
    expect(lines('Zeg: Hallo, met Jan.\nKlant: Wie?\nDoe: leg uit.\nU zegt: Jan van Wiel.')).toEqual({
      said: ['Hallo, met Jan.', 'Jan van Wiel.'],
      done: ['Doe: leg uit.'],
    }))

  it('may be bold, or stand above what they are about', () =>
    expect(
      lines('**Medewerker:** Hallo.\n**Klant:** Ja?\n\nAgent:\n\nIk bel even.\n\nDebiteur:\n\nNee.', 'a.md'),
    ).toEqual({
      said: ['Hallo.', 'Ik bel even.'],
      done: [],
    }))

  it.each([
    ['Als de klant weigert: blijf rustig.', []],
    ['Als de klant niet kan betalen: “Wat kunt u wel betalen?”', ['Wat kunt u wel betalen?']],
    ['Zeg nooit: “U weigert te betalen.”', []],
    ['Gebruik geen zinnen als “U weigert te betalen.”', []],
    ['Zegt de klant: “Ik heb niets gekregen”? Stuur een kopie.', []],
    ['Als de klant zegt: “Ik kan niet”, zeg dan: “Dat is vervelend.”', ['Dat is vervelend.']],
  ])('directions: %s', (line, said) =>
    expect(lines(`Zeg: Hallo.\n\n${line}`)?.said).toEqual(['Hallo.', ...said]),
  )

  it('a paragraph that goes on in the first person is said, too', () =>
    expect(lines('Zeg: Hallo.\n\nIk bel over de huur.\n\nWacht even op de klant.')).toEqual({
      said: ['Hallo.', 'Ik bel over de huur.'],
      done: ['Wacht even op de klant.'],
    }))

  it('what is to be done in brackets is not said', () =>
    expect(lines('Zeg: Wat is de reden? (wacht op antwoord) Klopt de rekening (van mei)?')?.said).toEqual([
      'Wat is de reden?',
      'Klopt de rekening (van mei)?',
    ]))
})

describe('other marks', () => {
  it.each([
    '“Hallo, u spreekt met Jan.”',
    '"Hallo, u spreekt met Jan."',
    '„Hallo, u spreekt met Jan.”',
    '‘Hallo, u spreekt met Jan.’',
  ])('quotation marks: %s', quote =>
    expect(lines(`Begin zo:\n\n${quote}\n\nNoem nooit het woord “wanbetaler”.`)?.said).toEqual([
      'Hallo, u spreekt met Jan.',
    ]),
  )
  it('quoted blocks', () => {
    expect(lines('Begin.\n\n> Hallo, met Jan.\n\nLuister.', 'a.md')?.said).toEqual(['Hallo, met Jan.'])
    expect(
      lines('<p>Begin.</p><blockquote><p>Hallo, met Jan.</p></blockquote><p>Luister.</p>', 'a.html')?.said,
    ).toEqual(['Hallo, met Jan.'])
  })
  it('italics for what is said, or for what is to be done', () => {
    expect(lines('Begin.\n\n*Ik bel u over de huur.*\n\nLuister.', 'a.md')?.said).toEqual([
      'Ik bel u over de huur.',
    ])
    expect(lines('Ik bel u over de huur.\n\n_Luister._\n\nWat kunt u betalen?', 'a.md')?.said).toEqual([
      'Ik bel u over de huur.',
      'Wat kunt u betalen?',
    ])
  })
  it('brackets and steps', () =>
    expect(
      lines('Ik bel over de huur.\n\n[Noteer wat de klant zegt]\n\n- Vraag door.\n- Hoe komt het, denkt u?'),
    ).toEqual({
      said: ['Ik bel over de huur.', 'Hoe komt het, denkt u?'],
      done: ['[Noteer wat de klant zegt]', 'Vraag door.'],
    }))
  it('a script without marks is all said', () => {
    expect(lines('Goedemiddag, met Jan.\n\nIk bel over de brief “Uw huur”.')).toBeUndefined()
    expect(lines('Klant: ik betaal niet.')).toBeUndefined()
  })
})

it('offsets stay those of the block, and nobody says what another does', () => {
  const piece = fc.constantFrom(
    'Zeg: ',
    'Klant: ',
    'Doe: ',
    'Als de klant: ',
    '“Hallo, ik bel.”',
    '"',
    '“',
    '”',
    '(wacht)',
    '[wacht op de klant]',
    '{{naam}}',
    '*',
    '> ',
    '\n',
    '\n\n',
    ' ',
    '- ',
    'Ik bel u.',
    'noteer dat',
    '<blockquote>',
    '</blockquote>',
    ':',
    '€ 4',
  )
  fc.assert(
    fc.property(
      fc.array(piece, {maxLength: 30}),
      fc.constantFrom('a.txt', 'a.md', 'a.html'),
      (pieces, path) => {
        const letter = read(pieces.join(''), path)
        for (const [i, {spoken, directions}] of (readScript(letter) ?? []).entries()) {
          const {text} = letter.blocks[i]!
          expect([spoken.length, directions.length]).toEqual([text.length, text.length])
          for (let at = 0; at < text.length; at++) {
            expect([text[at], '\n']).toContain(spoken[at])
            if (text[at] !== '\n') expect(spoken[at] !== '\n' && directions[at] !== '\n').toBe(false)
          }
        }
      },
    ),
  )
})

describe('only what is said is linted', () => {
  const script =
    '---\nkanaal: belscript\n---\n**Zeg:** “U weigert te betalen.”\n\n**Klant:** U weigert te luisteren.\n\n**Doe:** noteer of u weigert.'

  it('and found where it stands', () => {
    const findings = found('tone', script, 'a.md')
    expect(findings).toHaveLength(1)
    const {start, end, match} = findings[0]!
    expect(script.slice(start.offset, end.offset)).toBe(match)
    expect(start.line).toBe(4)
  })
  it('a label is no word of the sentence', () => {
    const twelve = 'Ik bel u vandaag over de rekening van mei voor uw huis.'
    expect(found('long-sentence', `---\nkanaal: belscript\n---\nZeg: ${twelve}`)).toEqual([])
    expect(found('long-sentence', `---\nkanaal: belscript\n---\nZeg: Nu ${twelve}`)).toHaveLength(1)
  })
  it('in a letter nothing is a label', () =>
    expect(found('tone', '---\nkanaal: brief\n---\nZeg: ja.\n\nKlant: u weigert te betalen.')).toHaveLength(
      1,
    ))
})
