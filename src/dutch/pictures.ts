import {classAt, HIGH, isAlnum, MARK, SPACE} from './characters.ts'

/** An emoji, or a digit in a keycap, with its skin tone, variation selector and joined parts. */
export function pictureEnd(text: string, from: number): number {
  // Flags are two regional indicators. Half a pair stands alone.
  const first = text.codePointAt(from)!
  let i = first < 0x10000 ? from + 1 : from + 2
  if (first >= 0x1f1e6 && first <= 0x1f1ff) {
    const second = text.codePointAt(i) ?? 0
    if (second >= 0x1f1e6 && second <= 0x1f1ff) i += 2
  }
  while (isAttached(text, i)) i = attachedEnd(text, i)
  return i
}

export function isAttached(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 0xfe0f || code === 0x20e3 || code === 0xfe0e) return true
  if (code === 0x200d) return true
  if (code !== 0xd83c && code !== 0xdb40) return false
  const low = text.charCodeAt(at + 1)
  // Skin tones; the tags of the flags of England, Scotland and Wales
  return code === 0xdb40 ? low >= 0xdc00 && low <= 0xdfff : low >= 0xdffb && low <= 0xdfff
}

function attachedEnd(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code === 0xd83c || code === 0xdb40) return at + 2
  if (code !== 0x200d) return at + 1
  const next = classAt(text, at + 1)
  return next === HIGH && at + 2 < text.length ? at + 3 : next === MARK ? at + 2 : at + 1
}

/** Past the smileys that belong to the sentence before them: "Bedankt! 😀 Wij …" */
export function smileysEnd(text: string, from: number): number {
  let end = from
  let i = from
  for (;;) {
    while (classAt(text, i) === SPACE && i < text.length) i++
    const point = text.codePointAt(i) ?? 0
    const face = (point >= 0x1f600 && point <= 0x1f64f) || (point >= 0x1f910 && point <= 0x1f92f)
    // 👍 👋 🎉 and hearts
    const hand =
      point === 0x1f44d || point === 0x1f44b || point === 0x1f389 || (point >= 0x1f493 && point <= 0x1f49c)
    if (face || hand) i += 2
    else if (point === 0x3a || point === 0x3b) {
      // :) ;-) :D
      if (text.charCodeAt(i + 1) === 0x2d) i++
      const mouth = text.charCodeAt(i + 1)
      if ((mouth !== 0x29 && mouth !== 0x28 && mouth !== 0x44) || isAlnum(text, i + 2)) return end
      i += 2
    } else return end
    while (text.charCodeAt(i) === 0xfe0f || (text.charCodeAt(i) === 0xd83c && i + 1 < text.length)) {
      i += text.charCodeAt(i) === 0xfe0f ? 1 : 2
    }
    end = i
  }
}
