/** @file What of a page's words for its author is a name, and whose: a person's, or the site's own. */

import { letters } from './letters.ts';
import { signatureOf } from './signatures.ts';

/** Each name once, of texts of a page in `language`. */
export function namesIn(said: readonly { readonly text: string }[], language: string): string[] {
  const nameOf = ({ text }: { readonly text: string }): string => {
    const bare = text.replace(ACCOUNT, '');
    return bare.slice(signatureOf(bare, language).length);
  };
  return [...new Set(said.map(nameOf).filter(isName))];
}

/** An address of the web or of mail is none, nor a number, nor a label, nor what an editor calls whom it doesn't know. */
function isName(text: string): boolean {
  if (text.length > LONGEST || !/\p{L}/u.test(text) || /^[/|]|[:：]$/.test(text)) return false;
  return !/^https?:|@|\[at\]|^(?:[\w-]+\.)+[a-z]{2,4}$|^(?:no author|unknown)$/i.test(text);
}

/** What is longer is a person's story, or a list of links to it. */
const LONGEST = 80;

/** What a person is called on a network, after the name. */
const ACCOUNT = /(?<!\s)\s+@\w+$/;

/** A company's form, or a site's address. */
const ORGANISATION =
  /(?:^|[\s(])(?:GmbH|AG|e\.\s?V\.|Inc\.?|LLC|Ltd\.?|S\.A\.|B\.V\.|www\.\S+)(?:[\s,)]|$)|\w\.(?:com|org|net|de|fr|es|it|at|ch|co\.uk)\b/;

/** What an account is called: no word of it begins with a capital. */
const ACCOUNT_NAME = /^[a-z\d]+(?:[._-][a-z\d]+)*$/;

/** Whether the names may be people's, not the site's own, a company's, or an account's: whoever else the page names is surer. */
export function isPerson(names: string, sites: ReadonlySet<string>): boolean {
  return !ACCOUNT_NAME.test(names) && !ORGANISATION.test(names) && !sites.has(letters(names));
}
