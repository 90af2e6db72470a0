/** Nouns on -ing that name a thing and no longer a deed. */
export const THINGS: ReadonlySet<string> = new Set(
  (
    'rekening herinnering regeling woning verzekering mededeling vergoeding vordering leiding opleiding afdeling ' +
    'vergadering stichting vereniging toelichting mening voorziening uitkering zitting overeenstemming kleding voeding ' +
    'belasting korting inrichting omgeving instelling handeling verklaring tekening aanbieding afbeelding uitnodiging ' +
    'vestiging verplichting beslissing verwachting bestelling ervaring stelling oplossing opmerking waarschuwing ' +
    'vergunning machtiging begroting aanmaning dagvaarding verbinding verdieping afspraak bekeuring handtekening ' +
    'achterstelling spanning ruimte houding betrekking richting aanleiding werking mogelijkheid inspanning lening ' +
    'voorstelling verhouding bedoeling beschikking bestemming verbetering vertegenwoordiging gevangenis zekerheid ' +
    'sluiting vesting lezing uitzondering werkelijkheid storting boeking planning training leasing marketing ring ding ' +
    'koning kring haring honing zegening bevolking regering rechtsvordering hypotheekstelling stemming ordening afrekening storing beoordeling samenstelling'
  ).split(' '),
)

/** Infinitives that are nouns in their own right: "het schrijven van 3 mei", "het leven van". */
export const NOUNS: ReadonlySet<string> = new Set(
  (
    'schrijven leven eten drinken vermogen wezen streven bestaan inkomen vertrouwen verleden optreden weten denken ' +
    'genoegen verlangen goeden heden midden westen oosten noorden zuiden teken volgen verzoeken belangen wapen deken ' +
    'laken varken kussen reken keuken haven lichamen examen tarieven oordeel geheugen ongenoegen misnoegen eigen open'
  ).split(' '),
)

/** Nouns of a deed that are not made with -ing. */
export const DEEDS: ReadonlyMap<string, string> = new Map([
  ['ontvangst', 'ontvangen'],
  ['aankoop', 'kopen'],
  ['aanschaf', 'kopen'],
  ['voldoening', 'betalen'],
  ['controle', 'controleren'],
  ['verkoop', 'verkopen'],
  ['behoud', 'behouden'],
])

/** Verbs that only carry the noun behind them: "het doen van een betaling". */
export const CARRIERS: ReadonlySet<string> = new Set(
  'doen verrichten uitvoeren plegen geven maken'.split(' '),
)
