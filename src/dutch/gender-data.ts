/** Nouns with "het" that letters about money, law and the household use. */
export const HET_NOUNS: ReadonlySet<string> = new Set(
  (
    'mandaat rappel dispuut rekest creditsaldo debetsaldo tegoed restant exploot dwangbevel aanbod aandachtspunt aandeel aandenken aanmaningsbedrag aantal aanvraagformulier aanzien abonnement ' +
    'accent account accountnummer actieplan adres adresbestand advies adviesrapport afbetalingsplan ' +
    'afleveradres afscheid afschrift afval agentschap akkoord alarm album alternatief ambt antecedent ' +
    'antwoord antwoordformulier apparaat archief argument arrangement arrest artikel aspect assortiment ' +
    'automatisme avontuur bankafschrift bankboek bankje bankrekeningnummer bankstel bed beding bedrag bedrijf ' +
    'beeld beest begin beginsaldo begrip behandelplan beheer behoud behulp bekeuringsbedrag belang beleid ' +
    'beraad bereik bericht beroep bescheid beslag besluit bestaan bestaansminimum bestand bestek bestuur ' +
    'bestuursrecht betaalgedrag betaalmiddel betaalmoment betaaloverzicht betaalplan betaalverzoek ' +
    'betalingsbewijs betalingskenmerk betalingsoverzicht betalingsverkeer betalingsvoorstel betoog beursplein ' +
    'bevel bewijs bewijsstuk bewind bewindvoerderschap bezit bezoek bezoekadres bezwaar bezwaarschrift bier ' +
    'bijzijn biljet bisdom blad bloed bod boek boekjaar boekje boetebedrag bord bos bouwwerk brood brutoloon ' +
    'bsn btw-bedrag btw-nummer budget budgetbeheer budgetbeheerplan bureau burgerservicenummer cadeau café ' +
    'centrum certificaat cijfer circuit citaat college collegegeld comité commentaar compromis concept ' +
    'concilie conflict congres consult contact contract contractnummer contrast convenant corps ' +
    'correspondentieadres couvert crediteurennummer dak datacentrum debat debet debiteurennummer deel ' +
    'deelbedrag departement deskundigenrapport detail deurwaardersexploot dictaat dier ding diploma dividend ' +
    'document doel doelwit domein domicilie dorp dossier dossiernummer draagvlak drankje drukwerk duister ' +
    'dwangbevel e-mailadres effect eigendom eind eindbedrag einde eindoordeel eindsaldo eisenpakket element ' +
    'elftal energiebedrijf energiecontract engels entreegeld erf etiket etmaal evangelie evenwicht examen ' +
    'excuus exemplaar exploot extract factuuradres factuurbedrag factuurnummer factuurtotaal failissement ' +
    'faillissement feest feit fonds formaat formulier fortuin foutje fragment fruit functioneren gas ' +
    'gasverbruik gat gebaar gebergte gebeuren gebied gebod gebouw gebrek gebruik gedeelte geding gedrag ' +
    'gedrang geduld gehalte geheel geheim gehoor gelaat geld geldbedrag geloof geluid geluk gemak ' +
    'gemeentehuis gemiddelde gemis gerecht gerechtsgebouw gerechtshof gereedschap geschenk geschil geschrift ' +
    'gesprek gestel getal getij getuigschrift gevaar geval gevoel gevogelte gevolg geweer geweld gewest ' +
    'geweten gewicht gewin gezag gezelschap gezicht gezin gezinsinkomen gezinsleven gilde gironummer glas ' +
    'goed gras griffierecht groen halfuur handboek handelsregister handschrift hart heden heil hek herstel ' +
    'hof hoofd hoofdkantoor hoofdstuk hoofdverblijf hoogtepunt horloge hotel huis huisadres huishouden ' +
    'huishoudgeld huisnummer hulpmiddel humeur huurcontract huurhuis huwelijk hypotheekbedrag iban ibannummer ' +
    'idee ijs image incassobedrag incassobureau incassokantoor incassotraject incident initiatief inkomen ' +
    'inkomensverlies inschrijfgeld insolventieregister instituut instrument interieur internet interview ' +
    'inzicht jaar jaarbedrag jaarverslag journaal juk kabinet kader kalf kamp kampioenschap kanaal ' +
    'kantongerecht kantoor kapitaal karakter karwei kasteel kenmerk kenteken kentekenbewijs kerkgenootschap ' +
    'kind klantnummer klaslokaal kleed klimaat klooster knooppunt koffertje koninkrijk kostenoverzicht ' +
    'kostgeld krediet kredietbureau kruis kruispunt kwartaal kwartier kwijtschelden laken land leed leefgeld ' +
    'leenbedrag leger lesgeld leven lichaam licht lid lidmaatschap lidmaatschapsgeld lidmaatschapsnummer lied ' +
    'lijden lijf lokaal loket loon loonbeslag loongebouw loonstrookje lot maandbedrag maandinkomen maandloon ' +
    'materiaal maximum maximumbedrag mechanisme medicijn medium meer meisje menu merk metaal middel midden ' +
    'milieu miljard miljoen minimum minimumbedrag minimumloon ministerie misbruik misverstand model moment ' +
    'monster monument museum nadeel naslagwerk netto-inkomen nettoloon netwerk nieuws niveau noorden nummer ' +
    'nut object offer ogenblik onderdeel onderhoud onderscheid onderwerp onderwijs onderzoek ongeluk ongemak ' +
    'ongeval onrecht ontslag ontwerp onweer oog oogpunt oor oordeel oosten optreden orgaan orkest overleg ' +
    'overschot overschrijvingsformulier overzicht paar paard pad pakket paleis pand papier parlement ' +
    'partnerschap paspoort pensioen pensioenfonds percent percentage percentagepunt personage personeel ' +
    'perspectief plan plein plezier podium polisblad polisnummer pond portaal portret postadres postkantoor ' +
    'postpakket postuur postvak potlood prikkeldraad principe privilege probleem procent proces ' +
    'proces-verbaal procesrecht processtuk product profiel programma project publiek punt raadsel raam ' +
    'rapport recept recht rechtbankverslag record redmiddel referentienummer regime register regres ' +
    'rekeningafschrift rekeningnummer restant restantbedrag restaurant restbedrag resultaat rijbewijs risico ' +
    'ritme rund salaris saldo schadebedrag schadeformulier schandaal schema schepsel scherm schilderij schip ' +
    'schoolgeld schot schrift schrijven schuldbedrag schuldbewind schuldenoverzicht schuldhulptraject ' +
    'schuldhulpverleningstraject schuldrecht seizoen signaal slachtoffer slot smartengeld sofinummer ' +
    'spaargeld spaarsaldo spel spoor spreekuur staal staatsblad stadhuis standpunt stappenplan statiegeld ' +
    'station statuut stelsel steunpunt strafrecht strand stroomverbruik stuk stuur succes symbool systeem ' +
    'taalgebruik talent tarief team tegendeel tegoed teken tekort telefoongesprek telefoonnummer telefoontje ' +
    'televisietoestel termijnbedrag termijnoverzicht terrein testament theater thema ticket tijdperk ' +
    'tijdschrift tijdstip tijdvak toernooi toestel toezicht toilet toneel totaal totaalbedrag traject ' +
    'transport tribunaal type uiteinde uiterlijk uitstel uittreksel uur vaderland vak vakantiegeld ' +
    'vakantiehuis vat veld venster verband verblijf verblijfsadres verbod verbruik verdrag verdriet vergelijk ' +
    'verhaal verhaalsrecht verkeer verleden verlies verlof vermogen verraad verschil verslag verstand vertrek ' +
    'vertrouwen vervoer verweer verwijt verzekeringsbewijs verzet verzoek verzoekschrift verzuim ' +
    'vestigingsadres vlees vliegtuig vluchtnummer voetbal volk vonnis voorbeeld voordeel voornemen ' +
    'vooronderzoek vooroordeel voorschot voorschotbedrag voorschrift voorstel voorval voorwerp vraagstuk vuur ' +
    'waarborgfonds water waterschap weekend weer werk werkgeversnummer werkstuk westen wetboek wetsvoorstel ' +
    'wezen wisselgeld woonadres woonhuis woord zaaknummer zakgeld zicht ziekengeld ziekenhuis zorgkantoor ' +
    'zorgtoeslagbedrag zout zuiden zuur zwaard zwembad'
  ).split(' '),
)

