/** @file Laws: pages and Markdown made side by side agree, damage never goes unnoticed, and every way to read gives the same facts. */

import fc from 'fast-check';
import createParser from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { agree, compare } from '../../src/verify/compare.ts';
import { diff } from '../../src/verify/diff.ts';
import { verify } from '../../src/verify/index.ts';
import { markdownFacts } from '../../src/verify/markdown-facts.ts';
import { renderedFacts } from '../../src/verify/rendered-facts.ts';
import { factsOf } from './page.ts';

/** The same thing said in both languages. */
interface Pair {
  readonly html: string;
  readonly markdown: string;
}

const word: fc.Arbitrary<string> = fc.constantFrom(
  'one',
  'two',
  'three',
  '中文',
  '后',
  'é',
  '😀',
  '12',
);

/** Words, then a mark that never touches them, so that Markdown's delimiters always stand. */
const inline: fc.Arbitrary<Pair> = fc.oneof(
  { weight: 3, arbitrary: word.map((text) => ({ html: text, markdown: text })) },
  word.map((text) => ({ html: `<b>${text}</b>`, markdown: `**${text}**` })),
  word.map((text) => ({ html: `<i>${text}</i>`, markdown: `*${text}*` })),
  word.map((text) => ({ html: `<s>${text}</s>`, markdown: `~~${text}~~` })),
  word.map((text) => ({ html: `<code>${text}</code>`, markdown: `\`${text}\`` })),
  word.map((text) => ({ html: `<sub>${text}</sub>`, markdown: `<sub>${text}</sub>` })),
  fc.tuple(word, fc.webUrl({ validSchemes: ['https'] })).map(([text, url]) => ({
    html: `<a href="${url.replaceAll('&', '&amp;')}">${text}</a>`,
    markdown: `[${text}](<${url}>)`,
  })),
  word.map((text) => ({
    html: `<img src="https://a.example/${encodeURI(text)}.png" alt="${text}">`,
    markdown: `![${text}](https://a.example/${encodeURI(text)}.png)`,
  })),
);

const line: fc.Arbitrary<Pair> = fc
  .tuple(word, fc.array(inline, { maxLength: 5 }), word)
  .map(([first, middle, last]) => {
    const pairs = [{ html: first, markdown: first }, ...middle, { html: last, markdown: last }];
    return {
      html: pairs.map(({ html }) => html).join(' '),
      markdown: pairs.map(({ markdown }) => markdown).join(' '),
    };
  });

function indent(text: string, first: string, rest: string): string {
  return (
    first +
    text.replaceAll('\n', `\n${rest}`).replaceAll(/\n[> ]+(?=\n)/g, (blank) => blank.trimEnd())
  );
}

const { block } = fc.letrec<{ block: Pair; blocks: Pair }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    line.map(({ html, markdown }) => ({ html: `<p>${html}</p>`, markdown })),
    line.map(({ html, markdown }) => ({ html: `<h2>${html}</h2>`, markdown: `## ${markdown}` })),
    fc.array(word, { minLength: 1 }).map((words) => ({
      html: `<pre>${words.join('\n  ')}</pre>`,
      markdown: `\`\`\`\n${words.join('\n  ')}\n\`\`\``,
    })),
    tie('blocks').map(({ html, markdown }) => ({
      html: `<blockquote>${html}</blockquote>`,
      markdown: indent(markdown, '> ', '> '),
    })),
    fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }).map((items) => ({
      html: `<ul>${items.map(({ html }) => `<li>${html}</li>`).join('')}</ul>`,
      markdown: items.map(({ markdown }) => indent(markdown, '- ', '  ')).join('\n\n'),
    })),
    fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }).map((items) => ({
      html: `<ol start="3">${items.map(({ html }) => `<li>${html}</li>`).join('')}</ol>`,
      markdown: items
        .map(({ markdown }, index) => indent(markdown, `${index + 3}. `, '   '))
        .join('\n\n'),
    })),
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((list) => ({
    html: list.map(({ html }) => html).join('\n'),
    // A comment keeps two lists, or two quotes, from becoming one.
    markdown: list.map(({ markdown }) => markdown).join('\n\n<!-- -->\n\n'),
  })),
}));

describe('a page and its Markdown', () => {
  test('agree', () => {
    fc.assert(
      fc.property(block, ({ html, markdown }) => {
        expect(verify(factsOf(html), markdown).losses).toEqual([]);
      }),
    );
  });

  test('differ when anything is taken from the Markdown but white space', () => {
    fc.assert(
      fc.property(line, fc.nat(), ({ html, markdown }, index) => {
        const seen = [...markdown].flatMap((sign, at) => (/[\p{L}\p{N}]/u.test(sign) ? [at] : []));
        const at = seen[index % seen.length] ?? 0;
        const damaged = [...markdown].filter((_, place) => place !== at).join('');
        expect(verify(factsOf(`<p>${html}</p>`), damaged).exact).toBe(false);
      }),
    );
  });
});

const fragment: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 2, arbitrary: fc.constantFrom(' ', '\n', '\n\n', '\n    ', '  \n') },
  fc.constantFrom(
    ...[
      '*',
      '**',
      '_',
      '`',
      '``',
      '~~',
      '[',
      ']',
      '(',
      ')',
      '!',
      '#',
      '> ',
      '- ',
      '1. ',
      '***',
      '---',
      '===',
      '\\',
    ],
    ...[
      '<',
      '<b>',
      '</b>',
      '<br>',
      '<p>',
      '</p>',
      '<sub>',
      '</sub>',
      '<td>',
      '<table>',
      '</table>',
      '<ul>',
      '<li>',
    ],
    ...[
      '</li>',
      '</ul>',
      '<a href="x">',
      '</a>',
      '<img src=x>',
      '<!-- -->',
      '<pre>a\nb</pre>',
      '<script>',
      '&amp;',
    ],
    ...['&lt;', '&#42;', '&copy', '&', '| a | b |\n| - | - |\n', '|', '```\n', '。', '“', '，'],
  ),
);

describe('Markdown of any kind', () => {
  /** As markdown-it has it, without what we add and without our shortcuts. */
  const plain = createParser('default', { html: true });
  plain.validateLink = () => true;

  test('has the facts of its HTML', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 12 }), (fragments) => {
        const markdown = fragments.join('');
        expect(compare(renderedFacts(plain.render(markdown)), markdownFacts(markdown))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('agrees with itself, and disagrees where differences are told', () => {
    fc.assert(
      fc.property(fc.array(fragment), fc.array(fragment), (one, other) => {
        const [a, b] = [markdownFacts(one.join('')), markdownFacts(other.join(''))];
        expect(agree(a, a)).toBe(true);
        expect(agree(a, b)).toBe(compare(a, b).length === 0);
      }),
    );
  });
});

describe('diff', () => {
  const items = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 300 });

  test('turns the one into the other', () => {
    fc.assert(
      fc.property(items, items, (a, b) => {
        const made: string[] = [];
        let at = 0;
        for (const hunk of diff(a, b)) {
          made.push(...a.slice(at, hunk.aStart), ...b.slice(hunk.bStart, hunk.bEnd));
          at = hunk.aEnd;
        }
        expect([...made, ...a.slice(at)]).toEqual(b);
      }),
    );
  });

  test('finds a single change', () => {
    fc.assert(
      fc.property(items, fc.nat(), (a, index) => {
        const at = index % (a.length + 1);
        const b = [...a.slice(0, at), 'new', ...a.slice(at)];
        expect(diff(a, b)).toEqual([{ aStart: at, aEnd: at, bStart: at, bEnd: at + 1 }]);
      }),
    );
  });
});
