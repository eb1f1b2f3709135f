import type { Rule } from '../../core/rule.ts';
import { contrast, darkened } from '../../core/theme/color.ts';
import { CONTRAST, designOf } from '../../core/theme/design.ts';
import { settingPlace } from '../../core/theme/place.ts';

const rule: Rule = {
  id: 'workspace/contrast',
  summary: 'an accent that is too pale to read',
  why: 'readers with weak sight, or in bright light, cannot make out the headings and links in it',
  source: 'WCAG 2.2, success criterion 1.4.3: text has a contrast of at least 4.5:1',
  severity: 'error',
  fixes: 'none',
  good: {
    text: 'Two million flats heat with gas.\n',
    settings: 'groups: { energy: { name: Energy } }\ntheme: { accent: "#17486b" }\n',
  },
  bad: {
    text: 'Two million flats heat with gas.\n',
    settings: 'groups: { energy: { name: Energy } }\ntheme: { accent: "#6ab0de" }\n',
  },
  *survey({ workspace }) {
    const { file, theme } = workspace ?? {};
    if (!file || !theme?.accent) return;
    // Of all that it stands on, and that stands on it, boxes are the nearest to it.
    const { fill } = designOf(theme).light;
    const found = contrast(theme.accent, fill);
    if (found >= CONTRAST.own) return;
    yield {
      path: file.path,
      message: `\`${theme.accent}\` has a contrast of ${rounded(found)}:1, text needs ${CONTRAST.own}:1`,
      range: settingPlace(file, 'theme', 'accent'),
      help: `write \`accent: "${darkened(theme.accent, fill, CONTRAST.own)}"\`, the nearest of the same hue that can be read`,
    };
  },
};

export default rule;

/** Never up: 4.46 is not 4.5. */
function rounded(ratio: number): number {
  return Math.floor(ratio * 10) / 10;
}
