/** @file Footnotes as plain links and a list, since the renderers that fidelity is measured in have none. */

const DEFINITION = /^\[\^([\w-]+)\]: (.*(?:\n+ {4}.*)*)\n*/gm;

/** Markdown whose GFM footnotes became links, and a numbered list at its end; others as they are. */
export function expandFootnotes(markdown: string): string {
  const notes = new Map<string, string>();
  const body = markdown.replace(DEFINITION, (_, label: string, text: string) => {
    notes.set(label, text.replace(/^ {4}/gm, '   '));
    return '';
  });
  if (notes.size === 0) return markdown;
  const linked = body.replace(/\[\^([\w-]+)\]/g, (reference, label: string) =>
    notes.has(label) ? noteLink(label) : reference,
  );
  return `${linked}\n${[...notes].map(([, text], at) => `${at + 1}. ${text}\n`).join('\n')}`;
}

/** The link to a footnote, as HTML. */
export function noteLink(label: string): string {
  return `<sup><a href="#fn${label}">${label}</a></sup>`;
}
