/** Numbers as they are said in English, in digits. */

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ten = tens.slice(2).join('|');
const compound = new RegExp(
  `(?<![\\p{L}])(?:(?<tens>${ten})(?:[- ](?<unit>one|two|three|four|five|six|seven|eight|nine))?|(?<alone>${units.join('|')})(?! ?(?:hundred|thousand)))(?![\\p{L}])`,
  'giu',
);
const hundreds = /(?<![\p{L}])(?<count>a|one|two|three|four|five|six|seven|eight|nine) hundred(?![\p{L}])/giu;

/** "twenty-five people" as "25 people". "One" is left alone where it stands for a thing: "this one", "the second one". */
export const inDigits = (text: string): string =>
  text
    .replace(hundreds, (_, count: string) => String(Math.max(1, units.indexOf(count.toLowerCase())) * 100))
    .replace(/\ba dozen\b/gi, '12')
    .replace(compound, (...found) => {
      const groups = found.at(-1) as Record<string, string | undefined>;
      const [whole] = found as string[];
      const offset = found.at(-3) as unknown as number;
      const before = (found.at(-2) as unknown as string).slice(0, offset);
      if (
        /^one$/i.test(whole ?? '') &&
        /\b(?:this|that|the|which|each|every|no|\d+(?:st|nd|rd|th)|first|second|third|last|new|old|other)\s+$/i.test(
          before,
        )
      )
        return whole ?? '';
      return groups['alone'] === undefined
        ? String(
            tens.indexOf((groups['tens'] ?? '').toLowerCase()) * 10 +
              (groups['unit'] ? units.indexOf(groups['unit'].toLowerCase()) : 0),
          )
        : String(units.indexOf(groups['alone'].toLowerCase()));
    });

/** A counted answer in English, in the words by which it is read. */
export const numberInDutch = (text: string): string =>
  inDigits(text)
    .replace(/\b(?:about|around|approximately|roughly|some|at most|max(?:imum)?|up to)\b/gi, 'ongeveer')
    .replace(/\b(?:just|only) (?=\d)/gi, 'maar ')
    .replace(/\b(?:people|persons|guests|participants|attendees|visitors)\b/gi, 'personen')
    .replace(/\b(?:pieces|copies|items|units)\b/gi, 'stuks')
    .replace(/\beuros?\b/gi, 'euro')
    .replace(/\bdays?\b/gi, 'dagen');
