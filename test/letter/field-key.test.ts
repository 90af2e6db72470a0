import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {fieldKey, isSystemField, plainName} from '../../src/letter/field-key.ts'
import {readLetter} from '../../src/letter/read.ts'

describe('fieldKey', () => {
  it.each([
    '{{klant.naam}}',
    '[KLANT NAAM]',
    '{{ klant_naam | upper }}',
    '{{ klant_naam | trim | upper }}',
    '${klant.naam}',
    '«Klant naam»',
    '$klant->naam',
    '{{{klantNaam}}}',
    '<?= $klant->naam ?>',
    "<?= $klant['naam'] ?>",
    '%klant_naam%',
    '*|KLANTNAAM|*',
    ':klant_naam',
    '#klant_naam#',
    '{{ klant?.naam }}',
    "${klant.naam || 'klant'}",
    '{ MERGEFIELD Klant_naam \\* MERGEFORMAT }',
    '{ MERGEFIELD "Klant naam" }',
    '{{this.klant.naam}}',
    '{{../klant.naam}}',
  ])('reads %s as klantnaam', code => {
    const [field] = readLetter(`Beste ${code}, u betaalt.`, {format: 'text'}).fields
    expect(fieldKey(field!.name)).toBe('klantnaam')
  })

  it.each([
    'format_date(datum)',
    'b * 0.15',
    'a ? b : c',
    'voornaam + achternaam',
    'totaal - betaald',
    '',
    'XX-XX-XXXX',
    'dd-mm-jjjj',
    '€',
    '0',
  ])('takes %j for no name', code => expect(fieldKey(code)).toBeUndefined())

  it('stops at names of any length and shape without delay', () => {
    fc.assert(
      fc.property(fc.string({maxLength: 500}), name => {
        const plain = plainName(name)
        expect(plain === undefined || plain.length <= name.length).toBe(true)
      }),
    )
    expect(plainName('a_'.repeat(100_000))).toBeUndefined()
  })

  it('knows fields that no list of customers fills', () => {
    for (const name of ['NEXT', 'DATE', 'now', 'loop.index', 'CURRENT_YEAR', 'page_number', 'UNSUB'])
      expect(isSystemField(name), name).toBe(true)
    for (const name of ['naam', 'datum', 'looptijd', 'listprijs'])
      expect(isSystemField(name), name).toBe(false)
  })
})
