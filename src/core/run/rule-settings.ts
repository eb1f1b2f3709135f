import type { Entry } from '../node.ts';
import type { OptionValue, RuleInfo } from '../rule.ts';
import { isGroup, type Level, type LintSettings, levels, type RuleSetting } from '../ruling.ts';
import { didYouMean } from '../wording/nearest.ts';
import { typed } from '../wording/typed.ts';
import { quoted } from '../wording/words.ts';
import { type Complain, isBlank, textsOf, unexpected } from './expectation.ts';
import { rulesNamed, unchangeable, unknownRule } from './rule-names.ts';

/**
 * Reads the value of `rules:`. What is wrong is told and left out. Without rules, neither ids nor options
 * are looked at.
 */
export function readRules(
  entry: Entry,
  rules: readonly RuleInfo[],
  complain: Complain,
): LintSettings['rules'] {
  if (entry.value.type !== 'mapping') {
    complain(unexpected(entry, 'rules or groups with their levels, like `date: warning`'));
    return {};
  }
  const settings: Record<string, RuleSetting> = {};
  for (const one of entry.value.entries) {
    if (rules.length > 0 && rulesNamed(rules, one.key).length === 0) {
      complain({ ...unknownRule(rules, one.key), range: one.range });
      continue;
    }
    const rule = rules.find(({ id }) => id === one.key);
    if (rule?.always) {
      complain({ ...unchangeable(one.key), range: one.range });
      continue;
    }
    const setting = readSetting(one, rule, rules.length > 0, complain);
    if (setting) settings[one.key] = setting;
  }
  return settings;
}

function readSetting(
  entry: Entry,
  rule: RuleInfo | undefined,
  thorough: boolean,
  complain: Complain,
): RuleSetting | undefined {
  const { key, value } = entry;
  if (value.type !== 'mapping') {
    const level = readLevel(entry, complain);
    return level && { level, options: {} };
  }
  const options: Record<string, OptionValue> = {};
  let level: Level | undefined;
  for (const one of value.entries) {
    const option = rule?.options?.[one.key];
    if (one.key === 'level') level = readLevel(one, complain);
    else if (option) {
      const set = readOption(one, option.default, complain);
      if (set !== undefined) options[one.key] = set;
    } else if (thorough) {
      const known = ['level', ...Object.keys(rule?.options ?? {})];
      const help = isGroup(key)
        ? 'set the options of each rule of the group by itself'
        : `remove it; the keys here are ${quoted(known, 'and')}`;
      complain({
        message: `unknown key ${typed(one.key)}`,
        help: didYouMean(one.key, known) ?? help,
        range: one.range,
      });
    }
  }
  return { level, options };
}

function readLevel(entry: Entry, complain: Complain): Level | undefined {
  const { value } = entry;
  if (value.type !== 'scalar' || isBlank(value)) {
    complain(unexpected(entry, quoted(levels)));
    return undefined;
  }
  const level = levels.find((known) => known === value.value);
  if (!level) {
    complain({
      message: `unknown level ${typed(value.value)}, expected ${quoted(levels)}`,
      help: didYouMean(value.value, levels),
      range: value.range,
    });
  }
  return level;
}

function readOption(entry: Entry, usual: OptionValue, complain: Complain): OptionValue | undefined {
  const { value } = entry;
  const text = value.type === 'scalar' ? value.value : '';
  if (typeof usual === 'number') {
    if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
    complain(unexpected(entry, 'a number'));
  } else if (typeof usual === 'boolean') {
    if (text === 'true' || text === 'false') return text === 'true';
    complain(unexpected(entry, '`true` or `false`'));
  } else {
    const list = value.type === 'list' ? textsOf(value) : undefined;
    if (list) return list;
    complain(
      unexpected(entry, 'a list of texts', text ? `write \`${entry.key}: [${text}]\`` : undefined),
    );
  }
  return undefined;
}