/** Nouns with "de" that letters about money, law and the household use. */
export const DE_NOUNS: ReadonlySet<string> = new Set(
  (
    'kredietverstrekker ontvanger aanbetaling aanbeveling aanbieding aandacht aandeelhouder aangifte aanhef aanhouding aankomst ' +
    'aankondiging aankoop aanleiding aanmaning aanpak aanslag aansprakelijkheid aanval aanvraag aanvulling ' +
    'aanwijzing aanzegging aap aard aarde abonnee acceptgiro accountant achternaam achterstand actie ' +
    'activiteit ademhaling administratie advocaat afbetaling afdeling afdracht affaire afgifte aflevering ' +
    'afloop aflossing afname afrekening afschrijving afspraak afstand afwijking afwijzing agenda agent akte ' +
    'alcohol alimentatie ambtenaar angst app april arbeid arbeidsovereenkomst arm armoede arrestant arts ' +
    'augustus auto avond baan baas baat bal balans balie band bank bankpas bankrekening bar basis bedenktijd ' +
    'bedoeling bedrijfsleider begeleiding begroting begunstigde behandelaar behandeling behoefte bekeuring ' +
    'belanghebbende belasting belastingaanslag belastingdienst belediging belofte beloning bemiddeling ' +
    'benadering bepaling berekening berg beschermingsbewindvoerder beslaglegging beslagvrije beslissing ' +
    'besteding bestelling bestemming bestuurder betaalachterstand betaalafspraak betaaldag betaaldatum ' +
    'betaallink betaalmogelijkheid betaalregeling betaalrekening betaaltermijn betaling betalingsachterstand ' +
    'betalingsherinnering betalingsregeling betalingstermijn betekenis betrokkene beurs beurt bevestiging ' +
    'bevoegdheid beweging bewindvoerder bewoner bezitting bezoeker beëindiging bibliotheek bijdrage ' +
    'bijeenkomst bijlage bijstand bijzonderheid bloedverwant bloem bode bodem boedel boekhouder boekhouding ' +
    'boer boete bon bond boodschap boom borg borgsom borgtocht bouw brand brandweer brief briefwisseling bril ' +
    'broek broer bron browser brug btw btw-verklaring budgetcoach buitenwereld bundel burgemeester burger bus ' +
    'buur buurt camera categorie cel cent chat chauffeur claim cliënt club co coach code collectie collega ' +
    'commissaris commissie communicatie computer conclusie concurrent consument contributie controle ' +
    'corporatie correctie correspondentie creditcard crediteur creditnota crisis cultuur curator cursus dader ' +
    'dag dagtekening dagvaarding dank datum debiteur december deelbetaling deelname deelnemer derde ' +
    'deskundige deur deurwaarder dialoog dienst dienstverlening diesel dinsdag directeur directie discussie ' +
    'dochter dokter dollar donderdag dood draagkracht drank drempel druk duur dwang dwangsom e-mail ' +
    'echtgenoot echtgenote echtscheiding economie eer eeuw eigenaar eigenschap eindafrekening eindstand eis ' +
    'eiser elektriciteit energie energierekening envelop erfenis erfgenaam erflater ernst ervaring euro ' +
    'executie expert fabriek factuur factuurdatum familie fase februari fiets fietser film finale firma ' +
    'folder foto fout fraude functie fusie gang garage garantie gast gebeurtenis gebruiker gedaagde gedachte ' +
    'gedragscode geest gegadigde geldlening gelegenheid gemachtigde gemeenschap gemeente generatie ' +
    'gerechtsdeurwaarder geschiedenis getuige gevangenis gevel gewoonte gezondheid gezondheidszorg gift giro ' +
    'goedkeuring grens griffie griffier groei groep groet grond grondslag grootte gulden haast hal hand ' +
    'handel handeling handelsrente handleiding handtekening haven heer helft helpdesk herfst herinnering ' +
    'herinneringsbrief herziening hoed hoek hoeveelheid hond hoofdregel hoofdrol hoofdsom hoogte hoop huid ' +
    'huisarts huisbaas huishouding huisraad hulp hulporganisatie hulpverlener hulpverlening huur ' +
    'huurachterstand huurder huurprijs huurtoeslag huurwoning hypotheek identiteit incassant incasso ' +
    'incassobrief incassodienst incassomachtiging incassoprocedure incassozaak inflatie informatie ingang ' +
    'ingebrekestelling inhoud inkoop inleiding inning inschrijving inspanning inspectie instantie instelling ' +
    'instemming intentie interesse interland inval invloed invordering inzage inzet januari jas jeugd jongen ' +
    'jongere journalist juli juni jurist kaart kabel kachel kamer kampioen kandidaat kans kant kantonrechter ' +
    'kapper kas kassa kassabon kast kat keer kennis kennisgeving kerk keten keuken keus keuze kilo kilometer ' +
    'kinderbijslag kinderopvang kinderopvangtoeslag klacht klachtencommissie klant klantenservice klas klasse ' +
    'kleding kleur klok knop koe koelkast koers koffie kogel koning koningin kop koper kopie kost kosten ' +
    'kostenopgave kostenpost kou kracht krant kredietgever kredietregistratie kredietverlener ' +
    'kredietwaardigheid kritiek kunst kust kwaliteit kwestie kwijtschelding kwitantie lading lamp laptop last ' +
    'leeftijd leerling leider leiding lener lengte lening lente leraar les letter leverancier levering lezer ' +
    'liefde lift lijn lijst link locatie loop looptijd lucht lunch maan maand maandag maandlast maandtermijn ' +
    'maart maat maatregel maatschappij machine macht machtiging mail man manager manier map markt massa ' +
    'mededeling medewerker medewerking meerderheid mei melding melk menigte mening mens meter methode ' +
    'meubelzaak mevrouw middag minister minuut mode moeder moeite mogelijkheid mond moord mossel motor munt ' +
    'muur muziek naam nabetaling nacht nadruk naheffing nalatenschap nalatigheid nasleep natuur nazending ' +
    'nederlaag neef neiging neus nicht nood noodzaak norm nota notaris november officier oksel oktober oma ' +
    'ombudsman omgeving omslag omstandigheid omvang ondernemer onderneming ondersteuning ondertekening ' +
    'ontbinding ontruiming onzin oom oorlog oorsprong oorzaak opa opbrengst opdracht opdrachtgever opeising ' +
    'opening opera operatie opgave opleiding oplossing opmerking oproep opslag opvolger opzegging ' +
    'opzegtermijn orde organisatie ouder ouderdom overdracht overdraging overeenkomst overheid overlast ' +
    'overmacht overmaking overname overtreding overtuiging overval overweging pagina paragraaf parkeerboete ' +
    'parkeerplaats partij partner pas passage patiënt paus pauze pen peratie periode pers persoon pijn plaats ' +
    'planeet plek plicht ploeg plus poging polis politie politiek portemonnee positie post postbode postbus ' +
    'postcode postzegel praktijk premie premier presentatie president prestatie prijs prins printer ' +
    'prioriteit procedure procureur productie proef prognose provider provincie publicatie quote raad ' +
    'raadsman radio ramp reactie reactietermijn rechtbank rechter rechthebbende rechtsbijstand ' +
    'rechtsbijstandsverzekering rechtshulp rechtspersoon rechtspraak rechtsvordering rechtszaak rede reden ' +
    'reeks referentie regel regeling regen regering regio registratie reis rekening rekeninghouder relatie ' +
    'reminder rente renteberekening rentevoet reparatie republiek reservering rest restantschuld restitutie ' +
    'restschuld richting rij rit rivier roep rol rommel ronde route router rug ruimte rust ruzie ' +
    'salarisstrook samenleving samenwerking sanctie sanering schaal schade schadeclaim schadevergoeding ' +
    'schaduw schakel schatting scheiding schijf schikking school schotel schrijver schuld schuldbekentenis ' +
    'schuldbemiddeling schuldeiser schuldenaar schuldenlast schuldenwijzer schuldhulp schuldhulpverlener ' +
    'schuldhulpverlening schuldregeling schuldsanering schuldvordering seconde secretaris sector september ' +
    'service sfeer situatie slaap sleutel smaak smartphone sms snelheid software som sommatie spaarrekening ' +
    'specificatie speler spijt spoed sport spraak staat staatssecretaris stad stand stap start status stem ' +
    'stemming steun stichting sticker stijging stijl stilte stoel stof stop storing stornering storting ' +
    'straat straf strijd stroom stroomrekening stroomstoring structuur student studie studieschuld stukadoor ' +
    'subsidie suiker taak taal tabel tablet tafel tandarts tante tas tegemoetkoming tegenpartij ' +
    'tegenprestatie tegenstander tegenvordering tekst telefoon televisie tendens termijn termijnbetaling ' +
    'termijnoverschrijding terugbetaling teruggaaf terugvordering tijd titel toegang toekenning toekomst ' +
    'toelichting toepassing toerist toeslag toestand toestemming toets toezegging toezending top toren ' +
    'totaalprijs trainer tram trap trein trend trouw tuin tussenkomst tussenpersoon tv twijfel uitbetaling ' +
    'uitgang uitgave uithuisplaatsing uithuiszetting uitkering uitkeringsinstantie uitkomst uitleg ' +
    'uitnodiging uitsluiting uitspraak uitvoering uitzondering universiteit vader vakantie valuta vangst ' +
    'veiligheid vennoot vennootschap verantwoordelijkheid verbetering verbinding verblijfplaats verdachte ' +
    'verdediging verdeling verdieping vereniging verf vergadering vergissing vergoeding verhoging verhuizing ' +
    'verhuur verhuurder verjaardag verjaring verkeersboete verklaring verkoop verkoper verlaging verlenging ' +
    'vermelding vermindering vernieuwing verplichting verrekening verschijning versie verslaving verstrekking ' +
    'vertaling vertegenwoordiger vertraging vertragingsrente vervaldag vervaldatum verwachting verwerking ' +
    'verwijdering verwijzing verzameling verzekeraar verzekerde verzekering verzender verzending vestiging ' +
    'viering vinger vis vlag voet vogel volgorde volmacht voogd voorkeur voornaam voorraad voorsprong ' +
    'voortgang voorwaarde voorziening voorzitter vordering vorm vraag vrede vreugde vriend vriendin vrijdag ' +
    'vrijheid vrijwilliger vrouw vrucht waarde waarheid waarschuwing wachttijd wanbetaler wanbetaling ' +
    'wandeling wanprestatie warmte wasdroger wasmachine webshop website webwinkel wedstrijd weduwe week weg ' +
    'weigering welvaart wens wereld werkdag werkgever werkloosheid werkloosheidsuitkering werknemer werkplek ' +
    'wet wetenschap wetgeving wethouder wijk wijn wijze wijziging wil wind winkel winst winter wissel ' +
    'wisseling woede woensdag wond woning woningco woningcorporatie woonplaats wraak zaak zaal zak zakdoek ' +
    'zang zanger zaterdag zee zeggingskracht zekerheid zending zetel ziekte ziektekostenverzekering zin ' +
    'zitting zomer zon zondag zoon zorg zorgplicht zorgpremie zorgtoeslag zorgverlener zorgverzekeraar ' +
    'zorgverzekering zus zwakte zweer deadline aanvang verbintenis huursom leensom waarborgsom grosse portal storno ' +
    'nota machtiging oproep adressant incassant balans acceptgiro betaalwijze'
  ).split(' '),
)
