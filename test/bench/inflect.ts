/**
 * How often the inflection makes the form that a corpus has: `npx tsx test/bench/inflect.ts corpus.jsonl[.gz] …`.
 *
 * A line of a corpus is `{tokens: [{form, lemma, xpos}]}`; the tags are those of D-Coi (`WW|pv|verl|ev`, `N|soort|mv|basis`).
 * Left out and counted: plurals and comparatives whose lemma the corpus did not reduce, and forms that it spells without
 * the diaeresis they need. Every different pair of lemma and form counts once (types), and as often as it occurs (tokens).
 */
import {readFileSync} from 'node:fs'
import {gunzipSync} from 'node:zlib'
import {comparative, inflectAdjective, superlative} from '../../src/dutch/adjective.ts'
import {conjugate, inflectParticiple, joinParticle} from '../../src/dutch/conjugate.ts'
import {plurals} from '../../src/dutch/noun.ts'

interface Token {
  readonly form: string
  readonly lemma?: string
  readonly xpos?: string
}

/** The forms that are right for a tag; undefined for a tag that is not measured. */
function expected(lemma: string, xpos: string): {kind: string; forms: readonly string[]} | undefined {
  if (xpos === 'N|soort|mv|basis') return {kind: 'plural', forms: plurals(lemma)}
  if (/^ADJ\|prenom\|basis\|met-e/.test(xpos)) return {kind: 'adjective -e', forms: [inflectAdjective(lemma)]}
  if (/^ADJ\|(?:vrij|prenom)\|comp\|zonder/.test(xpos))
    return {kind: 'comparative', forms: [comparative(lemma)]}
  if (/^ADJ\|(?:vrij|prenom)\|sup\|/.test(xpos)) {
    return {kind: 'superlative', forms: [superlative(lemma), `${superlative(lemma)}e`]}
  }
  if (!xpos.startsWith('WW|') || !/[eaiou]n$|ën$/.test(lemma)) return undefined
  const verb = conjugate(lemma)
  const both = (...forms: string[]) =>
    verb.particle === '' ? forms : [...forms, ...forms.map(form => joinParticle(verb.particle, form))]
  const {present} = verb
  const pasts = [verb.past, ...verb.otherPasts]
  if (xpos === 'WW|pv|tgw|ev')
    return {kind: 'verb present', forms: both(present.ik, ...verb.otherStems, present.hij, present.jij)}
  if (xpos === 'WW|pv|tgw|met-t')
    return {kind: 'verb present', forms: both(present.jij, present.u, present.hij, verb.imperative)}
  if (xpos === 'WW|pv|tgw|mv') return {kind: 'verb present', forms: both(present.plural)}
  if (xpos === 'WW|pv|verl|ev') return {kind: 'verb past', forms: both(...pasts.map(p => p.sg))}
  if (xpos === 'WW|pv|verl|mv') return {kind: 'verb past', forms: both(...pasts.map(p => p.pl))}
  if (/^WW\|vd\|.*zonder$/.test(xpos)) return {kind: 'participle', forms: [verb.participle]}
  if (/^WW\|vd\|prenom\|met-e/.test(xpos))
    return {kind: 'participle -e', forms: [inflectParticiple(verb.participle)]}
  if (/^WW\|od\|(?:prenom|vrij)/.test(xpos)) {
    return {kind: 'present participle', forms: [verb.presentParticiple, `${verb.presentParticiple}e`]}
  }
  return undefined
}

interface Score {
  types: number
  typesRight: number
  tokens: number
  tokensRight: number
  readonly wrong: Map<string, number>
}

const pairs = new Map<string, {lemma: string; form: string; xpos: string; count: number}>()
for (const path of process.argv.slice(2)) {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  for (const line of text.split('\n')) {
    if (line === '') continue
    for (const {form, lemma = '', xpos = ''} of (JSON.parse(line) as {tokens: Token[]}).tokens) {
      if (!/^(?:N\|soort\|mv\|basis|ADJ|WW)/.test(xpos)) continue
      const low = form.toLowerCase().replaceAll('’', "'")
      const key = `${lemma}\t${low}\t${xpos}`
      const known = pairs.get(key)
      if (known) known.count++
      // A compound is written "dag_blad" without its linking letters: its last part is what is inflected.
      else pairs.set(key, {lemma: lemma.toLowerCase(), form: low, xpos, count: 1})
    }
  }
}

let unreduced = 0
let noDiaeresis = 0
const bare = (form: string) => form.replaceAll('ë', 'e').replaceAll('ï', 'i').replaceAll('ü', 'u')
const scores = new Map<string, Score>()
for (const {lemma, form, xpos, count} of pairs.values()) {
  const isVerb = xpos.startsWith('WW')
  const asked = expected(isVerb ? lemma.replaceAll('_', '') : lemma.slice(lemma.lastIndexOf('_') + 1), xpos)
  if (!asked || lemma.startsWith('on_')) continue
  if (lemma === form && /^(?:plural|comparative)$/.test(asked.kind)) {
    unreduced += count
    continue
  }
  if (asked.forms.some(f => f !== form && bare(f) === form)) {
    noDiaeresis += count
    continue
  }
  const compound = !isVerb && lemma.includes('_')
  const right = asked.forms.some(f => f === form || (compound && f !== '' && form.endsWith(f)))
  for (const kind of [asked.kind, isVerb ? 'all verb forms' : '']) {
    if (kind === '') continue
    const score = scores.get(kind) ?? {
      types: 0,
      typesRight: 0,
      tokens: 0,
      tokensRight: 0,
      wrong: new Map<string, number>(),
    }
    scores.set(kind, score)
    score.types++
    score.tokens += count
    if (right) {
      score.typesRight++
      score.tokensRight += count
    } else score.wrong.set(`${lemma} → ${form} (made ${asked.forms.join(', ')})`, count)
  }
}

for (const [kind, s] of [...scores].sort()) {
  const percent = (a: number, b: number) => `${((100 * a) / b).toFixed(2)} %`
  console.log(
    `${kind.padEnd(20)} tokens ${percent(s.tokensRight, s.tokens)} of ${s.tokens}, types ${percent(s.typesRight, s.types)} of ${s.types}`,
  )
  if (kind === 'all verb forms') continue
  for (const [error, count] of [...s.wrong]
    .sort((a, b) => b[1] - a[1])
    .slice(0, Number(process.env.TOP ?? 10))) {
    console.log(`    ${count}  ${error}`)
  }
}
console.log(`left out: ${unreduced} unreduced, ${noDiaeresis} without their diaeresis`)
