import { slipCost } from '../../knowledge/typing.ts';

/** Words of the calendar that are long enough to be recognised with a slip in them. */
const words = (
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april augustus september oktober ' +
  'november december morgen overmorgen vandaag volgende komende aanstaande'
).split(' ');
const known = new Set([...words, ...'morgens maand avond avonds ochtend middag weken dagen'.split(' ')]);
const shortest = 5;
/** One slip: a letter too many, too few, swapped or beside the right one. */
const most = 1;

/** A text in which mistyped words of the calendar are put right: "woesndag" is "woensdag". */
export const withoutSlips = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => {
    const typed = word.toLowerCase();
    if (typed.length < shortest || known.has(typed)) return word;
    const near = words.filter((one) => Math.abs(one.length - typed.length) <= 2 && slipCost(typed, one, most) <= most);
    return near.length === 1 ? (near[0] ?? word) : word;
  });
