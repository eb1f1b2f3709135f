import type { Command } from '../core/command.ts';
import { examine } from '../core/doctor/examine.ts';
import { asJson } from '../core/doctor/json.ts';
import { asText } from '../core/doctor/text.ts';
import { choose } from '../core/run/choose.ts';
import { sayNext } from '../core/run/next-step.ts';
import { counted } from '../core/wording/words.ts';
import { rules } from '../rules/index.ts';

/** The widest that lines get: they are read, and pasted into messages. */
const WIDTH = 80;

const formats = [{ name: 'text' }, { name: 'json' }] as const;

/** Says what is installed, which settings are in force, and what is missing or wrong. */
const doctor: Command = {
  name: 'doctor',
  summary: 'say what is installed, in force, missing and wrong',
  options: [
    {
      flags: '--format <name>',
      description: 'text or json',
      default: 'text',
      completes: formats.map(({ name }) => name),
    },
  ],
  examples: ['brief doctor', 'brief doctor --format json'],
  async run(_, { format }, io, program) {
    const { name } = choose(formats, String(format), 'format');
    const { checkup, next } = await examine(io, rules, program);
    const { troubles } = checkup;
    const errors = troubles.filter(({ severity }) => severity === 'error').length;
    const code = errors > 0 ? 1 : 0;
    if (name === 'json') {
      io.out(asJson(checkup));
      return code;
    }
    io.out(asText(checkup, Math.min(WIDTH, io.columns ?? WIDTH), io.color.out));
    io.err(`\n${errors > 0 ? `${counted(errors, 'thing')} to mend` : 'nothing is wrong'}\n`);
    if (errors === 0) sayNext(io, next);
    return code;
  },
};

export default doctor;
