/**
 * Base verbs: infinitive, past singular, past plural, participle, auxiliary (h = hebben, z = zijn, b = both).
 * A verb that stands twice has two pasts; the first is the one to write. Verbs with a prefix or particle follow
 * their base ("verkopen", "terugkomen") unless they stand here or in `WEAK_DESPITE_BASE`.
 */
export const ROWS = `
bakken bakte bakten gebakken h
bannen bande banden gebannen h
barsten barstte barstten gebarsten z
bederven bedierf bedierven bedorven b
bedriegen bedroog bedrogen bedrogen h
beginnen begon begonnen begonnen z
bergen borg borgen geborgen h
bersten borst borsten geborsten z
bevelen beval bevalen bevolen h
bewegen bewoog bewogen bewogen h
bezwijken bezweek bezweken bezweken z
bidden bad baden gebeden h
bieden bood boden geboden h
bijten beet beten gebeten h
binden bond bonden gebonden h
blazen blies bliezen geblazen h
blijken bleek bleken gebleken z
blijven bleef bleven gebleven z
blinken blonk blonken geblonken h
braden braadde braadden gebraden h
breken brak braken gebroken b
brengen bracht brachten gebracht h
brouwen brouwde brouwden gebrouwen h
buigen boog bogen gebogen h
delven dolf dolven gedolven h
delven delfde delfden gedolven h
denken dacht dachten gedacht h
dingen dong dongen gedongen h
doen deed deden gedaan h
dragen droeg droegen gedragen h
drijven dreef dreven gedreven b
dringen drong drongen gedrongen b
drinken dronk dronken gedronken h
druipen droop dropen gedropen b
duiken dook doken gedoken b
dunken docht dochten gedocht h
dwingen dwong dwongen gedwongen h
eten at aten gegeten h
fluiten floot floten gefloten h
gaan ging gingen gegaan z
gelden gold golden gegolden h
genezen genas genazen genezen b
genieten genoot genoten genoten h
geven gaf gaven gegeven h
gieten goot goten gegoten h
glijden gleed gleden gegleden b
glimmen glom glommen geglommen h
graven groef groeven gegraven h
grijpen greep grepen gegrepen h
hangen hing hingen gehangen h
hebben had hadden gehad h
heffen hief hieven geheven h
helpen hielp hielpen geholpen h
heten heette heetten geheten h
hijsen hees hesen gehesen h
hoeven hoefde hoefden gehoeven h
houden hield hielden gehouden h
houwen hieuw hieuwen gehouwen h
jagen joeg joegen gejaagd h
jagen jaagde jaagden gejaagd h
kerven korf korven gekorven h
kiezen koos kozen gekozen h
kijken keek keken gekeken h
kijven keef keven gekeven h
klieven kloof kloven gekloven h
klimmen klom klommen geklommen b
klinken klonk klonken geklonken h
kluiven kloof kloven gekloven h
knijpen kneep knepen geknepen h
komen kwam kwamen gekomen z
kopen kocht kochten gekocht h
krijgen kreeg kregen gekregen h
krijsen krijste krijsten gekrijst h
krijsen krees kresen gekresen h
krijten kreet kreten gekreten h
krimpen kromp krompen gekrompen z
kruipen kroop kropen gekropen b
kunnen kon konden gekund h
kwijten kweet kweten gekweten h
lachen lachte lachten gelachen h
laden laadde laadden geladen h
laten liet lieten gelaten h
lezen las lazen gelezen h
liegen loog logen gelogen h
liggen lag lagen gelegen h
lijden leed leden geleden h
lijken leek leken geleken h
lopen liep liepen gelopen b
luiken look loken geloken h
malen maalde maalden gemalen h
melken molk molken gemolken h
melken melkte melkten gemolken h
meten mat maten gemeten h
mijden meed meden gemeden h
moeten moest moesten gemoeten h
mogen mocht mochten gemogen h
nemen nam namen genomen h
nijgen neeg negen genegen h
nijpen neep nepen genepen h
ontginnen ontgon ontgonnen ontgonnen h
ontluiken ontlook ontloken ontloken z
plegen pleegde pleegden gepleegd h
plegen placht plachten gepleegd h
pluizen ploos plozen geplozen h
prijzen prees prezen geprezen h
raden raadde raadden geraden h
raden ried rieden geraden h
rijden reed reden gereden b
rijgen reeg regen geregen h
rijten reet reten gereten h
rijzen rees rezen gerezen z
roepen riep riepen geroepen h
ruiken rook roken geroken h
scheiden scheidde scheidden gescheiden b
schelden schold scholden gescholden h
schenden schond schonden geschonden h
schenken schonk schonken geschonken h
scheppen schepte schepten geschept h
scheppen schiep schiepen geschapen h
scheren schoor schoren geschoren h
schieten schoot schoten geschoten b
schijnen scheen schenen geschenen h
schijten scheet scheten gescheten h
schrijden schreed schreden geschreden b
schrijven schreef schreven geschreven h
schrikken schrok schrokken geschrokken z
schuilen schuilde schuilden gescholen h
schuilen school scholen gescholen h
schuiven schoof schoven geschoven b
slaan sloeg sloegen geslagen h
slapen sliep sliepen geslapen h
slijpen sleep slepen geslepen h
slijten sleet sleten gesleten b
slinken slonk slonken geslonken z
sluipen sloop slopen geslopen b
sluiten sloot sloten gesloten h
smelten smolt smolten gesmolten b
smijten smeet smeten gesmeten h
snijden sneed sneden gesneden h
snuiten snoot snoten gesnoten h
snuiven snoof snoven gesnoven h
spannen spande spanden gespannen h
spijten speet speten gespeten h
spinnen spon sponnen gesponnen h
splijten spleet spleten gespleten b
spreken sprak spraken gesproken h
springen sprong sprongen gesprongen b
spruiten sproot sproten gesproten z
spugen spuugde spuugden gespuugd h
spugen spoog spogen gespogen h
spuiten spoot spoten gespoten h
staan stond stonden gestaan h
steken stak staken gestoken h
stelen stal stalen gestolen h
sterven stierf stierven gestorven z
stijgen steeg stegen gestegen z
stijven steef steven gesteven h
stinken stonk stonken gestonken h
stoten stootte stootten gestoten h
stoten stiet stieten gestoten h
strijden streed streden gestreden h
strijken streek streken gestreken h
stuiven stoof stoven gestoven b
treden trad traden getreden z
treffen trof troffen getroffen h
trekken trok trokken getrokken b
tijgen toog togen getogen z
vallen viel vielen gevallen z
vangen ving vingen gevangen h
varen voer voeren gevaren b
vechten vocht vochten gevochten h
verderven verdierf verdierven verdorven b
verdrieten verdroot verdroten verdroten h
verdwijnen verdween verdwenen verdwenen z
vergeten vergat vergaten vergeten b
verliezen verloor verloren verloren h
verschuilen verschool verscholen verscholen h
verslinden verslond verslonden verslonden h
verwarren verwarde verwarden verward h
vinden vond vonden gevonden h
vlechten vlocht vlochten gevlochten h
vlieden vlood vloden gevloden z
vliegen vloog vlogen gevlogen b
vouwen vouwde vouwden gevouwen h
vragen vroeg vroegen gevraagd h
vreten vrat vraten gevreten h
vriezen vroor vroren gevroren h
vrijen vrijde vrijden gevrijd h
vrijen vree vreeën gevreeën h
waaien waaide waaiden gewaaid b
waaien woei woeien gewaaid b
wassen waste wasten gewassen h
wassen wies wiesen gewassen z
wegen woog wogen gewogen h
werpen wierp wierpen geworpen h
werven wierf wierven geworven h
weten wist wisten geweten h
weven weefde weefden geweven h
wezen was waren geweest z
wijken week weken geweken z
wijten weet weten geweten h
wijzen wees wezen gewezen h
willen wilde wilden gewild h
willen wou wouden gewild h
winden wond wonden gewonden h
winnen won wonnen gewonnen h
worden werd werden geworden z
wreken wreekte wreekten gewroken h
wrijven wreef wreven gewreven h
wringen wrong wrongen gewrongen h
zeggen zei zeiden gezegd h
zenden zond zonden gezonden h
zien zag zagen gezien h
zieden ziedde ziedden gezoden h
zijgen zeeg zegen gezegen z
zijn was waren geweest z
zingen zong zongen gezongen h
zinken zonk zonken gezonken z
zinnen zon zonnen gezonnen h
zitten zat zaten gezeten h
zoeken zocht zochten gezocht h
zouten zoutte zoutten gezouten h
zuigen zoog zogen gezogen h
zuipen zoop zopen gezopen h
zullen zou zouden - h
zwelgen zwolg zwolgen gezwolgen h
zwellen zwol zwollen gezwollen z
zwemmen zwom zwommen gezwommen b
zweren zwoer zwoeren gezworen h
zweren zwoor zworen gezworen h
zwerven zwierf zwierven gezworven b
zwijgen zweeg zwegen gezwegen h
`

