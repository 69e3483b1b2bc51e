/** @file `npm run style`: prettier and markdownlint over every post's Markdown and over the rule fixtures. */

import { postFiles } from '../fidelity/corpora.ts';
import { convertedPost, loadProduct } from '../product.ts';
import { ruleCases } from './rule-cases.ts';
import { styleProblems } from './style-problems.ts';

const product = await loadProduct();
const pages = ruleCases('fixtures/rules').map(({ name, markdown }) => ({
  name,
  markdown: `---\ntitle: t\n---\n\n${markdown}`,
}));
const posts = postFiles();
if (!posts) console.log('The shared corpus is absent: the rule fixtures only.');
if (!product) console.log('post2md is not built: the rule fixtures only.');
else {
  for (const { name, text } of posts ?? []) {
    const markdown = convertedPost(product, text);
    if (markdown !== undefined) pages.push({ name, markdown });
  }
}

/** What a style can't have, by post, with the reason. */
const KNOWN: Readonly<Record<string, string>> = {
  '2021-06-01-构建自己的吹哨平台：在树莓派上运行OnionShare匿名投递箱 - iYouPort.md':
    'a line of code ends in a blank: prettier cuts it, the contract keeps code to the character',
};

let faulty = 0;
for (const { name, markdown } of pages) {
  const problems = await styleProblems(markdown);
  if (problems.length === 0) continue;
  const known = KNOWN[name];
  if (known === undefined) faulty += 1;
  console.log(known === undefined ? name : `${name} (known: ${known})`);
  for (const problem of problems.slice(0, 8)) console.log(`  ${problem}`);
  if (problems.length > 8) console.log(`  … ${problems.length - 8} more`);
}
console.log(`${pages.length} files, ${faulty} with problems`);
process.exitCode = faulty > 0 ? 1 : 0;
