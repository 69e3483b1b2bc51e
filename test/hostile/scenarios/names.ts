/** @file Scenarios of input names that mean something to a terminal, a shell or an option parser. */

import { writeFileSync } from 'node:fs';
import { page, type Scenario, type Stage } from './stage.ts';

/** Converts a post of that name and breaks one of it, and looks at what reaches the terminal. */
async function oddName(stage: Stage, name: string): Promise<void> {
  stage.write(name, page('odd'));
  const { code, stderr } = await stage.run(['-v', '-d', 'out', '--', name]);
  stage.expect(code === 0, `exit ${code}: ${stderr.slice(0, 160)}`);
  stage.expect(stage.list('out').length === 1, `written: ${stage.list('out').join(' ')}`);
  stage.write(name, '');
  const broken = await stage.run(['-d', 'out', '--', name]);
  stage.expect(broken.code === 1, `an empty post ends with exit ${broken.code}`);
  stage.expect(broken.stderr.trim().split('\n').length === 1, 'the message takes several lines');
  stage.expect(
    !/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/.test(stderr + broken.stderr),
    'a raw control reaches the terminal',
  );
}

export const NAME_SCENARIOS: Readonly<Record<string, Scenario>> = {
  'fs-name.newline': (stage) => oddName(stage, 'a\nb\u001b[31m.txt'),
  'fs-name.bidi': (stage) => oddName(stage, 'a\u202etxt.b\u2066.txt'),
  'fs-name.quote': (stage) => oddName(stage, `a' "$(b)\`;&.txt`),
  'fs-name.cjk': (stage) => oddName(stage, '中文（一）。.txt'),
  'fs-name.dash': (stage) => oddName(stage, '-x.txt'),

  'fs-name.gbk': async (stage) => {
    const name = Buffer.concat([
      Buffer.from(stage.path),
      Buffer.from('/'),
      Buffer.of(0xd6, 0xd0, 0xce, 0xc4),
      Buffer.from('.txt'),
    ]);
    writeFileSync(name, page('gbk'));
    const { code, stderr } = await stage.run([], { shell: '"$@" -d out *.txt' });
    const converted = code === 0 && stage.list('out').length === 1;
    stage.expect(converted || (code === 1 && stderr !== ''), `exit ${code}, ${stage.list('out')}`);
  },
};
