import { plain } from './answers/answer-type.ts';

/**
 * Somebody is in danger now: fire, gas, a person who is unwell, violence. Said before anything else, whatever is going on. A needless
 * word about 112 does no harm; a missing one does.
 */
const signs = [
  /\b(?:er (?:is|woedt|was) (?:een )?brand\b|brand in (?!wk)|(?:staat|vliegt|vloog|staan) in brand|het brandt (?:hier|bij)|brandlucht|brandgeur|(?:ruik|ruiken|ruikt|ruikt het naar|stinkt naar) (?:een )?(?:gas|brand|rook|schroei)|gaslucht|gaslek|gas ?leak|there(?:'s| is) a fire|(?:is|are) on fire|fire in the|smells? (?:of |like )?(?:a )?(?:gas|smoke|burning)|(?:something|it|wires?|cable) (?:is )?burning)\b/,
  /\b(?:(?:er )?komt (?:er )?rook|rook (?:uit|in|op) (?:de|het|een|mijn)|vol rook|rookontwikkeling|vonken (?:uit|en)|smoke (?:coming|in the|everywhere)|full of smoke|sparks (?:coming|from|flying))\b/,
  /\b(?:flauwgevallen|flauw gevallen|bewusteloos|buiten (?:bewustzijn|kennis)|niet aanspreekbaar|hartaanval|hartinfarct|hartstilstand|reanim\p{L}*|ademt niet|adem(?:t|en)? niet meer|benauwd op de borst|beroerte|epileptisch\p{L}*|unconscious|heart attack|(?:not|stopped) breathing|can't breathe|cannot breathe|fainted|passed out|collapsed|(?:a|having a) stroke|seizure|chest pains?|pain in (?:my|his|her|the) chest)\b/u,
  /\bpijn (?:in|op|aan) (?:mijn|m'n|mn|de|zijn|haar) borst(?:kas|streek)?\b/,
  /\b(?:(?:is|zijn|ben|raakte) (?:zwaar |ernstig |licht )?gewond|bloedt (?:hevig|erg|heel)|hevig bloed\p{L}*|onder het bloed|van de trap gevallen|geelektrocuteerd|onder stroom|bekneld|beknelling|injured|badly hurt|bleeding (?:badly|heavily|a lot)|electrocuted|electric shock|fell down the stairs)\b/u,
  /\b(?:met een (?:mes|wapen|pistool)|wordt (?:bedreigd|aangevallen|geslagen)|word (?:bedreigd|aangevallen|geslagen)|vechtpartij|overval|bommelding|bom in|explosie|ontploffing|ontploft|agressieve (?:man|vrouw|bezoeker|klant)|with a (?:knife|gun|weapon)|(?:is|am|being|was) (?:being )?(?:threatened|attacked|beaten)|threatening (?:me|us|people)|bomb threat|a bomb|explosion|exploded|aggressive (?:man|woman|visitor|person|customer))\b/,
];

/** Not now, or not real: a drill, a rule, something that only looks like it. */
const calm =
  /\b(?:oefening|ontruimingsoefening|cursus|opleiding|training|wat (?:moet|doe|doen) (?:ik|we|je) (?:bij|als)|in geval van|brandblusser|branddeur|stel dat|drill|training|course|what (?:should|do|must) (?:i|we|you) do (?:if|when|in)|in case of|fire (?:extinguisher|door|alarm test)|suppose)\b/;

export function isEmergency(text: string): boolean {
  const said = plain(text);
  return said.length < 2000 && !calm.test(said) && signs.some((sign) => sign.test(said));
}

/** The product that alarms the desk, when the PDC has it. */
export const danger = 'melding-gevaar';
