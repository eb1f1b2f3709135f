import { quotationsIn } from './quotations.ts';

/** “studies show”, “experts say”: someone unnamed and what they do, by language. */
const VAGUE: Readonly<Record<string, string>> = {
  en: phrases(
    '(?:[Ss]tudies|[Rr]esearch|[Ss]urveys|[Ss]tatistics|[Pp]olls|[Ee]vidence)(?: ha(?:s|ve))? (?:clearly |consistently |repeatedly |often )?(?:show[ns]?|suggest(?:s|ed)?|indicate[ds]?|finds?|found|prove[dns]?|demonstrate[ds]?|confirm(?:s|ed)?)',
    '(?:[Ee]xperts|[Ss]cholars|[Ss]cientists|[Rr]esearchers|[Aa]nalysts|[Oo]bservers|[Cc]ritics|[Ee]conomists|[Cc]ommentators|[Aa]cademics|[Ss]pecialists|[Pp]roponents|[Oo]pponents|[Ss][ck]eptics)(?: have)? (?:often |widely |generally )?(?:say|argued?|claim(?:ed)?|believe|agreed?|warn(?:ed)?|suggest(?:ed)?|contend|maintain|assert|fear|predict|point out|note)',
    '[Ss]ome (?:say|argue|claim|believe|contend|maintain|fear|have argued|have suggested|would argue)',
    '[Ii]t is (?:widely|commonly|generally|often) (?:believed|said|known|thought|accepted|assumed|argued|agreed)',
  ),
  de: phrases(
    '(?:Studien|Untersuchungen|Umfragen|Statistiken|Forschungen) (?:zeigen|belegen|beweisen|bestätigen|besagen|haben gezeigt|legen nahe)',
    '(?:Expert(?:en|innen)|Fachleute|Wissenschaftler(?:innen)?|Forscher(?:innen)?|Forschende|Kritiker(?:innen)?|Beobachter(?:innen)?|Analysten|Ökonomen|Befürworter|Gegner) (?:sagen|meinen|warnen|behaupten|argumentieren|glauben|fordern|kritisieren|befürchten|schätzen|betonen|vermuten|gehen davon aus)',
    '(?:[Mm]anche|[Ee]inige|[Vv]iele) (?:sagen|meinen|behaupten|argumentieren|glauben)',
    '[Ee]s heißt(?=, )|[Ee]s (?:wird|ist) (?:oft|häufig|allgemein|weithin) (?:gesagt|behauptet|angenommen|bekannt)',
  ),
  fr: phrases(
    '(?:[Dd]es|nombreuses|[Pp]lusieurs|[Cc]ertaines|[Dd]iverses|[Ll]es) (?:études|recherches|enquêtes|statistiques) (?:récentes )?(?:montrent|démontrent|indiquent|suggèrent|prouvent|confirment|ont montré|révèlent)',
    "(?:[Dd]es|nombreux|[Pp]lusieurs|[Cc]ertains|[Ll]es) (?:experts|spécialistes|chercheurs|analystes|observateurs|critiques|économistes|scientifiques) (?:affirment|disent|estiment|pensent|craignent|soutiennent|avertissent|s['’]accordent|considèrent|soulignent)",
    "(?:[Cc]ertains|[Dd][’']aucuns|[Bb]eaucoup) (?:affirment|disent|estiment|pensent|soutiennent|prétendent|avancent)",
    '[Ii]l est (?:communément |généralement |largement )(?:admis|reconnu|connu|accepté)',
  ),
};

/** How far back words may stand that make a source known, in characters. */
const NEAR = 60;

const patterns = new Map<string, { readonly hint: RegExp; readonly exact: RegExp }>();

/** What makes them known, by the language: our research, these studies, and in English Gallup polls. */
const KNOWN: Readonly<Record<string, RegExp>> = {
  en: /(?:\b(?:[Oo]ur|[Mm]y|[Tt]he|[Tt]h[ei]se?|[Tt]hose|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er|[Yy]our|[Bb]oth)\s(?:\p{L}+\s)?|['’]s?\s(?:\p{L}+\s)?|[^.!?:\s]\s\p{Lu}\p{L}+\s|\p{Lu}{2,}\s)$/u,
  de: /\b(?:[Uu]nsere|[Mm]eine|[Dd]ie|[Dd]iese|[Jj]ene|[Ii]hre|[Ss]eine|[Dd]eren|[Bb]eide)\s(?:\p{L}+\s)?$/u,
  fr: /\b(?:[Nn]os|[Mm]es|[Cc]es|[Ll]eurs|[Ss]es|[Vv]os)\s(?:\p{L}+\s)?$/u,
};

/** Whether a brief may lean on unnamed sources at all; cheaper than to look at its paragraphs. */
export function mayBeVague(text: string, language: string): boolean {
  return patternsOf(language)?.hint.test(text) ?? false;
}

/** The first words of a text that lean on unnamed sources, outside of quotations. */
export function vagueSource(text: string, language: string): RegExpExecArray | undefined {
  const [vague, known] = [patternsOf(language)?.exact, KNOWN[language]];
  if (!vague || !known) return undefined;
  return Array.from(text.matchAll(vague)).find(
    ({ index }) =>
      !known.test(text.slice(Math.max(0, index - NEAR), index)) &&
      !quotationsIn(text, language).some(({ start, end }) => start <= index && index < end),
  );
}

function patternsOf(language: string) {
  const vague = Object.hasOwn(VAGUE, language) ? VAGUE[language] : undefined;
  if (vague === undefined) return undefined;
  const made = patterns.get(language) ?? {
    hint: new RegExp(vague),
    exact: new RegExp(`(?<![\\p{L}-])(?:${vague})(?!\\p{L})`, 'gu'),
  };
  patterns.set(language, made);
  return made;
}

function phrases(...alternatives: readonly string[]): string {
  return alternatives.join('|').replaceAll(' ', '\\s');
}
