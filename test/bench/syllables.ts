/**
 * How often `countSyllables` is right, by word and weighted by use.
 *
 * `npx tsx test/bench/syllables.ts [gold.tsv …]`: gold lines are `word, syllables with · between them, uses, source`;
 * without a file the project's own gold. Prints the words it gets wrong.
 */
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {countSyllables} from '../../src/dutch/syllables.ts'

const own = fileURLToPath(new URL('../../fixtures/gold/syllables.tsv', import.meta.url))
const files = process.argv.slice(2)
const sums = new Map<string, {words: number; right: number; uses: number; rightUses: number}>()
for (const file of files.length > 0 ? files : [own]) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [word = '', syllables = '', uses = '0', source = 'all'] = line.split('\t')
    const expected = syllables.split('·').length
    const found = countSyllables(word)
    for (const key of [source, 'all']) {
      const sum = sums.get(key) ?? {words: 0, right: 0, uses: 0, rightUses: 0}
      sums.set(key, sum)
      sum.words++
      sum.uses += Number(uses)
      if (found === expected) {
        sum.right++
        sum.rightUses += Number(uses)
      }
      if (source === 'all') break
    }
    if (found !== expected) console.log(`${source}: ${word} is ${syllables} (${expected}), found ${found}`)
  }
}
for (const [source, {words, right, uses, rightUses}] of sums) {
  const weighted = uses > 0 ? `, ${((100 * rightUses) / uses).toFixed(2)} % of ${uses} uses` : ''
  console.log(`${source}: ${((100 * right) / words).toFixed(2)} % of ${words} words${weighted}`)
}
