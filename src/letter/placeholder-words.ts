const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Nouns that a letter writer puts in capitals where a value must come: `€ HUURACHTERSTAND`, `UW NAAM`. */
export const PLACEHOLDER_NOUNS = list(`
  aanhef aantal achternaam adres adresregel afzender bedrag bedrijf bedrijfsnaam betaaltermijn betalingskenmerk
  contactpersoon dagtekening datum debiteur debiteurnaam debiteurnummer dossiernummer eindbedrag einddatum
  factuurbedrag factuurdatum factuurnr factuurnummer factuursom functie geslachtsnaam handtekening hoeveelste
  hoofdsom huisnummer huurachterstand huurbedrag huursom kenmerk klant klantnaam klantnr klantnummer land
  naam nummer omschrijving ondergetekende ordernummer organisatie plaats plaatsnaam polisnummer postadres
  postcode referentie rekeningnummer restbedrag schuldeiser schuldenaar straat straatnaam telefoonnummer
  termijn termijnbedrag totaalbedrag vervaldatum verzenddatum vestigingsplaats voorletters voornaam woonplaats
  zaaknummer
`)

/** Endings that make a noun in capitals a placeholder. */
export const PLACEHOLDER_ENDINGS: readonly string[] = [
  'NAAM',
  'NUMMER',
  'DATUM',
  'ADRES',
  'BEDRAG',
  'TERMIJN',
  'PLAATS',
]

/** Words that may stand in a placeholder beside its noun. */
export const PLACEHOLDER_HELPERS = list(`
  aan bij de debiteur dit een eigen en eventueel factuur het hier huidige huurder invullen je jouw klant
  maand naar of onderneming ondertekening organisatie per rekening rpr schuldeiser schuldenaar te tenaamstelling
  betalen totaal totale uw van vanaf verhuurder versturen verzenden verzender verzending volledige vordering
`)

/** Nouns that alone on a line of a plain letter are no text but a place to fill in: `Plaats, datum`. */
export const ADDRESS_NOUNS = list(`
  achternaam adres bedrijfsnaam contactpersoon datum handtekening huisnummer klantnaam naam ondernemingsnummer
  plaats plaatsnaam postadres postbus postcode straat straatnaam vestigingsplaats voornaam woonplaats
`)

/** Nouns that between parentheses are a place to fill in: `(aantal)`, `(naam en handtekening)`. */
export const PARENTHESIS_NOUNS = list(`
  aantal achternaam adres bedrag bedrijfsnaam datum factuurbedrag factuurdatum factuurnummer functie handtekening
  iban kenmerk klantnummer naam nummer ondernemingsnummer plaats postcode rekeningnummer telefoonnummer voornaam
  woonplaats
`)

/** Words that make a parenthesis an instruction to the sender, first or last in it. */
export const INSTRUCTION_VERBS = list(`
  aankruisen aanvullen doorhalen invoegen invullen kies kiezen noem noemen selecteer selecteren toevoegen vermeld
  vermelden verwijderen vul weghalen
`)

/** Words before a bare `...` that may show it to be a blank: "ten bedrage van... ". */
export const BLANK_LEADERS = list('aan ad heer mevrouw op tot van voor')

/** Determiners before a noun in capitals: then it is shouted, not filled in. */
export const DETERMINERS = list(`
  alle dat deze die dit een geen gehele hele het je jouw mijn ons onze openstaande totale uw verschuldigde volledige
`)
