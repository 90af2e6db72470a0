import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {baseAdjectives, comparative, inflectAdjective, superlative} from '../../src/dutch/adjective.ts'
import {analyseVerb} from '../../src/dutch/analyse-verb.ts'
import {conjugate, finiteForm, inflectParticiple, joinParticle} from '../../src/dutch/conjugate.ts'
import {genderOf} from '../../src/dutch/gender.ts'
import {DE_NOUNS, HET_NOUNS} from '../../src/dutch/gender-data.ts'
import {plural, plurals, singulars} from '../../src/dutch/noun.ts'
import {auxiliaryOf, HELD_TOGETHER, PARTICLES, STRONG_VERBS, verbParts} from '../../src/dutch/strong-verbs.ts'

const gold = readFileSync(new URL('../../fixtures/gold/inflection.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => line.split('\t') as [string, string, string])

function formOf(kind: string, lemma: string): string | undefined {
  switch (kind) {
    case 'plural':
      return plural(lemma)
    case 'present-t':
      return conjugate(lemma).present.hij
    case 'past-singular':
      return conjugate(lemma).past.sg
    case 'past-plural':
      return conjugate(lemma).past.pl
    case 'participle':
      return conjugate(lemma).participle
    case 'te-infinitive':
      return conjugate(lemma).teInfinitive.replaceAll(' ', '_')
    case 'auxiliary':
      return auxiliaryOf(lemma)
    case 'adjective':
      return inflectAdjective(lemma)
    case 'comparative':
      return comparative(lemma)
    case 'superlative':
      return superlative(lemma)
    case 'gender':
      return genderOf(lemma)
    default:
      throw new Error(`unknown kind ${kind}`)
  }
}

describe('inflection gold', () => {
  it('has enough pairs to guard with', () => {
    expect(gold.length).toBeGreaterThanOrEqual(300)
  })

  it.each([...new Set(gold.map(([kind]) => kind))])('%s', kind => {
    const pairs = gold.filter(([own]) => own === kind)
    const made = pairs.map(([, lemma]) => `${lemma} ${formOf(kind, lemma)}`)
    expect(made).toEqual(pairs.map(([, lemma, form]) => `${lemma} ${form}`))
  })
})

describe('finiteForm', () => {
  const form = (infinitive: string, features: Partial<Parameters<typeof finiteForm>[1]>) =>
    Object.values(
      finiteForm(infinitive, {
        person: 'hij',
        number: 'singular',
        tense: 'present',
        clause: 'main',
        ...features,
      }),
    )
      .filter(part => part !== '')
      .join(' … ')

  it('splits a separable verb in a main clause only', () => {
    expect(form('terugsturen', {})).toBe('stuurt … terug')
    expect(form('terugsturen', {clause: 'subordinate'})).toBe('terugstuurt')
    expect(form('terugsturen', {tense: 'past', number: 'plural', clause: 'subordinate'})).toBe(
      'terugstuurden',
    )
  })

  it('knows the persons of letters', () => {
    expect(form('hebben', {person: 'u'})).toBe('heeft')
    expect(form('zijn', {person: 'u'})).toBe('bent')
    expect(form('kunnen', {person: 'u'})).toBe('kunt')
    expect(form('mogen', {person: 'u'})).toBe('mag')
    expect(form('ontvangen', {person: 'ik', number: 'plural'})).toBe('ontvangen')
    expect(form('betalen', {person: 'u', number: 'plural'})).toBe('betaalt')
  })

  it('drops the t before "jij"', () => {
    expect(form('betalen', {person: 'jij', inverted: true})).toBe('betaal')
    expect(form('houden', {person: 'jij', inverted: true})).toBe('houd')
    expect(form('kunnen', {person: 'jij', inverted: true})).toBe('kun')
    expect(form('hebben', {person: 'jij', inverted: true})).toBe('heb')
    expect(form('komen', {person: 'jij', inverted: true})).toBe('kom')
  })

  it('commands', () => {
    expect(conjugate('zijn').imperative).toBe('wees')
    expect(conjugate('betalen').imperative).toBe('betaal')
  })
})

describe('verbParts', () => {
  it('takes verbs apart as letters mean them', () => {
    expect(verbParts('terugbetalen')).toEqual({particle: 'terug', prefix: 'be', base: 'talen'})
    expect(verbParts('overmaken').particle).toBe('over')
    expect(verbParts('overleggen')).toEqual({particle: '', prefix: 'over', base: 'leggen'})
    expect(verbParts('informeren').particle).toBe('')
    expect(verbParts('inleveren').particle).toBe('in')
    expect(verbParts('beuken').prefix).toBe('')
    expect(verbParts('waarschuwen').particle).toBe('')
  })

  it('finds a prefix in every verb that holds together', () => {
    for (const verb of HELD_TOGETHER) expect(verbParts(verb).prefix, verb).not.toBe('')
  })
})

describe('inflectParticiple', () => {
  it('inflects only what takes an ending', () => {
    expect(['betaald', 'gesloten', 'gedaan', 'gezien', 'gezet', 'gestort'].map(inflectParticiple)).toEqual([
      'betaalde',
      'gesloten',
      'gedane',
      'geziene',
      'gezette',
      'gestorte',
    ])
  })
})

describe('analyseVerb', () => {
  const verbs = new Set(
    "betalen terugbetalen versturen terugsturen zenden verzenden zijn weten verkopen voorbereiden innen leven wegen toe-eigenen sms'en".split(
      ' ',
    ),
  )
  const read = (form: string) =>
    analyseVerb(form, word => verbs.has(word)).map(r => `${r.infinitive} ${r.form}`)

  it('leads back to the infinitive', () => {
    expect(read('betaalde')).toEqual(['betalen past-singular', 'betalen participle'])
    expect(read('teruggestuurd')).toEqual(['terugsturen participle'])
    expect(read('terugstuurt')).toEqual(['terugsturen present-t'])
    expect(read('verzonden')).toEqual(['verzenden past-plural', 'verzenden participle'])
    expect(read('leeft')).toEqual(['leven present-t'])
    expect(read('bent')).toEqual(['zijn present-t'])
    expect(read('voorbereid')).toContain('voorbereiden participle')
    expect(read('geïnd')).toEqual(['innen participle'])
    expect(read("sms't")).toEqual(["sms'en present-t"])
    expect(read('factuur')).toEqual([])
  })

  it('finds every form that conjugation makes', () => {
    const infinitives = [...new Set(STRONG_VERBS.map(verb => verb.infinitive)), ...verbs]
    const known = new Set(infinitives)
    for (const infinitive of infinitives) {
      const {present, past, participle, particle} = conjugate(infinitive)
      for (const form of [present.ik, present.hij, past.sg, past.pl]) {
        const joined = particle === '' ? form : joinParticle(particle, form)
        expect(
          analyseVerb(joined, w => known.has(w)).map(r => r.infinitive),
          joined,
        ).toContain(infinitive)
      }
      if (participle !== '') {
        expect(
          analyseVerb(participle, w => known.has(w)).map(r => r.infinitive),
          participle,
        ).toContain(infinitive)
      }
    }
  })

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({maxLength: 40}), text => {
        expect(analyseVerb(text, () => false)).toEqual([])
        expect(() => conjugate(`${text}en`)).not.toThrow()
      }),
    )
  })
})

