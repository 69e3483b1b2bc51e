/** @file Whether the Markdown is the one that prettier leaves as it is and markdownlint passes. */

import type { LintError } from 'markdownlint';
import { lint } from 'markdownlint/promise';
import { format } from 'prettier';

/** What markdownlint may report: the source said it so, and putting it right would change what the post says. */
export const ACCEPTED: Readonly<Record<string, string>> = {
  MD001: 'heading levels are the source’s',
  MD010: 'tabs stand in the source’s code',
  MD013: 'a paragraph is one line: how long a line is, is the reader’s window’s affair',
  MD024: 'the source gives two headings one text',
  MD026: 'the source ends a heading in punctuation',
  MD028: 'the source quotes twice in a row',
  MD029: 'the source starts its list elsewhere than at 1',
  MD033: 'the HTML is what Markdown has no sign for',
  MD036: 'the source sets a paragraph in bold',
  MD040: 'the source doesn’t name its code’s language',
  MD045: 'the source describes no image',
  MD059: 'the source calls a link “here”',
};

/** What prettier or markdownlint finds, one line each; empty where both are content. */
export async function styleProblems(markdown: string): Promise<string[]> {
  const problems: string[] = [];
  const formatted = await format(markdown, { parser: 'markdown' });
  if (formatted !== markdown) {
    const [written, wanted] = [markdown.split('\n'), formatted.split('\n')];
    const at = written.findIndex((line, index) => line !== wanted[index]);
    const line = at === -1 ? written.length : at;
    problems.push(
      `prettier ${line + 1}: ${JSON.stringify(excerpt(written[line], wanted[line]))} becomes ${JSON.stringify(excerpt(wanted[line], written[line]))}`,
    );
  }
  const found = await lint({ strings: { markdown } });
  for (const error of found.markdown ?? []) {
    if (!isAccepted(error)) problems.push(message(error, markdown));
  }
  return problems;
}

function isAccepted({ ruleNames }: LintError): boolean {
  return ruleNames.some((name) => name in ACCEPTED);
}

function message(error: LintError, markdown: string): string {
  const line = markdown.split('\n')[error.lineNumber - 1] ?? '';
  const start = Math.max(0, (error.errorRange?.[0] ?? 1) - 20);
  const detail = error.errorDetail ? ` (${error.errorDetail})` : '';
  return `${error.ruleNames[0]} ${error.lineNumber}: ${error.ruleDescription}${detail}: ${JSON.stringify(line.slice(start, start + 80))}`;
}

/** The part of a line where it first differs from another. */
function excerpt(line = '', other = ''): string {
  let at = 0;
  while (at < line.length && line[at] === other[at]) at += 1;
  return line.slice(Math.max(0, at - 25), at + 45);
}
