/** @file Walks markdown-it's tokens and tells a recorder what they hold. No HTML is made. */

import type { Token } from 'markdown-it';
import type { ParsedMarkdown } from './markdown-parser.ts';
import type { Recorder } from './recorder.ts';
import { TagReader } from './tag-reader.ts';

const MARKS = { em: 'em', strong: 'strong', s: 'del' } as const;

export class TokenWalk {
  private readonly recorder: Recorder;
  private readonly tags: TagReader;

  constructor(recorder: Recorder) {
    this.recorder = recorder;
    this.tags = new TagReader(recorder);
  }

  /** Whether the Markdown could be read to the end; if not, the recorder is spoilt. */
  walk(markdown: ParsedMarkdown): boolean {
    const isRead = markdown.every((token) =>
      token.type === 'inline'
        ? (token.children ?? []).every((child) => this.inline(child))
        : this.block(token),
    );
    return isRead && this.tags.isDone;
  }

  private block(token: Token): boolean {
    const { recorder, tags } = this;
    switch (token.type) {
      case 'plain':
        recorder.edge();
        recorder.text(token.content);
        recorder.edge();
        return tags.enter('p') && tags.leave('p');
      case 'fence':
      case 'code_block':
        recorder.openCode();
        recorder.text(token.content);
        recorder.closeCode();
        return tags.takesBlock();
      case 'html_block':
        return tags.read(token.content);
      case 'hr':
        recorder.rule();
        return tags.takesBlock();
    }
    // A tight list's paragraphs have no tags.
    if (token.hidden) {
      recorder.edge();
      return true;
    }
    if (token.nesting > 0) {
      this.open(token);
      return tags.enter(token.tag);
    }
    this.close(token);
    return tags.leave(token.tag);
  }

  private open(token: Token): void {
    const { recorder } = this;
    switch (token.tag) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        recorder.openHeading(Number(token.tag.charAt(1)));
        break;
      case 'ul':
        recorder.openList('ul', 1);
        break;
      case 'ol':
        recorder.openList('ol', Number(token.attrGet('start') ?? 1));
        break;
      case 'li':
        recorder.openItem();
        break;
      case 'blockquote':
        recorder.openQuote();
        break;
      case 'table':
        recorder.openTable();
        break;
      case 'tr':
        recorder.openRow();
        break;
      case 'th':
      case 'td':
        recorder.openCell(token.tag === 'th', 1, 1);
        break;
      case 'section':
        recorder.openFootnote(String(token.meta?.label));
        break;
      default:
        recorder.edge();
    }
  }

  private close(token: Token): void {
    const { recorder } = this;
    switch (token.tag) {
      case 'p':
      case 'thead':
      case 'tbody':
        recorder.edge();
        break;
      case 'ul':
      case 'ol':
        recorder.closeList();
        break;
      case 'tr':
        recorder.closeRow();
        break;
      default:
        recorder.close();
    }
  }

  private inline(token: Token): boolean {
    const { recorder, tags } = this;
    switch (token.type) {
      case 'text':
      case 'text_special':
        recorder.text(token.content);
        return true;
      case 'softbreak':
        recorder.text('\n');
        return true;
      case 'hardbreak':
        recorder.lineBreak();
        return true;
      case 'code_inline':
        recorder.openEmphasis('code');
        recorder.text(token.content);
        recorder.closeEmphasis('code');
        return true;
      case 'image':
        recorder.image(String(token.attrGet('src') ?? ''), altOf(token.children ?? []));
        return true;
      case 'html_inline':
        return tags.read(token.content);
      case 'footnote_reference':
        recorder.reference(String(token.meta?.label));
        return true;
      case 'link_open':
        recorder.openLink(String(token.attrGet('href') ?? ''));
        return tags.enter('a');
      case 'link_close':
        recorder.closeLink();
        return tags.leave('a');
    }
    const kind = MARKS[token.tag as keyof typeof MARKS];
    if (token.nesting > 0) {
      recorder.openEmphasis(kind);
      return tags.enter(token.tag);
    }
    recorder.closeEmphasis(kind);
    return tags.leave(token.tag);
  }
}

/** An image's alt text is its label's text without the markup. */
function altOf(tokens: readonly Token[]): string {
  let alt = '';
  for (const token of tokens) {
    if (token.type.endsWith('break')) alt += '\n';
    else if (token.type === 'image') alt += altOf(token.children ?? []);
    else alt += token.content;
  }
  return alt;
}
