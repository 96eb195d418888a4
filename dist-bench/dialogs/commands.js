import { plain } from "./answers/answer-type.js";
const lead = '(?:o |oh |nee |nou |hey |hoi |ok |oke |ja |sorry |wacht |kun je |wil je |kan je |mag ik |ik wil (?:graag )?|graag )*';
const tail = '(?: (?:maar|hoor|graag|even|eens|alsjeblieft|aub|a\\.u\\.b|svp|please|dan|toch|nu))*';
const whole = (words) => new RegExp(`^${lead}(?:${words})${tail}$`, 'u');
const forms = [
    [
        'stop',
        whole('stop(?:pen)?|annuleer(?: alles)?|annuleren|cancel|laat maar(?: zitten)?|afbreken|ophouden|hou maar op|hoeft niet meer|niet meer nodig|vergeet het|quit|exit|ermee stoppen'),
    ],
    ['back', whole('terug|vorige(?: vraag)?|ga terug|een (?:stap|vraag) terug|stap terug|back')],
    [
        'restart',
        whole('overnieuw|opnieuw(?: beginnen)?|begin (?:opnieuw|overnieuw)|herstart|start over|restart|van voren af aan'),
    ],
    [
        'help',
        whole('help|hulp|menu|\\?|info|uitleg|wat kun je(?: allemaal)?(?: doen)?(?: voor me)?|wat kan je(?: allemaal)?(?: doen)?|hoe werkt (?:dit|het|je)|hoe werk je'),
    ],
    [
        'status',
        whole('status|mijn meldingen|meldingen|mijn melding|mijn tickets|mijn aanvragen|mijn aanvraag|overzicht|hoe staat het (?:ermee|er mee|met mijn meldingen?|met mijn aanvra(?:ag|gen))|(?:laat )?mijn meldingen(?: zien)?'),
    ],
    [
        'human',
        whole('(?:met )?(?:een |iemand |de )?(?:mens|medewerker|collega|persoon|iemand|echt (?:mens|persoon)|frontoffice|echte? (?:mens|persoon|medewerker))(?: (?:spreken|praten|aan de lijn))?|(?:met )?iemand (?:spreken|praten)(?: met een (?:mens|medewerker))?|agent|human|spreken met (?:een|iemand).{0,30}|praten met (?:een|iemand).{0,30}'),
    ],
    ['resume', whole('ga verder|verder|verdergaan|doorgaan|ga door')],
    [
        'repeat',
        whole('herhaal(?: de vraag)?|herhalen|wat vroeg je|zeg dat nog eens|nog een keer|wat zei je|wat was de vraag'),
    ],
    [
        'why',
        whole('waarom(?: vraag je dat| wil je dat weten| moet je dat weten| is dat nodig)?|waarvoor(?: is dat nodig)?|hoezo'),
    ],
];
const change = /^(?:nee[, ]+|ik wil (?:graag )?)?(?:wijzig(?:en)?|verander(?:en)?|aanpassen|pas aan|corrigeer|corrigeren|pas)(?:\s+(?:de|het|mijn)?\s*(.*?)(?:\s+(?:aan|wijzigen|veranderen|aanpassen))?)?$/u;
const changeBehind = /^(?:ik wil )?(?:de|het|mijn) (.{2,40}) (?:wijzigen|veranderen|aanpassen|klopt niet)$/u;
/** Recognises a command when the whole message is one; the same word inside a sentence is not. */
export function commandIn(text) {
    const said = text.trim() === '?' ? '?' : plain(text).replace(/,/g, '');
    const found = forms.find(([, form]) => form.test(said));
    if (found)
        return { do: found[0] };
    const changed = change.exec(said) ?? changeBehind.exec(said);
    return changed ? { do: 'change', what: changed[1] ?? '' } : undefined;
}
//# sourceMappingURL=commands.js.map