import { at, list } from "./json.js";
/** The stricter of the limits that Microsoft documents for what Teams shows of a bot's commands. */
export const commandLimits = { commands: 10, title: 32, description: 128 };
/** One list of commands per place where the bot can be, each within the limits. */
export function commandProblems(manifest) {
    const problems = [];
    const bot = at(manifest, 'bots', 0);
    const lists = list(at(bot, 'commandLists'));
    for (const scope of list(at(bot, 'scopes'))) {
        const count = lists.filter(({ scopes }) => list(scopes).includes(scope)).length;
        if (count !== 1)
            problems.push(`manifest.json: bots.0.commandLists heeft ${String(count)} lijsten voor ${scope}; geef elke plek precies één lijst met opdrachten`);
    }
    for (const [index, { commands }] of lists.entries()) {
        const where = `manifest.json: bots.0.commandLists.${String(index)}.commands`;
        const own = list(commands);
        if (own.length === 0 || own.length > commandLimits.commands)
            problems.push(`${where} heeft ${String(own.length)} opdrachten; zet er 1 tot ${String(commandLimits.commands)} in`);
        const titles = own.map(({ title }) => title);
        for (const double of new Set(titles.filter((title, nth) => titles.indexOf(title) !== nth)))
            problems.push(`${where} noemt "${String(double)}" vaker dan eens; laat er één staan`);
        for (const [nth, command] of own.entries())
            for (const key of ['title', 'description']) {
                const text = command[key];
                if (typeof text === 'string' && text.length > commandLimits[key])
                    problems.push(`${where}.${String(nth)}.${key} is te lang voor Teams; hoogstens ${String(commandLimits[key])} tekens`);
            }
    }
    return problems;
}
//# sourceMappingURL=commands.js.map