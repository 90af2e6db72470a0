/** Diminutives that are the plain word for a thing, so that nothing smaller is meant. */
export const LEXICALISED: ReadonlySet<string> = new Set(
  (
    'beetje meisje sprookje mannetje vrouwtje koekje poosje tijdje rondje uitje mandje zusje neefje nichtje toetje ' +
    'loonstrookje salarisstrookje tussendoortje haakje nippertje'
  ).split(' '),
)

/** Words in -je or -jes that are no diminutive of a thing: other nouns, adjectives and adverbs. */
export const LOOKALIKES: ReadonlySet<string> = new Set(
  'oranje franje kastanje plunje bietje ranonkje spanje netjes eventjes lichtjes matjes'.split(' '),
)

/** Diminutives whose base no rule of spelling gives. */
export const IRREGULAR_BASES: ReadonlyMap<string, string> = new Map([
  ['blaadje', 'blad'],
  ['formulierblaadje', 'formulierblad'],
  ['gaatje', 'gat'],
  ['glaasje', 'glas'],
  ['paadje', 'pad'],
  ['vaatje', 'vat'],
  ['scheepje', 'schip'],
  ['lootje', 'lot'],
  ['jongetje', 'jongen'],
  ['raadje', 'rad'],
  ['staafje', 'staaf'],
])

/** Nouns whose diminutive often means another thing: "kaartje" is a ticket, "stukje" a bit. */
export const OTHER_MEANING: ReadonlySet<string> = new Set(
  'kaart stuk plaat deel brood hart woord boek blad punt nummer plek lijn licht mens kop man vrouw oog ijs tijd feest'.split(
    ' ',
  ),
)

/** First names, which at the head of a sentence look like a noun. */
export const NAMES: ReadonlySet<string> = new Set(
  (
    'jantje pietje klaasje keesje grietje greetje marietje kareltje bartje antje aaltje geertje maartje fientje ' +
    'sjaantje mientje dirkje hendrikje lotje treesje annetje atje trijntje neeltje grietje geesje jansje willempje ' +
    'wimpje fritsje hansje heintje joosje jetje leentje lijsje liesje loesje marijtje saartje ' +
    'teuntje zwaantje pleuntje pietertje martje martijntje barbertje boukje'
  ).split(' '),
)
