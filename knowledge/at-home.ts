const kin =
  'man|vrouw|echtgenoot|echtgenote|zoon|zoontje|dochter|dochtertje|kind|kinderen|kleinkind|baby|moeder|vader|ouders|opa|oma|tante|oom|neef|nicht|broer|zus|zusje|schoon(?:moeder|vader|ouders|zus|broer)|vriend|vriendin|gezin|familie|buurman|buurvrouw|hond|kat|poes|konijn|paard|puber|ex|huisbaas|huurbaas|verhuurder|husband|wife|son|daughter|kids|children|mother|father|neighbour|neighbor|landlord|dog|cat';
const house =
  'huis|huisje|woning|appartement|flat|woonkamer|slaapkamer|badkamer|zolder|schuur|tuin|oprit|dakgoot|vensterbank|vakantiehuisje|straat|wijk|buurt|dorp|garden|house|apartment';

const own = new RegExp(
  `\\b(?:mijn|m'n|mn|mijne|mijnen|onze|ons|my|our) (?:eigen |nieuwe |oude |jongste |oudste |own |new )?(?:${kin}|${house})\\b`,
  'i',
);
const wedding =
  /\b(?:(?:wij|we|ik) (?:ga|gaan) trouwen|(?:mijn|onze|ons) trouwdag|trouwfeest|trouwlocatie|trouwzaal|bruiloft|huwelijksreis|scheiden|echtscheiding|at home|wedding|honeymoon)\b/i;
/** A task for a computer, not for a desk. */
const task =
  /^(?:kun je |kan je |kunt u |wil je |even )?(?:vertaal|translate|los op|reken uit|bereken|dicht|rijm|zing|raad)\b/i;

/** Around a need people tell of home as well; in more words than this it says nothing. */
const mostWords = 20;

/**
 * Whether a short message is about kin, one's own house or wedding, or sets a task. That does not make it none of
 * the desk's business (leave, a place for a sister's car), but it takes more to believe that it is.
 */
export const atHome = (text: string): boolean =>
  (own.test(text) || wedding.test(text) || task.test(text.trim())) && text.trim().split(/\s+/).length <= mostWords;
