/** @file Lines that sites write round their articles: over lists of other posts, over buttons, and beside the author's name. */

interface Row {
  readonly rule: string;
  /** Matched against the whole line. */
  readonly line: RegExp;
}

const LABELS: readonly Row[] = [
  {
    rule: 'related posts',
    line: /^(?:related(?: (?:posts?|articles?|stories|content|reading|links|news|topics|coverage))?|(?:you (?:may|might) )?also (?:like|enjoy)|you (?:may|might) (?:also )?(?:like|enjoy|be interested in).*|recommended(?: (?:for you|reading|posts|articles|stories|by .*))?|more (?:from|on|in|about|like) .+|more (?:posts|stories|articles|news|coverage)|most (?:read|popular|viewed|shared|commented)|popular(?: (?:posts|stories|articles))?|trending(?: now)?|(?:latest|recent) (?:posts|news|stories|articles)|read (?:more|next|also|this next)|up next|what to read next|featured|don't miss|sur le même sujet|à lire aussi|lire aussi|articles? (?:liés|similaires)|(?:lesen sie auch|mehr zum thema|verwandte (?:artikel|beiträge)|das könnte (?:sie|dich) auch interessieren)|(?:artículos|noticias|entradas) relacionad[oa]s|te puede interesar|leggi anche|articoli correlati|相关(?:文章|阅读|新闻)|推荐阅读|延伸阅读|猜你喜欢|相關(?:文章|閱讀|新聞)|推薦閱讀|延伸閱讀|関連記事|관련 ?(?:기사|글))$/i,
  },
  {
    rule: 'share buttons',
    line: /^(?:share(?: (?:this|on|via|it|the|with|your).*)?|like this|spread the word|(?:tweet|pin|email|print)(?: this)?|partager|teilen|compartir|condividi|分享(?:到|至|此文)?|シェアする?)$/i,
  },
  {
    rule: 'newsletter',
    line: /^(?:subscribe(?: (?:to|now|via|for).*)?|sign up(?: (?:for|to|now).*)?|(?:get|join) (?:our|the) .*(?:newsletter|mailing list).*|newsletter)$/i,
  },
  {
    rule: 'comments',
    line: /^(?:leave a (?:comment|reply)|post a comment|add a comment|(?:\d+|no) (?:comments?|responses?|replies)|comments?(?: \(\d+\))?|kommentare?|commentaires?|comentarios|发表评论|發表評論|コメント)$/i,
  },
  {
    rule: 'advertisement',
    line: /^(?:advertisements?|continue reading(?: (?:below|the main story|after the ad).*)?|(?:article|story) continues (?:below|after).*|sponsored(?: content)?|anzeige|werbung|publicité|publicidad|pubblicità|广告|廣告|広告)$/i,
  },
];

/** The rule that a line of nothing but a site's own words goes by. */
export function labelRule(text: string): string | undefined {
  const line = text.replace(/[\s:：…»›>.!?]+$/u, '').trim();
  return LABELS.find((row) => row.line.test(line))?.rule;
}

/** What a line under the title says besides names: when, by whom, how long to read. */
const META_WORDS =
  /\b(?:by|posted|published|updated|last|modified|edited|created|written|reviewed|on|at|in|from|and|the|min(?:ute)?s?|hours?|days?|ago|read(?:ing)?|time|est|edt|pst|pdt|cst|cdt|utc|gmt|bst|cet|cest|ist|a\.?m|p\.?m|staff|st|nd|rd|th|views?|shares?|comments?|par|publié|le|à|mis|jour|von|am|um|uhr|veröffentlicht|aktualisiert|por|publicado|el|de|di|il)\b/gu;

const CALENDAR =
  /\b(?:jan(?:uary|uar|vier|eiro)?|feb(?:ruary|ruar)?|février|mar(?:ch|s|zo)?|märz|apr(?:il|ile)?|avril|abril|may|mai|mayo|june?|juni|juin|junio|jul(?:y|i|io)?|juillet|aug(?:ust)?|août|agosto|sept?(?:ember|embre|iembre)?|o[ck]t(?:ober|obre|ubre)?|nov(?:ember|embre|iembre)?|de[cz](?:ember|embre)?|décembre|diciembre|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b/gu;

const CJK_META = /发布|發布|发表|發表|更新|时间|時間|于|於|作者|阅读|閱讀|年|月|日|上午|下午|次/g;

/** What a line begins with that goes on with names. */
const SIGNED =
  /^(?:by|par|von|por|(?:medically )?(?:reviewed|written|edited|posted|published) by)[\s:]+/i;

/** Small words in names and in what people are called. */
const IN_NAMES: ReadonlySet<string> = new Set(
  'and of the for de la van von der & und et y'.split(' '),
);

/** Whether the line says who wrote the post, or when, and nothing more. */
export function isByline(text: string, author: string | undefined): boolean {
  return isSigned(text) || isDated(text, author);
}

/** `By Ada Quill, Harbour Correspondent`: all but the small words begin with a capital, and no sentence ends. */
function isSigned(text: string): boolean {
  const signed = SIGNED.exec(text);
  if (!signed) return false;
  const words = text.slice(signed[0].length).split(/[\s,|/]+/);
  return words.every(
    (word) => word === '' || IN_NAMES.has(word) || /^\p{Lu}.*[^.!?]$|^\p{Lu}\.$/u.test(word),
  );
}

function isDated(text: string, author: string | undefined): boolean {
  let line = text.toLowerCase();
  for (const name of author?.toLowerCase().split(', ') ?? []) line = line.replaceAll(name, ' 0 ');
  if (!/\d/.test(line)) return false;
  const left = line.replace(META_WORDS, '').replace(CALENDAR, '').replace(CJK_META, '');
  return !/\p{L}/u.test(left);
}
