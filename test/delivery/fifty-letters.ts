const GREETINGS = [
  'Geachte heer, mevrouw,',
  'Beste {{naam}},',
  'Geachte klant,',
  'Beste huurder,',
  'Geachte relatie,',
]

const SUBJECTS = ['uw energie', 'uw huur', 'uw zorgverzekering', 'uw water', 'uw abonnement']

/** What people write in letters that nobody has looked at yet. */
const BODIES = [
  'Tot op heden mochten wij uw betaling voor $ niet ontvangen. U dient het verschuldigde bedrag per omgaande te voldoen.',
  'Wij sommeren u om de openstaande factuur voor $ binnen vijf dagen te voldoen.',
  'Ondanks onze eerdere aanmaning bleef u in gebreke met de betaling van $. Wij behouden ons alle rechten voor!!!',
  'Bel ons als u vragen heeft over $. Wij helpen u graag.',
  'Uw rekeningetje voor $ werd nog niet betaald. Betaal NU om incassokosten te voorkomen.',
]

/** Fifty letters of a company that never had them checked: some harsh, some fine. */
export const fiftyLetters = (): Record<string, string> =>
  Object.fromEntries(
    Array.from({length: 50}, (_, i) => {
      const number = String(i + 1).padStart(2, '0')
      const body = BODIES[i % 5]!.replace('$', SUBJECTS[Math.floor(i / 5) % 5]!)
      const text = `${GREETINGS[Math.floor(i / 10)]!}\n\n${body}\n\nMet vriendelijke groet,\nEnergie Lage Landen\n`
      return [`brieven/brief-${number}.md`, text]
    }),
  )
