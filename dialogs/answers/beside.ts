/** Where something is by what stands near it: that names neither a product nor a choice, whatever stands there. On plain text. */

const near = ['naast', 'achter', 'tegenover', 'tussen', 'next to', 'behind', 'opposite', 'between'];

/** A whole reply that tells only that: "naast de koffieautomaat", "hij staat achter de lift". */
export const tellsWhere = new RegExp(`${start()}(?!.*\\?)(?: \\S+){1,8}$`);

/** A reply that begins so, also when more is told of what stands there: "achter mijn bureau staat er al een". */
export const beginsWithWhere = new RegExp(start());

function start(): string {
  return `^(?:(?:het|hij|die|dat|ie|it|that) )?(?:(?:is|staat|hangt|zit|ligt|stands|hangs) )?(?:(?:vlak|pal|meteen|direct|right|just) )?(?:${near.join('|')}|onder|boven|bij (?:de|het)|links van|rechts van|under|above|near|close to|(?:to the )?(?:left|right) of)\\b`;
}

/** The ways to say that something is beside what has this name. */
export const besideForms = (name: string): string[] =>
  near.flatMap((word) =>
    [name, `de ${name}`, `het ${name}`, `een ${name}`, `the ${name}`].map((one) => `${word} ${one}`),
  );
