/** "beta(al)en" → "betaal", "pakken" → "pak", "leven" → "leef", "gaan" → "ga": every spelling that may be the stem, likeliest first. */
export function stemsOf(infinitive: string): string[] {
  const hard = (stem: string) => stem.replace(/v$/, 'f').replace(/z$/, 's')
  if (infinitive.endsWith('aan')) return [infinitive.slice(0, -2)]
  if (/(?:doen|zien)$/.test(infinitive)) return [infinitive.slice(0, -1)]
  if (infinitive.endsWith('iën')) return [infinitive.slice(0, -2), `${infinitive.slice(0, -2)}e`]
  if (/[eë]ën$/.test(infinitive)) return [infinitive.slice(0, -2)]
  if (!infinitive.endsWith('en')) return []
  const trunk = infinitive.slice(0, -2)
  // "evalueren", "associëren", "creëren"
  if (/[eu]er$|[ei]ër$/.test(trunk))
    return [
      trunk
        .replace(/([eu])er$/, '$1eer')
        .replace(/iër$/, 'ieer')
        .replace(/eër$/, 'eëer'),
    ]
  const last = trunk.at(-1) ?? ''
  const vowel = trunk.at(-2) ?? ''
  const stems: string[] = []
  if (last === vowel && !/[aeiou]/.test(last)) stems.push(trunk.slice(0, -1))
  else if (/[aeou]/.test(vowel) && !/[aeiouij]/.test(trunk.at(-3) ?? 'x') && /[^aeiou]/.test(last)) {
    stems.push(hard(`${trunk.slice(0, -1)}${vowel}${last}`), hard(trunk))
  } else stems.push(hard(trunk))
  stems.push(`${trunk}e`)
  return stems
}
