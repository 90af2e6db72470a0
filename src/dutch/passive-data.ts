/**
 * Participles that with "zijn" say what somebody or something is, not what was done: "u bent verplicht".
 */
export const STATES: ReadonlySet<string> = new Set(
  (
    'bekend beperkt bereid bezet bevoegd ervaren gehouden gehuwd gelegen gemachtigd geneigd genoodzaakt geopend ' +
    'gerechtigd gesloten ' +
    'geschikt geslaagd getrouwd gewend gezond geïnteresseerd overtuigd teleurgesteld tevreden verbaasd verheugd ' +
    'verplicht verschuldigd'
  ).split(' '),
)

/** Deeds of letters, done by somebody and then over: with "zijn" their participle is a passive ("is nog niet ontvangen"). */
export const DEEDS: ReadonlySet<string> = new Set(
  (
    'aanbieden aanhouden aanmaken aanmanen aanmelden aanvragen aanzeggen afboeken afgeven afleveren afspreken afschrijven afwijzen ' +
    'annuleren bellen berekenen betalen betekenen bezorgen bijschrijven boeken corrigeren dagvaarden factureren ' +
    'geven goedkeuren herinneren incasseren indienen informeren ingeven innen intrekken inschrijven invullen kwijtschelden ' +
    'mailen meedelen mededelen melden ondertekenen ontvangen opleggen opmaken opsturen opvragen opzeggen ' +
    'overdragen overhandigen overmaken plaatsen registreren schrijven sommeren storneren storten sturen ' +
    'terugbetalen terugboeken terugsturen toekennen toesturen toewijzen toezenden uitbetalen uitschrijven ' +
    'uitspreken verhogen verlagen verlenen verlengen verrekenen versturen verwerken verwijderen verzenden verzoeken vragen waarschuwen zenden'
  ).split(' '),
)
