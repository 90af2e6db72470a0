/** What a message before the due date had better not say, and what to write instead. */
export interface Pressure {
  readonly kind: 'late' | 'unpaid' | 'costs' | 'threat'
  readonly find: RegExp
  /** One sentence for the writer. */
  readonly instead: string
}

const words = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'giu')

/** In each sentence the first of a kind counts. */
export const PRESSURES: readonly Pressure[] = [
  {
    kind: 'late',
    find: words(
      'te laat|over de vervaldatum|(?:betaal|betalings)?termijn is (?:al )?(?:verstreken|verlopen)|' +
        '(?:is|zijn) (?:al |inmiddels )?(?:verlopen|vervallen)|(?:betalings)?achterstand(?:en)?|achterstallige?',
    ),
    instead: 'Schrijf tot wanneer de lezer kan betalen: “U kunt tot en met [datum] betalen.”',
  },
  {
    kind: 'unpaid',
    find: words(
      'nog (?:steeds )?niet (?:\\p{L}+ ){0,2}?(?:betaald|voldaan)|niet (?:op tijd |tijdig )?(?:betaald|voldaan)|onbetaalde?|' +
        'nog (?:steeds )?(?:geen|niets?) (?:\\p{L}+ ){0,2}?(?:betaald|betaling|geld)(?: van u)?(?: ontvangen)?|geen betaling (?:van u )?ontvangen',
    ),
    instead: 'Vraag liever: “Heeft u de rekening ontvangen?”',
  },
  {
    kind: 'costs',
    find: words(
      '(?:herinnerings|aanmanings|incasso|invorderings|inningss?)kosten|(?:extra|bijkomende|hogere) kosten|kosten (?:bij|bovenop|in rekening)|' +
        '(?<=(?:een|extra) )boetes?|(?:wettelijke|vertragings)-?rente|rente (?:in rekening|berekenen|rekenen)|aanmaning(?:en)?|sommatie|ingebrekestelling',
    ),
    instead: 'Laat dit weg, of schrijf: “Betaalt u vóór [datum]? Dan is alles in orde.”',
  },
  {
    kind: 'threat',
    find: words(
      'incassobureau|deurwaarder|(?:kanton)?rechter|rechtszaak|dagvaard\\p{L}*|gerechtelijke?|uit handen (?:te )?(?:geven|gegeven)|geven \\p{L}+ (?:\\p{L}+ )?uit handen|' +
        '(?:energie|stroom|gas|water|internet|aansluiting|abonnement|account|dienst|levering|toegang)(?: \\p{L}+){0,3} (?:af ?(?:te )?sluiten|stop(?:pen|zetten)|stopgezet|blokkeren|geblokkeerd|opschorten|opgeschort|staken)|' +
        '(?:stoppen|blokkeren|staken|onderbreken) (?:wij|we) (?:de|uw|met de|met uw) (?:\\p{L}+)|sluiten (?:wij|we) u(?:w \\p{L}+)? af',
    ),
    instead:
      'Laat dit weg, of bied hulp: “Lukt betalen niet op tijd? Bel ons, dan zoeken wij samen een oplossing.”',
  },
]
