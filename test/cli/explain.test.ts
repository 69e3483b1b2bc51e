/** @file `post2md explain`: what a person reads who wonders about a post, or writes a recipe. */

import { describe, expect, it } from 'vitest';
import { runHere } from './in-process.ts';
import { Folder } from './post2md.ts';

const COMMENT =
  '<article class="comment"><h3>Jo</h3><div class="field-name-comment-body"><p>One.</p></div></article>';
const POST = `---
title: A round table
from: https://www.chinafile.com/conversation/round
---
<div class="content"><div class="field-name-body field"><p>Intro.</p></div></div>
<div class="share">Tell everyone</div>
<p class="stray">Nobody's text</p>
${COMMENT}
`;
const OWN = `name: own
match: {url: '^https://elsewhere\\.example/'}
drop: [.share, .menu]
title: h1
body: .field-name-body
figures: [{each: figure, image: img, caption: figcaption}]
contributions: {each: .comment, people: {name: [h2, h3]}, body: .field-name-comment-body}
`;

async function explained(args: readonly string[], files = {}): Promise<string> {
  const folder = new Folder({ 'post.txt': POST, 'own.yml': OWN, ...files });
  const { code, stdout, stderr } = await folder.run(['explain', ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe('explain', () => {
  it.each([
    ['clean.md', { clean: true, problems: [] }, 0],
    ['empty.txt', { path: 'empty.txt', problems: [{ code: 'empty-input' }] }, 1],
  ])('tells programs of %s too', async (path, record, status) => {
    const folder = new Folder({ 'clean.md': '# Text\n', 'empty.txt': '' });
    const { code, stdout } = await folder.run(['explain', '--json', path]);
    expect(code).toBe(status);
    expect(JSON.parse(stdout)).toMatchObject(record);
  });

  it('says nothing of a proof that the configuration leaves out', async () => {
    const text = await explained(['post.txt'], { 'post2md.config.yml': 'verify: false\n' });
    expect(text).not.toContain('fidelity');
  });

  it('shows a terminal no control character, as JSON either', async () => {
    const folder = new Folder({ 'a.txt': '<p title="x">One\u009b2J two</p>' });
    const { stdout } = await runHere(['explain', '--json', 'a.txt'], {
      cwd: folder.path,
      terminal: true,
    });
    expect(JSON.parse(stdout).path).toBe('a.txt');
    expect(stdout).not.toContain('\u009b');
  });

  it('says which recipe was taken and which came near', async () => {
    const text = await explained(['post.txt']);
    expect(text).toMatch(/^post\.txt\n {2}address {3}https:\/\/www\.chinafile\.com\/conv/);
    expect(text).toMatch(/^ {2}recipe {4}chinafile-conversation$/m);
    expect(text).toMatch(/^ {2}chinafile-conversation +taken\n +address fits .*\n +has 1 article/m);
    expect(text).toMatch(/^ {2}chinafile +fits too, but is tried later$/m);
    expect(text).toMatch(
      /^ {2}pao-pao +near miss\n +address is not .*\n +has 1 \.field-name-body/m,
    );
    expect(text).toMatch(/^ {2}article .*\n +takes any page$/m);
    expect(text).toMatch(/^ {2}no match: .*iyouport/m);
  });

  it('says what each selector of the recipe finds, and which of several', async () => {
    const text = await explained(['-r', 'own.yml', 'post.txt']);
    expect(text).toMatch(/^ {2}own +forced\n +address is not \^https:\/\/elsewhere/m);
    expect(text).toMatch(/^ {2}drop: \.share +1 {2}\.share\n +Tell everyone$/m);
    expect(text).toMatch(/^ {2}contributions\.people\.name +1\/1 {2}h3\n +Jo$/m);
    expect(text).toMatch(/^ {2}nothing found:\n {4}drop: \.menu: \.menu\n {4}title: h1\n/m);
    // What stands in each figure was not looked for, since there is none.
    expect(text).toContain('figures.each: figure');
    expect(text).not.toContain('figcaption');
  });

  it('accounts for all of the page and shows what is lost', async () => {
    const text = await explained(['-r', 'own.yml', 'post.txt']);
    expect(text).toMatch(/^Ledger +characters +links +images +share$/m);
    expect(text).toMatch(/^ {2}kept in the body +12 +0 +0 +33\.3 %$/m);
    expect(text).toMatch(/^ {2}dropped: \.share +12 +0 +0 +33\.3 %\n {4}Tell everyone$/m);
    expect(text).toMatch(/^ {2}LOST +12 .*\n {4}Nobody's text$/m);
    expect(text).toMatch(/^ {2}all of the page +36 +0 +0 +100\.0 %$/m);
    expect(text).toMatch(/^ {2}fidelity +1 of its pieces lost, see the ledger$/m);
    expect(text).toMatch(/^Problems\n {2}text of the page is lost: "Nobody's text"$/m);
    expect(text).toMatch(/^Outline\n {2}## Comments\n {2}### Jo$/m);
  });

  it('stays within 80 columns whatever the post holds, and shows no control character raw', async () => {
    const long = '宽'.repeat(100);
    const files = {
      [`${long.slice(0, 60)}.txt`]: `<h2>${long}</h2><p>\u001b[31mred\u0007 ${'x'.repeat(200)}</p><div hidden>${long} ${'word '.repeat(50)}</div><a href="javascript:${'a'.repeat(99)}">x</a>`,
    };
    const text = await explained([Object.keys(files)[0] ?? ''], files);
    for (const line of text.split('\n')) {
      const wide = line.match(/[\u3000-\u9fff]/g)?.length ?? 0;
      expect(line.length + wide, line).toBeLessThanOrEqual(80);
    }
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  });

  it('has colours on a terminal only', async () => {
    const { path } = new Folder({ 'post.txt': POST });
    const screen = { cwd: path, terminal: true };
    expect((await runHere(['explain', 'post.txt'], screen)).stdout).toContain('\u001b[');
    expect(await explained(['post.txt'])).not.toContain('\u001b');
    expect(await explained(['post.txt', '--color'])).toContain('\u001b[');
    const plain = await runHere(['explain', '--no-color', 'post.txt'], screen);
    expect(plain.stdout).not.toContain('\u001b');
  });

  it('says the same to programs', async () => {
    const record = JSON.parse(await explained(['--json', '-r', 'own.yml', 'post.txt']));
    expect(record).toMatchObject({
      path: 'post.txt',
      address: 'https://www.chinafile.com/conversation/round',
      recipe: 'own',
      forced: true,
      clean: false,
      outline: [
        { level: 2, text: 'Comments' },
        { level: 3, text: 'Jo' },
      ],
      frontMatter: { title: 'A round table', contributors: [{ name: 'Jo' }] },
      ledger: { balanced: false, lost: { characters: 12 } },
      fidelity: { exact: false },
      problems: [],
    });
    expect(record.matches[0]).toEqual({
      recipe: 'own',
      matches: false,
      url: { pattern: '^https://elsewhere\\.example/', fits: false },
    });
    expect(record.findings).toContainEqual({
      field: 'contributions.people.name',
      selectors: ['h2', 'h3'],
      used: 'h3',
      found: 1,
      of: 1,
      sample: 'Jo',
    });
  });

  it('reads standard input, and leaves clean Markdown alone', async () => {
    const folder = new Folder();
    const page = await folder.run(['explain', '-'], { input: '<p>Hi</p>' });
    expect(page.stdout).toMatch(/^-\n {2}address {3}not known\n {2}recipe {4}article\n/);
    const clean = await folder.run(['explain', '-'], { input: 'Hi *there*\n' });
    expect(clean).toMatchObject({
      code: 0,
      stdout: '-\n  clean Markdown already: it passes through as it is\n',
    });
  });

  it('tells the problems with their lines, and how to mend them', async () => {
    const text = await explained(['odd.txt'], {
      'odd.txt': '---\ntitle: a: b\n---\n<p>Hi</p>\n',
    });
    expect(text).toMatch(/^Problems\n {2}warning line 2: the front matter's "title" was/m);
  });

  it('explains a post that its recipe finds nothing in, and fails', async () => {
    const folder = new Folder({ 'post.txt': POST, 'own.yml': 'body: .nowhere\n' });
    const { code, stdout } = await folder.run(['explain', '-r', 'own.yml', 'post.txt']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/nothing found:\n {4}body: \.nowhere\n/);
    expect(stdout).toMatch(/^ {2}error the recipe "own" found no post here/m);
  });

  it.each([
    [['explain'], 2, /^post2md: missing required argument 'post'/],
    [['explain', 'a', 'b'], 2, /too many arguments/],
    [['explain', 'none.txt'], 1, /^none\.txt: there is no such file/],
    [['explain', '--write', 'post.txt'], 2, /--write and explain don't go together/],
    [['explain', '-r', 'no', 'post.txt'], 2, /there is no recipe "no"/],
    [['explain', '-r', 'no.yml', 'post.txt'], 2, /^no\.yml: there is no such file/],
  ])('%j is refused', async (args, code, words) => {
    const ended = await new Folder({ 'post.txt': POST }).run(args);
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(ended.stderr).toMatch(words);
  });
});
