import type { Complaint } from '../run/complaint.ts';

/** A page that says in place of another why that is not there. */
export function notice(complaints: readonly Complaint[]): string {
  const words = complaints.map(({ message, help }) => {
    const more = help === undefined ? '' : `<p>help: ${escaped(help)}</p>\n`;
    return `<p>${escaped(message)}</p>\n${more}`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>brief preview</title>
</head>
<body>
<main>
${words.join('')}</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
