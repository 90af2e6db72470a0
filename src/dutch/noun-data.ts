/** Rows "singular plural plural …", the plural to write first; they hold for compounds too ("stadskind"). */
const IRREGULAR_ROWS = `
kind kinderen
rund runderen
goed goederen
lied liederen
gemoed gemoederen
kalf kalveren
hoen hoenders
gelid gelederen
blad bladen bladeren
volk volken volkeren
kleed kleden klederen kleren
stad steden
lid leden
schip schepen
smid smeden
gebod geboden
verbod verboden
aanbod aanbiedingen
tegoed tegoeden
god goden
lot loten
slot sloten
schot schoten
gat gaten
vat vaten
glas glazen
graf graven
staf staven
hof hoven
dal dalen
dak daken
pad paden
bad baden
dag dagen
weg wegen
slag slagen
drag dragen
gelag gelagen
gebed gebeden
gebrek gebreken
bevel bevelen
spel spelen spellen
stel stellen
cel cellen
hertog hertogen
oorlog oorlogen
verlof verloven
tred treden
zoon zonen zoons
koe koeien
vlo vlooien
zeeman zeelieden zeelui
koopman kooplieden kooplui
vakman vakmensen vaklieden vaklui
werkman werklieden werklui
timmerman timmerlieden timmerlui timmermannen
staatsman staatslieden staatsmannen
raadsman raadslieden raadsmannen
bewindsman bewindslieden
vertrouwensman vertrouwenslieden vertrouwensmannen
zakenman zakenlieden zakenlui zakenmannen
edelman edellieden
brandweerman brandweerlieden brandweermannen
basis bases basissen
crisis crises crisissen
datum data datums
centrum centra centrums
museum musea museums
criterium criteria criteriums
saldo saldo's saldi
medium media mediums
artikel artikelen artikels
middel middelen middels
maatregel maatregelen maatregels
spelregel spelregels
engel engelen
vleugel vleugels vleugelen
wonder wonderen wonders
nagel nagels nagelen
lever levers
model modellen
kapel kapellen
rebel rebellen
teken tekens tekenen
leven levens
reden redenen redens
ader aderen aders
hersen hersenen hersens
volgeling volgelingen
examen examens
lens lenzen
grens grenzen
gans ganzen
spons sponzen
beurs beurzen
laars laarzen
hals halzen
vers verzen
eis eisen
looneis looneisen
hoofdeis hoofdeisen
bodemeis bodemeisen
kruis kruisen
paus pausen
saus sausen
kous kousen
triomf triomfen
nymf nymfen
monnik monniken
perzik perziken
havik haviken
leeuwerik leeuweriken
bisschop bisschoppen
quiz quizzen
bon bonnen bons
kanon kanonnen
ballon ballonnen ballons
baron baronnen
bron bronnen
kampioen kampioenen
patroon patronen patroons
oom ooms
broer broers
maat maten maats
telefoon telefoons
dollar dollars
moeder moeders
ambtenaar ambtenaren
eigenaar eigenaren eigenaars
leraar leraren leraars
schuldenaar schuldenaren schuldenaars
handelaar handelaren handelaars
bezwaar bezwaren
gebaar gebaren
gevaar gevaren
exemplaar exemplaren
altaar altaren
haar haren
jaar jaren
debiteur debiteuren
crediteur crediteuren
directeur directeuren directeurs
redacteur redacteuren redacteurs
kleur kleuren
keur keuren
deur deuren
humeur humeuren
militair militairen
koning koningen
dossier dossiers
atelier ateliers
officier officieren officiers
stem stemmen
rem remmen
klem klemmen
knie knieën
genie genieën
industrie industrieën
theorie theorieën
categorie categorieën
kopie kopieën
therapie therapieën
melodie melodieën
allergie allergieën
calorie calorieën
energie energieën
strategie strategieën
utopie utopieën
symfonie symfonieën
harmonie harmonieën
parodie parodieën
fantasie fantasieën
epidemie epidemieën
sympathie sympathieën
ceremonie ceremonies ceremonieën
kolonie koloniën kolonies
bacterie bacteriën
olie oliën
porie poriën
provincie provincies provinciën
encyclopedie encyclopedieën
dominee dominees
abonnee abonnees
wereld werelden
sms sms'en
epos epossen epen
ei eieren
hol holen
rad raderen
lam lammeren
these thesen theses
bel bellen
vel vellen
tel tellen
pen pennen
rede redes redenen
ster sterren
kok koks
elf elfen
gen genen
excuus excuses
dokter dokters doktoren
ton tonnen
forel forellen
vrijgezel vrijgezellen
gezwel gezwellen
oorbel oorbellen
demon demonen
gevoel gevoelens
bescheid bescheiden
coach coaches
speech speeches
lantaarn lantaarns lantaarnen
man mannen
`

