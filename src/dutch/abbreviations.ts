/** What a full stop after an abbreviation means. */
export const NEVER = 1
/** Ends a sentence when a capital or a merge field follows: enz., z.s.m. */
export const CAPITAL = 2
/** The same after a company's name: "Jansen B.V. Wij", not "van C.V. Baan". */
export const FORM = 3
/** An abbreviation only before a digit, a merge field, a lower-case word or capitals: nr., blz., min. */
export const NUMBER = 4
/** A word that is an abbreviation only right before a digit or a merge field: no., p., art. */
export const DIGIT_ONLY = 5
/** Ends a sentence only before a word that starts sentences: LL.M., Ph.D. */
export const STARTER = 6

const list = (words: string): string[] => words.trim().split(/\s+/)

/** Titles before a name, and short forms that introduce what follows: never the end of a sentence. */
const never = list(`
  a.d. a.d.h.v. a.g.v. a.h.v. b.d. bv.b c.q. d.d. d.m.v. d.w.z. f.a.o. h.o.d.n. i.c. i.c.m. i.e. i.g.v.
  i.h.a. i.h.b. i.h.k.v. i.k.v. i.m. i.o.m. i.o.v. i.p.v. i.r.t. i.s.m. i.t.t. i.v.m. m.a.w. m.b.t. m.b.v.
  m.i. m.i.v. m.m.v. m.n. m.o. m.u.v. m.v.g. m.vr.gr. n.a.v. n.b. n.chr. n.o. o.a. o.b.v. o.g.v. o.i. o.l.v.
  o.m. o.v.v. ons.kenm p.a. p.p. p.s. q.q. r.k. t.a.v. t.b.v. t.e.m. t.g.v. t.h.v. t.k.v. t.l.v. t.n.v.
  t.o.v. t.w. t.w.v. t.z.v. u.d. uw.kenm v.a. v.chr. v.d. v.h. vr.gr. w.o. z.g. z.i. z.k.h. aanvr afd afz
  bestg betr bijv burg ca ch chr dhr dr drs ds evt excl exkl fa fam gebr gebrs geref hr incl ing inkl insp
  ir jhr jkvr lic mej mevr mgr mijnh mr mrs ms mvr mw ned nl nom ph plm prof resp stg th uitsl v vgl vlg vnl
  vs wed wethr zg zgn
`)

const capital = list(`
  a.i. a.s. a.u.b. b.g.g. c.a. c.s. d.v. e.a. e.d. e.e.a. e.o. e.v. g.g.d. i.a. i.o. i.v. j.l. k.g. l.l.
  m.p. n.a. n.n. n.o.t.k. n.t.b. n.v.t. o.g. p.d. p.j. p.k. p.m. p.o. p.st. p.u. p.w. s.v.p. t.b.a. t.z.t.
  v.j. v.v. w.g. z.o.z. z.s.m. z.z. co corp enz enzv etc inc jl jr ltd mld mln pct sr
`)

const form = list(`bv nv b.v. n.v. c.v. v.o.f. b.v.b.a. c.v.b.a. v.z.w. e.v.v. k.v.k. u.a. w.a. s.a.`)

const number = list(`
  aanh apr aug bijl bl bladz bld bldz blz dec di dl do eur feb febr fol gem hfdst hfst jo jrg jul jun kenm
  ma max min mnd mrt nov nr nrs okt pag par paragr perc pst ref sec sept st std tel toest tst voorw vr wk wo
  za
`)

const starter = list(`ll.m. ll.b. ph.d. b.sc. m.sc. b.a.`)

const digitOnly = list(`art artt jan no nos p pp`)

/** From an abbreviation in lower case, without its last full stop, to what that full stop means. */
export const ABBREVIATIONS: ReadonlyMap<string, number> = new Map(
  (
    [
      [digitOnly, DIGIT_ONLY],
      [number, NUMBER],
      [starter, STARTER],
      [capital, CAPITAL],
      [form, FORM],
      [never, NEVER],
    ] as const
  ).flatMap(([words, meaning]) => words.map(word => [word.replace(/\.+$/, ''), meaning] as const)),
)

/** In UTF-16 units, without the last full stop. */
export const LONGEST_ABBREVIATION = Math.max(...[...ABBREVIATIONS.keys()].map(word => word.length))

/**
 * Words that start a sentence and are no part of a surname, in lower case:
 * after "J." or "Jansen B.V." they show that the sentence before them is over.
 */
export const STARTERS: ReadonlySet<string> = new Set(
  list(`
    u uw wij we het dit dat deze die als hij zij ze je jij jouw ik er daarna daarom daarmee daardoor anders betaal betaalt
    bel belt graag heeft hebt heb bent is kunt kan wilt wil mocht indien neem stuur lees maak ga let kijk ook maar want dus
    toch nog nu dan daar hier wat wie waar hoe waarom wanneer omdat zodra zo onze ons alle wordt worden blijft volgens
    vermeld vraag geef doe na zonder laat binnen vandaag morgen hierbij hiermee inmiddels helaas en
  `),
)

/** Those of them that show a new sentence in careless text without capitals: "betaald. wij". */
export const CARELESS_STARTERS: ReadonlySet<string> = new Set(
  list(`
    u wij we hij zij je jij ik daarna daarom anders betaal betaalt bel belt graag heeft hebt heb bent kunt wilt wil mocht
    indien neem stuur lees maak kijk toch waarom wanneer zodra vermeld vraag geef doe laat hierbij inmiddels helaas dit
    deze dan
  `),
)

/** What may follow the hyphen of a word that is finished by a later one: "rente- en incassokosten". */
export const AFTER_OPEN_HYPHEN: ReadonlySet<string> = new Set(
  list('en of tot als noch dan maar resp respectievelijk'),
)

/** Last labels of the domain names that Dutch letters use, in lower case. */
export const TOP_LEVELS: ReadonlySet<string> = new Set(
  list(`
    nl be com eu org net info nu de fr uk lu es it at ch pl biz io app dev online shop store amsterdam frl gent brussels
    vlaanderen email website site link me tv cloud pay xyz cc co us ai pt se dk ie
  `),
)

/** Endings of file names. */
export const FILE_ENDINGS: ReadonlySet<string> = new Set(
  list('pdf doc docx odt rtf txt xls xlsx csv xml html htm php js json eml msg zip jpg jpeg png gif'),
)

/** Single letters with a slash between them that are read as one word. */
export const SLASHED: ReadonlySet<string> = new Set(
  list('t/m c/o p/m p/j p/u p/p p/a v/h v/d i/o a/d m/v n/a w/o j/n'),
)
