/** First names that are heard in a Dutch office, so that a name is also seen where nobody wrote a capital. */

/** Never another word of Dutch or English: masked wherever they stand. */
const plainly = `
aafke aart abdel abdul abdullah achmed adriaan agnes ahmed ahmet aisha albert alex alexander ali alice alwin amber amina amir amira amy andre andrea
andreas andries angela angelique anja anke ankie anna anne annelies annemarie annemiek annemieke anneke annet annette anouk antje anton antoinette antonio
anya arend arie arjan arjen arno arnold arnout astrid aukje ayse aysel ayoub aziz babette barbara bart bas bastiaan beatrix ben bernadette bernard berend
bianca bilal birgit bjorn bob bonnie boris boudewijn bram brandon brecht brenda brigitte britt carel carin carla carlijn carlos carmen carola carolien
caroline casper catharina cathelijne cees charlotte cheng chantal chris christa christel christian christiaan christina cindy claire claudia coen conny corine
corrie cor corinne daan daniel danielle danny daphne david debbie debora demi dennis derk desiree diana dick diederik dieke dieuwke dilek dirk djamila dominique
donna doris dorien dylan eddy edith edward edwin eefje eelco eline elif elisabeth elise elke ella ellen elly els elsbeth emiel emma emre ercan erik erica erwin
esmee esra esther eva eveline evelien evert fabian fadila farah farid fatih fatima fatma femke ferdinand fenna fleur floor floris fons frans francien francisca
franciska francois fred freddy frederik freek frits gabriel geert geertje gemma georg george gerard gerda gerrit gert gertjan giovanni gerben gijs gitte govert
greet greetje guido guus habib hakan hamid hamza hanna hannah hanneke hannie hans harald harm harrie harry hasan hassan hedwig heidi helen helena helga hella
hendrik hendrika henk hennie henny henri henriette herman hidde hilde hilda huib hubert hugo huseyin ibrahim ilona ilse imane imke ineke inge ingeborg ingrid
irene iris irma isabel isabella isabelle ivo jaap jacco jack jacob jacqueline jamal jan jane janine janneke jannes janny jantine jasmijn jasper jeanette jeanine
jelle jennifer jenny jeroen jesse jessica jet jim jitske joanna jochem joep joey johan johanna johannes john johnny jolanda jolien jonas jonathan joop joost
jorgen jorien jorik joris jorn jos josefien jose josephine joyce judith julia julian juliette jurgen jurre jurrien justin kamal karel karen karim karin karlijn
katja kathleen katrien kees kelly kenneth kevin khadija khalid kim kirsten klaas klaske koen koenraad kristel kristien kristin laila lars latifa laura laurens
leen leendert lena lennart leo leon leonie lex lianne lidia lieke liesbeth liesje lies lieve lieven linda lisa lisanne lisette lizzy loes lodewijk lotte louis
louise luca lucas lucia ludo luuk lydia maaike maarten madelon maikel manon marc marcel marco margreet margriet maria marian marianne marieke mariette marie marije
marijke marijn marina mario marion mariska marjan marjolein marjolijn marjo marleen marlies marloes marlou marten martha martijn martin martine mathijs mathilde
matthias matthijs maud maurice maurits maxime mehmet meike melanie melissa menno mereille merel merijn merlijn michael michel michelle mieke miep mike milan
milou mirella mirjam miranda mireille mohamed mohammed mohammad monica monique mourad murat mustafa mustapha nadia nadine nancy naomi natalie natasja nathalie
nick nicolaas nicole nico niels nienke nikki nina noa noah noor noortje nora noura nynke olaf olga olivia olivier omar oscar osman otto patricia patrick paula
paul pauline peter petra philip pien piet pieter pieterjan pim quinten quirijn rachid rachel ralf ralph ramon raoul raymond rebecca reinier reinout renate rene
renee renske reza rianne richard rick rik rita rob robbert robert robin roderick roel roelof roger roland rolf ronald romy ron rosa rosalie rosanne rosemarie
rowan roy ruben rudi rudolf rutger ruth ruud saar sabine sabrina said saida salma samantha samir samira sander sandra sanne sara sarah sebastiaan selma serge
sharon shirley sietske sigrid silvia simon simone sjaak sjoerd sjors sofie soraya sophie stefan stefanie stephan stephanie steven stijn suzan suzanne sven sylvia
sytske tamara tanja tara tess tessa teun teuntje teus theo thea theresa thijs thomas tiemen tijmen tijn tilly timo tineke titia tjitske tobias tom toon trijntje
trudy truus twan ursula valerie vanessa vera victor victoria viktor vincent viola wanda wendy werner wessel wibo wieger wilco wilfred wilhelmina willem willemien
willemijn wim wouter xander yara yasemin yasmin yasmina younes yolanda youssef yusuf yvette yvonne zakaria zeynep zineb zoe zoltan wei ying li
`;

/** Other words as well ("ik wil", "een roos", "max 8 man"): masked only where they are written as a name. */
const alsoWords = `
bloem bo faith frank gerda hope iris joy june kit lente liv luc max may mees mark mei mick mika min pascal puck ravi rens rik roos sam sem senna siem storm
ties tim ton valentijn will wil wiel winter wolf fay fee dirk guy lot luna lux maan teddy tony bas kay kai lou isa ida ina ria bea mia noel odette pia sil stef
`;

const words = (list: string) => new Set(list.split(/\s+/).filter(Boolean));
const capital = new Set([...words(plainly), ...words(alsoWords)]);
const ambiguous = new Set([
  ...words(alsoWords),
  'rob',
  'li',
  'ben',
  'lies',
  'toon',
  'leen',
  'els',
  'pim',
  'floor',
  'fleur',
  'amber',
  'storm',
]);

/** Whether a word is a first name as it is written: "Jan" and "jan", "Roos" but not "roos". Without accents. */
export function isFirstName(word: string): boolean {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (!capital.has(plain)) return false;
  return !ambiguous.has(plain) || /^\p{Lu}/u.test(word);
}
