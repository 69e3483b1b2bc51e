/** @file `rest: true`: a recipe leaves out a whole page round the post that it finds in it. */

import { describe, expect, it } from 'vitest';
import { convertPost } from '../../src/convert.ts';
import { loadRecipe } from '../../src/recipes/load.ts';

const PAGE = `<!doctype html><html><head><title>T</title></head><body>
<nav>Home</nav>
<div class="meta">By <b>Ada</b>, <img class="hero" src="https://x.example/a.png" alt="A"></div>
<main><p>Text.</p><div class="box">In the text</div></main>
<section><div class="c"><i>Bo</i> says <p>Hi.</p></div></section>
<footer>Contact</footer>
</body></html>`;

function converted(drop: string) {
  const { recipe } = loadRecipe(
    `drop: [${drop}]
byline: .meta b
image: {src: .hero@src}
body: main
contributions: {each: .c, people: {name: i}, body: p}`,
    'own',
  );
  const { markdown, report } = convertPost(PAGE, { recipe });
  const { lost, dropped, moved, balanced } = report.ledger ?? expect.fail('no ledger');
  return { markdown, lost: lost.characters, dropped, moved, balanced, report };
}

describe('what is left of a page', () => {
  it('is a loss where the recipe says nothing of it', () => {
    expect(converted('').lost).toBeGreaterThan(0);
    expect(converted('').balanced).toBe(false);
  });

  it('is left out by name, and what was found in it stays', () => {
    const { markdown, lost, dropped, moved, balanced, report } = converted(
      '{rule: furniture, select: body, rest: true}',
    );
    expect(markdown).toContain('author: Ada');
    expect(markdown).toContain('![A](https://x.example/a.png)\n\nText.\n\nIn the text\n');
    expect(markdown).toContain('### Bo\n\nHi.\n');
    expect(markdown).not.toMatch(/Home|By|says|Contact/);
    expect({ lost, balanced }).toEqual({ lost: 0, balanced: true });
    expect(dropped.furniture).toMatchObject({ characters: 'HomeBy,saysContact'.length });
    expect(moved.author).toMatchObject({ characters: 3 });
    expect(report.fidelity?.exact).toBe(true);
  });

  it('never takes anything out of the text', () => {
    const { markdown } = converted('{rule: box, select: [.box, main], rest: true}');
    expect(markdown).toContain('Text.\n\nIn the text\n');
  });
});
