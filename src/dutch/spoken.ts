// How words sound that are not spoken as they are spelt.

const list = (words: string): string[] => words.trim().split(/\s+/)

/**
 * Short forms that are read as the words they stand for, in lower case without the last full stop,
 * with the number of syllables of these words.
 */
export const SHORT_FORMS: ReadonlyMap<string, number> = new Map(
  list(`
    a.d.h.v4 a.s3 a.u.b3 afd3 apr2 art3 aug3 b.v2 bijl3 bijv3 blz3 bv2 c.q3 c.s3 c/o2 ca2 d.d3 d.m.v4 d.w.z4 dec3 dhr2 dr2
    drs4 e.a4 e.d5 e.v4 enz3 etc4 evt4 excl3 fam3 feb4 febr4 gebr3 gem3 hfst2 i.c.m6 i.o.m5 i.o.v4 i.p.v3 i.s.m6 i.v.m4 incl3
    ing3 ir3 jan4 jl3 jul2 jun2 kenm2 m.a.w6 m.b.t5 m.b.v4 m.i.v4 m.n3 m.u.v6 max3 mej3 mevr2 min3 mld2 mln2 mr2 mrt1 mw2
    n.a.v5 n.v.t5 nl3 nov3 nr2 nrs2 o.a5 o.b.v4 o.g.v3 o.l.v5 o.v.v6 okt3 p3 p.a3 p.j2 p.m2 p/j2 p/m2 pag3 par3 prof3 ref4
    rek3 resp5 s.v.p3 sept3 st1 t.a.v5 t.b.v5 t.e.m3 t.g.v5 t.l.v4 t.n.v4 t.o.v5 t.w.v4 t.z.t4 t/m3 tel3 u1 v.a2 vgl3 vs2
    z.o.z5 z.s.m5 zgn3
  `).map(entry => [entry.slice(0, -1), Number(entry.slice(-1))] as const),
)

/** Acronyms in capitals that have a vowel and are read letter by letter all the same; those without one always are. */
export const SPELLED: ReadonlySet<string> = new Set(
  list(`
    abn acm afm anw aov aow apk apv avg cak cao ceo cfo cio cjib ehbo eg ek eu fiom fnv hbo ibs ict id ing
    ipv iq it ivf lbio mbo mkb nos omt or ov ozb po rivm rvo svb uk un upc url usa uwv vmbo vo vof vve wa
    wao wia wmo wo ww
  `),
)

/** English and French words with a last e that is not heard, whole or as a part of a compound: deadline, servicekosten. */
const SILENT_ANYWHERE = list(`
  online offline deadline pipeline hotline helpline timeline baseline outline airline website software hardware malware database
  update upgrade interface workspace service office lease release purchase lounge freelance smartphone headphone homepage package
  storage showcase insurance compliance finance performance balance allowance resource outsource house skype
  landingpage
`)

/** The same for words that are something else as a piece of another word: only alone, or with an s. */
const SILENT_ALONE = list(`
  site line time date game page phone home face space share core mobile care trade base case image safe life live like change hype
  vibe tape blame scheme escape frame queue exchange charge june prime private police drive league cruise bridge race place
`)

const longestFirst = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|')

const anywhere = SILENT_ANYWHERE.map(word => word.slice(0, -1))
const alone = SILENT_ALONE.map(word => word.slice(0, -1))

/** Finds a silent e behind its word: everything but that e is the first group. Not before an r or n that makes it heard. */
export const SILENT_E = new RegExp(
  `(${longestFirst(anywhere)})e(?!(?:rs?|n|nde?)$)|^(${longestFirst(alone)})e(?=s?$)`,
  'g',
)

/** Loans in which `ea` is one sound; elsewhere it is two (theater, ideaal). */
const EA =
  'team|leagu|leas|(?<!i)deal(?!is)|clean|stream|dream|cream|break|leader|lead(?=s?$|g)|feature|search|speak|beach|healt|wealt|dead|head|ready|bread|thread|peak(?!e)|meal|steak|heat(?=ing|pump)|year|pear|read(?=er)'
/** Loans in which `oa` is one sound; elsewhere it is two (zoals, oase). */
const OA = 'coach|(?:[uü]p|down|work|over)load|road|board|toast|goal|float|coat|boat|roam|loan'

export const ONE_SOUND_EA = new RegExp(EA)
export const ONE_SOUND_OA = new RegExp(OA)

/** Words with a trema that was forgotten, cut where two vowels are two syllables: "clienten", "financiele", "coordineren". */
export const FORGOTTEN_TREMA =
  /((?:cl|pat|ingred|eff?ic|recip|quot|amb)i)(?=ent)|((?:nanc|ffic|merc|mater|dustr|nanti|stanti|sent|princip|minister)i)(?=el(?:e|er|ere)?$)|((?:nanc|kolon)i)(?=en$)|(^co)(?=o(?:rd|per)|eff)|(re)(?=uni)|(^(?:be|ge))(?=ij|in(?:d|v|t[aeo])|up)/
