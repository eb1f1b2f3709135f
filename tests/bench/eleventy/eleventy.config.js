// The quickest that Eleventy does without a plugin: one template around Markdown that is nothing else.
import { readFileSync } from 'node:fs';

const dates = {
  long: new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }),
  short: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

export default function configure(eleventy) {
  eleventy.addGlobalData('layout', 'page.njk');
  eleventy.addGlobalData('style', readFileSync('style.css', 'utf8'));
  eleventy.addGlobalData('publisher', 'Housing Working Group');
  eleventy.addGlobalData(
    'permalink',
    () =>
      ({ page }) =>
        `${page.fileSlug}.html`,
  );
  eleventy.addFilter('day', (date) => date.toISOString().slice(0, 10));
  eleventy.addFilter('words', (date, how) => dates[how].format(date));
  eleventy.addFilter('minutes', (html) =>
    Math.ceil(html.replace(/<[^>]*>/g, '').split(/\s+/).length / 238),
  );
  return {
    dir: { input: 'briefs', includes: '../_includes', output: 'dist' },
    markdownTemplateEngine: false,
  };
}
