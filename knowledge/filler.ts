import { Memory } from './memory.ts';
import { stem } from './stem.ts';

/** Spoken Dutch between the words that matter. Written as plain() leaves it; verbs in the forms that are heard. */
const silent = `
aan aangezien aanstaande achter achteraf af afgelopen al alle allemaal allen alleen alles allereerst als alsjeblieft alsnog alsof altijd alvast ander andere
anders ben bent best beste bedankt behalve beetje beide ben beneden bent bepaald bij bijna bijvoorbeeld binnen binnenkort blijf blijft blijven
boven bovendien bovenste daar daarbij daardoor daarin daarmee daarna daarnaast daarom daarop daarover daarvan daarvoor dacht
dag dagen dan dank dat de des denk denken deze dezelfde dicht die dinges dit ding dingen dingetje doe doen doet deed gedaan doei door
doordat doorheen dus echt echte echter een eens eentje eerst eerste eerder eigen eigenlijk elk elke en enige enigszins enkele er eraan erbij erg eruit
ergens erin erop ermee ervan ervoor even eventjes eventueel ga gaan gaat ging gegaan gauw geef geeft geven geen gegeven
gehad gek geleden geloof gelijk genoeg gewoon gewone gisteren goed goede goeie goedemorgen goedemiddag goedenavond goedendag goeiemorgen goeiemiddag
gister gisteravond gistermiddag goh graag groet groeten groetjes ha haar had hadden hallo halve hartelijk heb hebben hebt heeft hee heel heen hele
helaas helemaal het hetzelfde help keer keren maal helpen helpt hem hen hey heyy hi hier hierbij hierin hiermee hierover hiervan hiervoor hij hm hmm hoi hoihoi hoeft hoef hoeven ho
hoe hoeveel hoelang hoewel hoi hoor hopelijk hoop hun i ik in inderdaad ineens inmiddels is ja jaar jammer jawel je jij jou jouw juist jullie
kan kon konden kun kunnen kunt gekund kom komen komt komende kwam krijg krijgt krijgen laat laatst laatste laten lang langer later leek lekker liever liefst
lijkt lukt lukken gelukt maak maakt maken maand maanden maandag maar mag man meen meer meerdere meest meestal mee mevrouw met meteen mezelf mij mijn
mijne minder mijnheer minuten minuutje misschien mocht moet moeten moest mogelijk mogelijkheid mogen momenteel moment momentje morgen morgenochtend
morgenmiddag na naar naast namelijk natuurlijk nee neem nemen net netjes niemand niet niets niks nog nogal nogmaals nooit nou nu of ofzo oh ok oke
oker om omdat omheen onder ongeveer ons onze ook op opeens opnieuw over overal overigens paar pak per plots plotseling precies prima probeer
proberen probeerde geprobeerd sinds soms soort sorry staan staat stond steeds sta straks sommige super te tegen telkens ter terwijl tevens toch toen top
tot trouwens tussen u uit uiteraard uren uur uw va vaak vaker van vanaf vanavond vandaag vandaan vanmiddag vanmorgen vannacht vanochtend vanuit vanwege
veel verder via vind vinden vinde vindt vlug vol volgend volgende volgens voor vooral voordat voorheen vorig vorige vraagje vrij waar waarbij waarin
waarmee waarom waarop waarschijnlijk waarvan waarvoor wacht want wanneer ware was waren wat we week weekje weken weer weet weg weinig wel welk welke wellicht
weten wie wij wil wilde wilden willen wilt wou wordt word worden werd werden worde geworden geweest x zal zaten zat ze zeer zeg zeggen zegt zei zelf zelfs
zeker zelfde zie zien ziet gezien zij zijn zit zitten zo zoals zodat zodra zoiets zojuist zomaar zonder zou zouden zoveel zowel zulke zullen
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday sunday weekend ma di wo vr za zo januari februari maart april mei juni juli augustus september
oktober november december ochtend ochtends middag middags avond avonds nacht nachts half kwart overmorgen eergisteren jan feb mrt apr jun jul aug sep okt nov dec
een twee drie vier vijf zes zeven acht negen tien elf twaalf tweede derde vierde vijfde zesde zevende achtste beide
amai allez allee efkes seffens subiet precies gelle voila ja jawel jaja aja merci nondeju verdorie verdomme potverdorie shit damn pff pfff poeh zucht haha lol
hallootjes hoihoi mvg gr vriendelijke vriendelijk hartelijke beste geachte dames heren team allen vast loket bot chatbot
the a an my our your his her their is are was were be been am it its this that these those there here of to in on at for from by with and or but so i you he she
we they me us them do does did not no yes can could would should will shall may might must have has had get got please some any very just also still now then
terug retour about what when where who which how why if as up out again anymore hi hello hey dear morning afternoon today tomorrow yesterday week thanks thank need want like
would id im ive really close closed turn turning going come coming go goes make made give take put see look tell say said wont dont cant won room anybody everybody still mine soon asap instead already maybe never always only here next last first whole hour hours day days really since while because than too all one two let know lot someone something anyone anything into been being
`;