/** Verbs with a prefix or particle whose parts differ from those of their base. */
export const DERIVED_ROWS = `
aanzeggen aanzegde aanzegden aangezegd h
aanzeggen aanzei aanzeiden aangezegd h
afzeggen afzegde afzegden afgezegd h
afzeggen afzei afzeiden afgezegd h
herscheppen herschiep herschiepen herschapen h
ontzeggen ontzegde ontzegden ontzegd h
opzeggen opzegde opzegden opgezegd h
opzeggen opzei opzeiden opgezegd h
toezeggen toezegde toezegden toegezegd h
toezeggen toezei toezeiden toegezegd h
verkiezen verkoos verkozen verkozen h
verzoeken verzocht verzochten verzocht h
`

/** Verbs with "zijn" in the perfect that no rule gives: "is vervallen", "is gebeurd". Strong bases have it in their row. */
export const ZIJN: ReadonlySet<string> = new Set(
  (
    'aanbelanden aanspoelen aflopen afstammen afstuderen afzwakken arriveren bedaren belanden bevallen bezwijken ' +
    'capituleren crashen dalen debuteren deserteren emigreren escaleren evolueren exploderen fuseren gebeuren ' +
    'gelukken geraken geschieden groeien herrijzen imploderen inklinken instorten kantelen kapseizen kelderen ' +
    'kenteren landen leeglopen losbreken lukken migreren mislukken muteren omkomen ontaarden ontbranden ontgaan ' +
    'ontglippen ontkomen ontploffen ontslapen ontsnappen ontsporen ontspringen ontspruiten ontstaan ontstijgen ' +
    'ontvallen ontwaken opdagen opdoemen opduiken opklaren oprukken opschieten opstaan opstappen overkomen ' +
    'overlijden overstappen slagen sneuvelen stagneren stollen stranden struikelen teruglopen tekortschieten ' +
    'terugkeren terugschrikken toelopen toenemen uitbreken uitglijden uitmonden uitrukken vastlopen verarmen verbleken ' +
    'verdampen verdorren verdwalen vergaan vergrijzen verhongeren verjaren verlopen vermageren verongelukken ' +
    'verouderen verrijzen verschijnen verschrompelen verslappen verslechteren verstijven verstommen verstrijken ' +
    'vertrekken vervagen vervallen vervliegen verwelken verworden verzanden verzinken verzwakken vluchten ' +
    'vollopen voortvloeien wederkeren wegebben wegkwijnen zwichten'
  ).split(' '),
)

/** Verbs with either auxiliary: "heeft/is gestopt". */
export const BOTH: ReadonlySet<string> = new Set(
  (
    'aanbreken aangaan aansterken afkoelen afnemen afwisselen doorbreken doorlopen eindigen fietsen genezen haperen ' +
    'herstellen inbreken inkrimpen inlopen keren kalmeren krimpen minderen mislopen nabetalen naderen nagaan nakomen ' +
    'omkeren omslaan opbranden ophouden oplopen optrekken overeenkomen overlopen oversteken passeren promoveren ' +
    'reizen rollen scheuren stappen starten stoppen tegemoetkomen terugtrekken trouwen uitbreiden uitlopen ' +
    'veranderen verbeteren verbranden verdrinken verharden verhuizen verleren verminderen versmallen versnellen ' +
    'verspringen vertragen verzuren volgen wandelen wennen wijken wisselen zakken'
  ).split(' '),
)

/** Separable verbs with "hebben" though their base has "zijn": "heeft aangevallen". */
export const HEBBEN: ReadonlySet<string> = new Set(
  'aanvallen bijvallen lastigvallen tegengaan voorkomen'.split(' '),
)
