/** How a language tells of what has happened, and of what is to come. */
export interface Tenses {
  /** A verb of the past. */
  readonly past: RegExp;
  /** What shows that a sentence looks ahead, or that a date in it is none of an event. */
  readonly ahead: RegExp;
  /** What stands before a date that says when something happened; without the day. */
  readonly when: RegExp;
}

/** The letters of the three languages; for V8 to compile `\p{L}` takes longer than all else here. */
const LETTERS = 'a-zà-öø-ÿœ';

const word = (...words: readonly string[]) =>
  new RegExp(
    `(?<![${LETTERS}’'-])(?:${words.join('|')})(?![${LETTERS}-])`.replaceAll(
      '\\p{L}',
      `[${LETTERS}]`,
    ),
    'i',
  );

const AUXILIARY = 'is|are|be|been|being|the|an?|of|to|its|their|our|his|her|more|most|for|and|with';
const IRREGULAR =
  'met|said|told|took|held|came|began|became|went|made|gave|saw|won|lost|led|left|rose|fell|grew|brought|spoke|wrote|stood|struck|drew|paid|sent|spent|built|broke|chose|ran';

const made = new Map<string, Tenses>();

/** The tenses of a language, compiled when first asked for; undefined for others than en, de and fr. BCP 47. */
export function tensesOf(lang: string): Tenses | undefined {
  const base = lang.split('-')[0] ?? '';
  const tenses = made.get(base) ?? languages[base]?.();
  if (tenses) made.set(base, tenses);
  return tenses;
}

const languages: Readonly<Record<string, (() => Tenses) | undefined>> = {
  en: () => ({
    past: word(
      'was|were|had|did',
      // “is held”, “the updated law” and “need” are no past
      `(?<!(?<!\\p{L})(?:${AUXILIARY})\\s)(?:${IRREGULAR}|(?!need|indeed|exceed|proceed|succeed|speed|united)[a-z]{2,15}ed)`,
    ),
    ahead: word(
      'will|shall|would|should|must|may|might|could|going to|(?:is|are) (?:to|due|set)',
      'plan(?:s|ned|ning)?|schedul\\w+|expect\\w*|propos\\w+|announc\\w+|postpon\\w+|exten(?:d|sion)\\w*|delay\\w*|forecast\\w*|projected|projections?|predict\\w*|intend\\w*|aim\\w*|target\\w*|hope\\w*|promis\\w+|slated|invit\\w+',
      'upcoming|forthcoming|next|until|till|due|deadlines?|ahead of|effective|expir\\w+|future|tentative\\w*|valid|if',
      'updat\\w+|revis\\w+|accessed|retrieved|visited|registration|regist\\w+|apply|starts|begins|ends|opens|takes? (?:place|effect)|enters?',
    ),
    when: /(?:^|\s)(?:in|on|since|during|end of|beginning of)(?:\s(?:early|late|mid))?[\s-]$/i,
  }),
  de: () => ({
    past: word(
      'war|waren|wurden?|hatten?|traf(?:en)?|(?:be)?sprach(?:en)?|kam(?:en)?|ging(?:en)?|gab(?:en)?|fand(?:en)?|begann(?:en)?|beschloss(?:en)?|stieg(?:en)?|sank(?:en)?|fiel(?:en)?|nahm(?:en)?|trat(?:en)?|lag(?:en)?|schrieb(?:en)?|entschied(?:en)?|gewann(?:en)?|verlor(?:en)?',
      '(?:sag|erklär|stell|leg|mach|führ|einig|besuch|unterzeichne|veröffentlich|diskutier|forder|erreich|lehn|stimm|starte|verabschiede|gründe|berichte|zeig|warn|kritisier)ten?',
      '(?:hat|haben|ist|sind)(?= [^.;:]{0,200} (?:\\p{L}{0,12}ge\\p{L}{2,20}(?:t|en)|(?:be|ver|er|ent|zer|unter)\\p{L}{2,20}(?:t|en)|\\p{L}{2,20}iert)(?!\\p{L}))',
    ),
    ahead: word(
      'wird|werden|werde|soll(?:en|ten?)?|will|wollen|würden?|kann|können|könnten?|dürften?|möchten?|muss|müssen',
      '(?:ge)?plan\\p{L}*|vorgesehen\\p{L}*|voraussichtlich\\p{L}*|bis|ab|künftig\\p{L}*|kommend\\p{L}*|nächst\\p{L}*|erwart\\p{L}*|an(?:ge)?künd\\p{L}*|kündigt\\p{L}*|verschoben|verlänger\\p{L}*|Frist\\p{L}*|tritt|treten|wenn|falls|sobald|aktualisiert|abgerufen|zugegriffen|anmeld\\p{L}*|prognos\\p{L}*|gültig|einlad\\p{L}*|Stand',
    ),
    when: /(?:^|\s)(?:im|am|seit|anfang|mitte|ende)\s$/i,
  }),
  fr: () => ({
    past: word(
      'était|étaient|fut|furent|avait|avaient|eut|eurent',
      '(?:a|ont)(?= (?:\\p{L}{1,15} ){0,2}\\p{L}{1,20}(?:é|i|is|it|u|ert)e?s?(?!\\p{L}))',
      "(?:s[’'](?:est|était|étaient)|se sont)(?= \\p{L}{1,20}(?:é|i|is|it|u|ert)e?s?(?!\\p{L}))",
      '(?:est|sont)(?= (?:allé|venu|arrivé|parti|devenu|entré|né|mort|intervenu|tombé|resté)e?s?(?!\\p{L}))',
    ),
    ahead: word(
      '\\p{L}{1,20}(?:erai(?:t|ent)|era|eront|ira|iront|dra|dront)|va|vont|aura|auront|doit|doivent|devra(?:it|ient)?|peut|peuvent|pourrai(?:t|ent)',
      'pré(?:vu|voi|voy)\\p{L}*|attendu\\p{L}*|annonc\\p{L}*|programm\\p{L}*|report\\p{L}*|prolong\\p{L}*|propos\\p{L}*|prochain\\p{L}*|futur\\p{L}*|échéances?|venir|partir|compter|jusqu|d’ici|dès|si|vise\\p{L}*|jour|consulté\\p{L}*|vigueur|inscri\\p{L}*|invit\\p{L}*',
    ),
    when: /(?:^|\s)(?:en|au mois de|au mois d[’']|depuis|fin|mi-|début|le)[\s-]?$/i,
  }),
};