/** Words with some meaning that fit nearly every message: what people are, where they sit, what desks do. */
const light = `
aangeven aanvraag aanvragen actie afdeling afdelingen afspraak algemeen antwoord baas begane beginnen bereiken bericht bezig betreft bedoel bedoeling collega collegas
collegaas contact directie doel doorgeven duidelijk duurt eenheid einde etage extra fijn form formulier gang gangen gebeurd gebeurt gebeuren gebied gebouw gebouwen
gebruik gebruiken gebruikt geregeld gevraagd groep groot grote handig hal heleboel herhaaldelijk hoofdgebouw hoek houden hulp iemand iets ingang info informatie
jongens kamer kamers kant kantoor keer keren kijk kijken klaar klein kleine klopt kwartier leidinggevende leuk ligt lig liggen links lobby locatie loop lopen
medewerker mens mensen melden melding meldt mogelijkheden naam nabij nieuw nieuwe nummer nodig ontvangen oost oostzijde opgevallen oplossen opgelost pand pause
persoon personen plaats plek plekken plekje probleem problemen project raar rechts receptie regel regelen ruimte ruimten ruimtes samen situatie snel sneller spoed
spullen stuur sturen gestuurd straat tijd tijdelijk tijdje trap trappenhuis unit urgent verdieping verdiepingen verzoek vleugel vlak volgens vooraan vraag vragen
vreemd west westzijde noordzijde zuidzijde werk werken werkt werkte zaak zaken zoek zoeken ziet zoveelste zorgen
bel belangrijk binnenkomt centraal dezelfde dringend ernstig geholpen geweldig goedkoop hoort lastig leeg lijst maat makkelijk moeilijk onderdeel officieel oud oude
paar reageren reactie reden rond ruim soortgelijke standaard stuks stuk verschillende vervelend verwacht vorm vrij wachten ervaring
help work working works room building floor desk new issue problem question request colleague colleagues manager department people person team meeting
arrange broken
`;

const list = (text: string) => new Set(text.split(/\s+/).filter(Boolean));
const silentWords = list(silent);
const lightWords = list(light);

/** What a word tells by itself, before any product is looked at. */
export type Weight = 'silent' | 'light' | 'full';
const weights = new Memory<Weight>(20_000);

/**
 * Silent words say nothing about which product is meant, light ones little, whether or not a product uses them.
 * Remembered per word: this is asked of every word of the catalogue.
 */
export function weightOf(word: string): Weight {
  const before = weights.get(word);
  if (before) return before;
  const weight = silentWords.has(word)
    ? 'silent'
    : lightWords.has(word) || lightWords.has(stem(word))
      ? 'light'
      : 'full';
  weights.set(word, weight);
  return weight;
}

export const isSilent = (word: string) => weightOf(word) === 'silent';
export const isLight = (word: string) => weightOf(word) === 'light';