describe('nouns', () => {
  it('goes back from the plural', () => {
    const nouns = new Set(
      'brief termijn huis bedrag voorwaarde kind mogelijkheid foto museum kopie'.split(' '),
    )
    const back = (form: string) => singulars(form, word => nouns.has(word))
    expect(back('brieven')).toEqual(['brief'])
    expect(back('huizen')).toEqual(['huis'])
    expect(back('voorwaarden')).toEqual(['voorwaarde'])
    expect(back('kinderen')).toEqual(['kind'])
    expect(back('mogelijkheden')).toEqual(['mogelijkheid'])
    expect(back("foto's")).toEqual(['foto'])
    expect(back('musea')).toEqual(['museum'])
    expect(back('kopieën')).toEqual(['kopie'])
    expect(back('bedrag')).toEqual([])
  })

  it('finds back every noun of the lists from its plural', () => {
    for (const noun of [...HET_NOUNS, ...DE_NOUNS]) {
      expect(plurals(noun).length, noun).toBeGreaterThan(0)
      expect(
        singulars(plural(noun), word => word === noun),
        plural(noun),
      ).toEqual([noun])
    }
  })
})

describe('adjectives', () => {
  it('goes back from the form with -e', () => {
    const adjectives = new Set('groot dik boos lief duur openstaand houten'.split(' '))
    const back = (form: string) => baseAdjectives(form, word => adjectives.has(word))
    expect(['grote', 'dikke', 'boze', 'lieve', 'dure', 'openstaande', 'houten'].map(back)).toEqual([
      ['groot'],
      ['dik'],
      ['boos'],
      ['lief'],
      ['duur'],
      ['openstaand'],
      ['houten'],
    ])
  })
})

describe('gender', () => {
  it('lists no noun twice and at least 600', () => {
    expect([...HET_NOUNS].filter(noun => DE_NOUNS.has(noun))).toEqual([])
    expect(HET_NOUNS.size + DE_NOUNS.size).toBeGreaterThanOrEqual(600)
  })

  it('says nothing of what it does not know', () => {
    expect(genderOf('kwast')).toBeUndefined()
    expect(genderOf('xyz')).toBeUndefined()
  })
})

describe('particles', () => {
  it('stand longest first', () => {
    const lengths = PARTICLES.map(particle => particle.length)
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a))
  })
})
