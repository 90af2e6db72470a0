/** Seeded Markdown letters for benchmarks: plain and official sentences, fields, lists, a table now and then. */

const OPENINGS = [
  'Uit onze administratie blijkt dat de factuur van {{datum}} nog niet is betaald.',
  'Wij stuurden u op 3 maart een rekening van € {{bedrag}}.',
  'U heeft uw rekening van € 240,50 nog niet betaald. Misschien bent u het vergeten.',
  'Ondanks onze eerdere herinneringen hebben wij tot op heden geen betaling van u mogen ontvangen.',
  'Dit is onze laatste herinnering. Lees deze brief goed.',
]
const MIDDLES = [
  'Wij verzoeken u het verschuldigde bedrag binnen 14 dagen over te maken op rekening {{iban}} ten name van {{naam}}.',
  'Betaal het bedrag vóór **12 april 2027**. Dan komen er geen kosten bij.',
  'Indien u het niet eens bent met de vordering, dient u dit binnen acht dagen schriftelijk kenbaar te maken.',
  'Kunt u niet alles in één keer betalen? Bel ons dan. Wij zoeken samen een oplossing.',
  'Mocht uw betaling dit schrijven hebben gekruist, dan kunt u dit schrijven als niet verzonden beschouwen.',
  'Blijft betaling uit, dan wordt het dossier overgedragen aan een incassobureau en komen alle kosten voor uw rekening.',
  'De werkzaamheden werden in februari door ons uitgevoerd, zoals wij met u hadden afgesproken.',
  'U kunt ook [op onze website](https://www.voorbeeld.nl/betalen?id=1) kijken wat u nog moet betalen.',
  'Wij willen u een briefje sturen waarin alle bedragen nog eens staan, zodat u weet waar u aan toe bent.',
  'Heeft u schulden? Bel dan gratis *0800-8115*. Zij kennen de weg, en het kost u niets.',
]
const LISTS = [
  '- Rekening: {{nummer}}\n- Bedrag: € {{bedrag}}\n- Vóór: {{uiterste_datum}}\n',
  '1. Kijk of het bedrag klopt.\n2. Maak het geld over.\n3. Bewaar deze brief.\n',
]

/** A small generator (mulberry32): the same seed gives the same letters. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** `count` letters of about `size` UTF-16 units each. */
export function makeLetters(count: number, size = 2000, seed = 1): string[] {
  const next = random(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!
  return Array.from({length: count}, (_, n) => {
    let text = `# Uw rekening ${n}\n\nGeachte {{aanhef}} {{naam}},\n\n${pick(OPENINGS)}\n\n`
    while (text.length < size - 200) {
      const sentences = Array.from({length: 2 + Math.floor(next() * 3)}, () => pick(MIDDLES))
      text += `${sentences.join(' ')}\n\n`
      if (next() < 0.2) text += `${pick(LISTS)}\n`
    }
    return `${text}Met vriendelijke groet,\n\n{{afzender}}\n`
  })
}
