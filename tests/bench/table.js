// What the bench prints, and the bounds that it holds figures against.

/** Prints what was measured; returns how often a run takes the time of the one that it is compared with. */
export function table(title, measured, base) {
  const ratio = (name) => measured.get(name).time / measured.get(base).time;
  const header = [...[...measured.keys()].map(({ length }) => length), 0];
  const wide = Math.max(...header) + 2;
  const last = `× ${base}`;
  say(`\n${title}: medians of interleaved runs, Node ${process.versions.node}\n`);
  say(`${'run'.padEnd(wide)}${'ms'.padStart(6)}${last.padStart(22)}${'MB'.padStart(6)}`);
  for (const [name, { time, peak }] of measured) {
    const cells = [
      name.padEnd(wide),
      time.toFixed(0).padStart(6),
      ratio(name).toFixed(2).padStart(22),
      (peak > 0 ? peak.toFixed(0) : '').padStart(6),
    ];
    say(cells.join('').trimEnd());
  }
  return ratio;
}

/** What is wrong where a run takes longer than a bound allows. */
export function above(what, ratio, bound, base) {
  const line = `${what}: ${ratio.toFixed(2)} × ${base}, at most ${bound}`;
  return verdict(line, ratio <= bound);
}

/** What is wrong where a run takes more memory than a bound allows, in MB. */
export function heavier(what, { peak }, bound) {
  return verdict(`${what}: ${peak.toFixed(0)} MB at the peak, under ${bound}`, peak < bound);
}

/** What is wrong where people wait longer than a bound allows, in ms. */
export function longer(what, time, bound) {
  return verdict(`${what}: ${time.toFixed(0)} ms, under ${bound}`, time < bound);
}

/** Prints a line to people. */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

function verdict(line, holds) {
  say(`${holds ? 'holds ' : 'MISSED'}  ${line}`);
  return holds ? [] : [line];
}
