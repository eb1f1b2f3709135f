export type { Brief } from './core/brief.ts';
export type {
  Diagnostic,
  Edit,
  Finding,
  Fix,
  Problem,
  Related,
  Severity,
} from './core/diagnostic.ts';
export { count } from './core/diagnostic.ts';
export { type Field, type FieldName, fields, type Meta, type Person } from './core/fields.ts';
export { type Fixed, fix } from './core/fix.ts';
export type { Format, Made, Setting, Translation } from './core/format.ts';
export type { FrontMatter } from './core/frontmatter/read.ts';
export { type LintOptions, lint } from './core/lint.ts';
export { parse } from './core/parse.ts';
export type { Hidden, Report, Reporter } from './core/reporter.ts';
export type {
  Context,
  Example,
  OptionValue,
  OptionValues,
  Rule,
  RuleInfo,
  RuleOption,
} from './core/rule.ts';
export type {
  Level,
  LintSettings,
  Override,
  Profile,
  RuleSetting,
  Ruling,
} from './core/ruling.ts';
export { type RuleFlags, ruling } from './core/run/select.ts';
export { readSettings, type Settings } from './core/run/settings.ts';
export type { Source } from './core/stamp.ts';
export type { Point, Range } from './core/text.ts';
export type { Typesetting } from './core/typeset.ts';
export type { Group, Localised, Mistake, Theme, Workspace } from './core/workspace.ts';
export { formats } from './formats/index.ts';
export { reporters } from './reporters/index.ts';
export { rules } from './rules/index.ts';
