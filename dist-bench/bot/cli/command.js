import { parseArgs } from 'node:util';
/** What the operator can put right, in Dutch: a line per problem, each with its remedy. */
export class Refusal extends Error {
    name = 'Refusal';
    lines;
    exitCode;
    constructor(lines, exitCode = 1) {
        super(lines.join('\n'));
        this.lines = lines;
        this.exitCode = exitCode;
    }
}
/** The command was not called as its help says. */
export class Misuse extends Refusal {
    name = 'Misuse';
    constructor(message) {
        super([message], 2);
    }
}
/** Reads options and words of a command, strictly. Throws Misuse in Dutch. */
export function readArgs(args, options) {
    try {
        return parseArgs({ args, options, allowPositionals: true, strict: true });
    }
    catch (error) {
        const { code, message } = error;
        const option = /(--?[\w-]+)/.exec(message)?.[1] ?? '';
        if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
            throw new Misuse(`De optie ${option} bestaat hier niet.`);
        if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
            throw error;
        const takesText = options[option.replace(/^-+/, '')]?.type === 'string';
        throw new Misuse(`De optie ${option} ${takesText ? 'heeft een waarde nodig' : 'neemt geen waarde'}.`);
    }
}
/** For commands that take options only. */
export function refuseWords(words) {
    if (words.length > 0)
        throw new Misuse(`Hier hoort geen "${words.join(' ')}" achter.`);
}
//# sourceMappingURL=command.js.map