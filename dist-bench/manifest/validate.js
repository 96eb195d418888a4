import { commandProblems } from "./commands.js";
import { at, list, texts } from "./json.js";
import { pngSize, readPng } from "./png.js";
import { schemaProblems } from "./schema.js";
import { languageProblems } from "./translations.js";
/**
 * Checks a filled-in manifest and the files that go with it: the schemas of Teams, and the rules below that Teams keeps
 * without writing them in a schema. Gives all problems, in Dutch with the remedy; reads nothing but its arguments.
 */
export function validate(manifest, files) {
    return [
        ...schemaProblems('MicrosoftTeams', 'manifest.json', manifest),
        ...blankTexts(manifest),
        ...urlProblems(manifest),
        ...versionProblems(manifest),
        ...botProblems(manifest),
        ...commandProblems(manifest),
        ...languageProblems(manifest, files),
        ...iconProblems(manifest, files),
    ];
}
function blankTexts(manifest) {
    return texts(manifest)
        .filter(({ text }) => text.trim() === '')
        .map(({ path }) => `manifest.json: ${path} is leeg; vul het in`);
}
function urlProblems(manifest) {
    return texts(manifest)
        .filter(({ path, text }) => path.endsWith('Url') && text.trim() !== '' && !isHttps(text))
        .map(({ path, text }) => `manifest.json: ${path} ("${text}") is geen https-adres; gebruik een volledig adres dat met https:// begint`);
}
function isHttps(text) {
    return /^https:\/\/[^\s/]/i.test(text) && URL.canParse(text);
}
function versionProblems(manifest) {
    const version = at(manifest, 'version');
    if (typeof version !== 'string' || version.trim() === '' || /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(version))
        return [];
    return [
        `manifest.json: version ("${version}") is geen versie; schrijf drie getallen met punten ertussen, zoals 1.0.0`,
    ];
}
function botProblems(manifest) {
    const bots = list(at(manifest, 'bots'));
    if (bots.length === 0)
        return ['manifest.json: bots ontbreekt; zonder bot kan niemand met Loket praten'];
    return bots
        .filter(({ botId }) => botId !== at(manifest, 'id'))
        .map(({ botId }, index) => `manifest.json: bots.${String(index)}.botId (${String(botId)}) is anders dan id (${String(at(manifest, 'id'))}); gebruik op beide plaatsen {{appId}}`);
}
const iconSides = { color: 192, outline: 32, color32x32: 32 };
/** The icons are there, are PNGs of the right size, and the outline icon is white on nothing. */
function iconProblems(manifest, files) {
    return Object.entries(iconSides).flatMap(([kind, side]) => {
        const name = at(manifest, 'icons', kind);
        if (typeof name !== 'string')
            return [];
        if (name.includes('/'))
            return [`manifest.json: het icoon ${name} moet zonder map, zoals color.png`];
        const bytes = files[name];
        if (!bytes)
            return [`${name} ontbreekt, maar manifest.json noemt het als icoon; zet het naast manifest.json`];
        const size = pngSize(bytes);
        if (!size)
            return [`${name} is geen PNG; sla het icoon op als PNG`];
        if (size.width !== side || size.height !== side)
            return [
                `${name} is ${String(size.width)} bij ${String(size.height)}; maak het ${String(side)} bij ${String(side)} beeldpunten`,
            ];
        return kind === 'outline' ? outlineProblems(name, bytes) : [];
    });
}
function outlineProblems(name, bytes) {
    const picture = readPng(bytes);
    if (!picture)
        return [`${name} is niet te lezen; sla het op als PNG met kleur en doorzichtigheid (8 bits RGBA, niet interlaced)`];
    let [drawn, clear, coloured] = [0, 0, 0];
    for (let i = 0; i < picture.rgba.length; i += 4) {
        const [red, green, blue, alpha] = picture.rgba.subarray(i, i + 4);
        if (alpha === 0)
            clear++;
        else if (red === 255 && green === 255 && blue === 255)
            drawn++;
        else
            coloured++;
    }
    return [
        ...(coloured > 0
            ? [`${name} heeft ${String(coloured)} beeldpunten die niet wit zijn; teken het lijnicoon alleen in wit`]
            : []),
        ...(clear === 0 ? [`${name} heeft geen doorzichtige achtergrond; haal de achtergrond weg`] : []),
        ...(drawn + coloured === 0 ? [`${name} is leeg; teken het lijnicoon in wit`] : []),
    ];
}
//# sourceMappingURL=validate.js.map