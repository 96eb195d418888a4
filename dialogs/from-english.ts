import { plain } from './answers/answer-type.ts';

/**
 * What is said in English about the conversation itself, in the words by which the desk understands it. Only whole messages: what
 * somebody needs, and what they answer in their own words, stays as it was written.
 */

const lead =
  "(?:(?:ok|okay|oh|no|sorry|wait|well|hey|hi|please|yes|can you|could you|can i|i want to|i'd like to|just|then) )*";
const tail = '(?: (?:please|now|then|for now|thanks|thank you))*';
const whole = (words: string) => new RegExp(`^${lead}(?:${words})${tail}$`, 'u');
const thing = '(?:it|this|that|one|this one|that one|this question|the question)';

const phrases: [RegExp, string][] = [
  [
    whole(
      `stop(?: ${thing})?|cancel(?: ${thing}| everything)?|never ?mind|forget (?:it|about it)|leave it|abort|no longer needed|not needed (?:any ?more|any longer)|i don'?t need (?:it|this) any ?more|i changed my mind|end`,
    ),
    'stop',
  ],
  [whole('(?:go )?back|(?:the )?previous(?: question| one)?|one (?:step|question) back|undo'), 'terug'],
  [whole('start (?:over|again)|restart|begin again|from the (?:start|beginning)|all over again'), 'overnieuw'],
  [
    whole(
      'what can (?:you|i) do(?: here| for me)?|how does (?:this|it) work|how do you work|help me|i need (?:some )?help|what can i (?:say|ask)|who are you|what are you',
    ),
    'help',
  ],
  [
    whole(
      "(?:show (?:me )?)?(?:my|the|all my) (?:open )?(?:tickets?|requests?|reports?|orders?|reservations?)|tickets|overview|what(?:'s| is) the status(?: of (?:it|my (?:tickets?|requests?)))?|status of my (?:tickets?|requests?)|how (?:is|are|about) my (?:tickets?|requests?)(?: doing| going)?|any (?:news|updates?)(?: on my (?:tickets?|requests?))?",
    ),
    'mijn meldingen',
  ],
  [
    whole(
      '(?:talk|speak|chat)(?:ing)?(?: to| with)? (?:an? |the |some ?|my )?(?:real |actual )?(?:human|person|agent|employee|body|one|colleague|front ?office|service ?desk|help ?desk)(?: being)?|(?:an? )?(?:real |actual |live )?(?:human|agent)(?: being)?|a (?:real |actual )?person',
    ),
    'een mens',
  ],
  [
    whole(
      '(?:(?:can|could|will) (?:someone|somebody|you) )?(?:call|phone|ring) me(?: back)?|(?:a )?call ?back|i want to be called(?: back)?|have (?:someone|somebody) call me(?: back)?',
    ),
    'bel me terug',
  ],
  [
    whole(
      '(?:(?:turn|switch) )?(?:the |my |all )?(?:notifications|messages|updates) off|(?:turn|switch) off (?:the |my |all )?(?:notifications|messages|updates)|(?:send me )?(?:fewer|no|less) (?:more )?(?:notifications|messages|updates)',
    ),
    'meldingen uit',
  ],
  [
    whole(
      '(?:(?:turn|switch) )?(?:the |my |all )?(?:notifications|messages|updates) (?:back )?on|(?:turn|switch) (?:back )?on (?:the |my |all )?(?:notifications|messages|updates)',
    ),
    'meldingen aan',
  ],
  [whole('continue|go on|carry on|resume|proceed|keep going|go ahead and continue'), 'ga verder'],
  [
    whole(
      'repeat(?: (?:that|it|this|the question))?|say (?:that|it) again|again|what did you (?:ask|say)|what was the question|(?:i beg your )?pardon|come again',
    ),
    'herhaal de vraag',
  ],
  [
    whole(
      "why(?: is that| that| though)?|why (?:do|would) you (?:ask|need|want)(?: to know)?(?: (?:that|this|it))?|what(?:'s| is) (?:that|this|it) for|what for|why is (?:that|this|it) (?:needed|necessary|important)|how come",
    ),
    'waarom',
  ],
  [
    whole(
      "(?:(?:hold|hang) on )?let me (?:check|look|see)(?: (?:that|it))?(?: up)?|(?:hold|hang) on|(?:just |one |a |give me a )+(?:moment|second|sec|minute|min)|i(?:'ll| will) (?:look it up|check|get back to (?:this|it|you))(?: later)?|wait(?: a (?:moment|second|minute))?",
    ),
    'moment',
  ],
  [whole('who (?:knows|would know|can tell me|should i ask|can i ask)(?: (?:that|this|it))?'), 'wie weet dat'],
  [whole(`skip(?: ${thing})?|pass|not applicable|n/?a`), 'sla over'],
  [whole('not (?:needed|necessary|required)'), 'niet nodig'],
  [/^no(?: thanks| thank you| sorry)+$/u, 'nee'],
  [
    whole(
      "i (?:really |honestly )?(?:do not|don'?t) (?:really |exactly )?know(?: (?:that|it|yet|exactly|for sure|sorry))*|don'?t know(?: yet)?|not sure(?: yet)?|i(?:'m| am) not (?:really )?sure(?: yet)?|no (?:clue|idea)|i have no (?:clue|idea)|unknown|beats me|idk",
    ),
    'weet ik niet',
  ],
  [whole('change(?: (?:something|it|that|this))?|edit|correct (?:it|something)|i want to change something'), 'wijzig'],
  [
    whole("(?:that|this|it)(?:'s| is) (?:not (?:right|correct)|wrong|incorrect)|not (?:right|correct)|wrong"),
    'dat klopt niet',
  ],
  [
    whole('none(?: of (?:these|those|them|the above))?|neither(?: of them)?|not (?:any )?of these|nothing of these'),
    'geen van deze',
  ],
  [
    whole(
      "something (?:completely |entirely )?(?:else|different)|(?:that(?:'s| is)|it(?:'s| is)) not what i (?:mean|meant|need)|i meant? something else",
    ),
    'iets anders',
  ],
  [
    whole('(?:the )?same (?:as|like) (?:the )?last time|same again|as last time|like last time'),
    'zelfde als vorige keer',
  ],
  [
    whole(
      "as soon as possible|a\\.?s\\.?a\\.?p|any ?time|any day|whenever(?: (?:suits|it suits|suits you|it suits you))?|(?:it )?(?:doesn'?t|does not) matter|i don'?t (?:mind|care)|right away|immediately",
    ),
    'zo snel mogelijk',
  ],
  [
    whole(
      "(?:and )?(?:how much|what) (?:does|do|will|would) (?:it|this|that|i) (?:cost|pay)(?: me)?|(?:and )?how much is (?:it|this|that)|what(?:'s| is) the price|is (?:it|this|that) free|(?:the )?(?:price|costs?)|do i have to pay(?: for (?:it|this|that))?",
    ),
    'wat kost dat?',
  ],
  [
    whole(
      '(?:and )?how (?:long|fast|quickly|soon) (?:does|will|would|can|is) (?:it|this|that)(?: (?:take|be|be done|be ready|be fixed|usually take))?|(?:and )?when (?:will|can|is) (?:it|this|that|someone|i)(?: (?:be )?(?:ready|done|fixed|here|come|coming|delivered|get it|have it|expect it))*|lead time',
    ),
    'hoe lang duurt dat?',
  ],
  [
    whole(
      '(?:what are (?:the|your) )?opening (?:hours|times)|(?:when|what time|until when|till when) (?:are you|is the (?:desk|front ?office|service ?desk|counter)|do you|does the (?:desk|counter)) (?:open|close|closed)(?: today)?|(?:are you|is the (?:desk|front ?office|service ?desk|counter)) (?:open|closed)(?: (?:today|now|tomorrow))?|how (?:do|can) i reach (?:you|the (?:desk|front ?office))',
    ),
    'wat zijn de openingstijden?',
  ],
  [whole('what (?:is|does) (?:this|that|it)(?: (?:exactly|include|mean|involve))*'), 'wat houdt dat in'],
  [
    whole(
      "(?:i(?:'d| would)? )?rather not|better not|don'?t(?: (?:do (?:it|that)|send it|report it|book it))?|not after all",
    ),
    'toch maar niet',
  ],
  [
    whole(
      "(?:i )?(?:already )?(?:found|have) (?:it|him|her|them)(?: already| again| back)?|(?:it|that) (?:already )?works again(?: now)?|(?:it|that)(?:'s| is| has been) (?:already )?(?:solved|fixed|sorted)(?: already| now)?",
    ),
    'het is al opgelost',
  ],
  [
    whole(
      '(?:cancel|withdraw) (?:my|the|this|that) (?:complaint|ticket|request|report|order|reservation|booking|appointment|room|parking (?:space|spot))',
    ),
    'annuleer mijn aanvraag',
  ],
];

/** "change the date", "change the date to Friday", "the date is wrong". */
const changes = [
  /^(?:no )?(?:i want to |i'd like to |please |can you |can i )*(?:change|correct|edit) (?:the |my )?(.+?)(?: please)?$/u,
  /^(?:no )?(?:the |my )(.{2,40}) (?:is|are) (?:wrong|incorrect|not right|not correct)$/u,
];

/** No such message is longer. */
const longest = 120;

/** A message about the conversation in Dutch; everything else as it was. */
export function meant(text: string): string {
  if (text.length > longest) return text;
  const said = plain(text).replace(/,/g, '');
  const found = phrases.find(([form]) => form.test(said));
  if (found) return found[1];
  const changed = changes.map((form) => form.exec(said)?.[1]).find((what) => what !== undefined);
  // "to" before a time is until: "change the time to 3" names no end.
  return changed === undefined
    ? text
    : `wijzig ${/\bfrom\b/.test(changed) ? changed : changed.replace(' to ', ' naar ')}`;
}