export const IRREGULAR_PLURALS: ReadonlyMap<string, readonly string[]> = new Map(
  IRREGULAR_ROWS.trim()
    .split('\n')
    .map(row => row.split(' '))
    .map(([singular = '', ...plurals]) => [singular, plurals]),
)

/** Listed words too short to be trusted as the end of a longer one ("partij" does not end in "ei"). */
export const ONLY_WHOLE: ReadonlySet<string> = new Set(
  'ei eis oom engel hoen gen hol rad lam these bel vel tel pen rede ster kok elf ton god lever ader'.split(
    ' ',
  ),
)

/** Words that end in the letters of a listed word without being a compound of it. */
export const NO_COMPOUND: ReadonlySet<string> = new Set(
  (
    'complot fregat vlot kalot gospel borstel apostel ambassadeur commandeur bonbon carbon sprei talisman roman german ' +
    'human ottoman caiman mislid regeling lichaam'
  ).split(' '),
)

/** Words whose plural is in -s though their ending would take -en; compounds of them too. */
export const PLURAL_S: ReadonlySet<string> = new Set(
  (
    'mail team app chat link film club tram clip trend tip bar pub scan flat spot set job ticket gadget credit ' +
    'call deal script account download upload shop laptop desktop bungalow weekend interview review show design ' +
    'blog vlog webcam fan hit camping meeting briefing building rating holding mailing outing booking parking ' +
    'listing unit pocket basket cent log map match pitch plug pool quote raid reset stunt talk tool truc truck ' +
    'tunnel coupon salon balkon wagon station champignon cadeau bureau album forum lunch crash flash checklist ' +
    'cheque trottoir reservoir tweet comment playlist hacker trip pincode hotel restaurant croissant hangar radar ' +
    'festival carnaval consul divan sultan souvenir parfum pension biljart sponsor monitor kiosk goal bassin ' +
    'magazine'
  ).split(' '),
)

/** Trades in -ier with plural -s; other words in -ier take -en. */
export const TRADES_IER: ReadonlySet<string> = new Set(
  (
    'winkelier passagier juwelier hotelier portier kruidenier kassier tuinier koerier leverancier financier ' +
    'rentenier herbergier kanselier grossier cipier barbier bankier romancier croupier scharenslijper griffier'
  ).split(' '),
)

/** Nouns in unstressed -e whose plural is first of all -n. */
export const PLURAL_N: ReadonlySet<string> = new Set(
  (
    'waarde voorwaarde gedachte ziekte gemeente behoefte gewoonte bijlage bode oude bejaarde beambte verdachte ' +
    'bekende verwante gewonde dode jongere oudere groente lengte hoogte breedte diepte grootte sterkte zwakte ' +
    'leegte ruimte stilte ambtgenote gevangene zieke blinde dove arme rijke vreemde blanke zwarte gelovige ' +
    'minderjarige meerderjarige werkloze dakloze afgevaardigde gedaagde gedupeerde geliefde geleerde gehandicapte ' +
    'getuige weide zijde bende einde bede zonde orde gevolmachtigde verzekerde begunstigde gemachtigde echtgenote'
  ).split(' '),
)
