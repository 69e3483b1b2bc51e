/** @file The white space between two pieces of text: made-up text of every class in both directions, and laws. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCjk, isFullWidthPunctuation } from '../../src/html/character-class.ts';
import { type Gap, habit, type Spacing, spacingOf } from '../../src/html/spacing.ts';
import { joint } from '../../src/html/whitespace.ts';

const RUN = '\n   ';
const spaced: Spacing = { style: 'prettified', habits: { letter: ' ' } };
const tight: Spacing = { style: 'prettified', habits: { letter: '' } };
const asIs: Spacing = { style: 'as-is', habits: { letter: '' } };

/** What a printer parted at `¦` or `␣`, joined again: with the sign that stands for the gap that is made. */
function join(row: string, spacing: Spacing): string {
  const [left = '', right = ''] = row.split(/[¦␣_]/);
  return left + (joint(left, RUN, right, spacing) === '' ? '¦' : '␣') + right;
}

/** Pieces that read alike in a post that spaces Latin letters and in one that does not: `¦` where nothing is to stand, `␣` where a space is; rows are parted by wider gaps. */
function both(table: string): void {
  const rows = table.trim().split(/\s{2,}/);
  for (const spacing of [spaced, tight]) {
    expect(rows.map((row) => join(row, spacing))).toEqual(rows);
  }
}

/** Pieces parted at `_` where the post's habit is to decide: with a space on the one hand, without on the other. */
function byHabit(table: string, neighbour: keyof Spacing['habits'] = 'letter'): void {
  const rows = table.trim().split(/\s{2,}/);
  for (const [gap, sign] of [
    [' ', '␣'],
    ['', '¦'],
  ] as const) {
    const spacing: Spacing = { ...spaced, habits: { [neighbour]: gap } };
    expect(rows.map((row) => join(row, spacing))).toEqual(
      rows.map((row) => row.replace('_', sign)),
    );
  }
}

describe('Text that a printer of HTML broke', () => {
  test('CJK characters are joined: Han, Kana, Bopomofo, full-width forms, rare planes', () => {
    both(`
      河流¦湖泊   ひら¦カタ   ｶﾅ¦漢字   ㄅㄆ¦注音   𠮷¦野家   野家¦𠮷   葛󠄀¦城   城\u200b¦\u200b市
      Ａ座¦１２號   人々¦々人   第〇¦章
    `);
  });

  test('Full-width punctuation needs no space, whatever stands at its other side', () => {
    both(`
      下雨了，¦word   word¦，下雨了   看《¦Dune   Dune¦》一书   结束。¦“开始   结束。¦(附注)
      2¦、第二   他说：¦我来   段落\u3000¦word   ﾃｽﾄ｡¦word   佐藤・¦Smith
    `);
  });

  test('Between CJK and letters, digits, and round brackets the post decides', () => {
    byHabit(`使用_Linux   Linux_系统   希腊_αβγ   кот_猫   新增_12   12_个   大学_(NTU)`);
    byHabit(`(NTU)_教授   占 40%_左右   气温 3°_以下   在 C#_里   用户_@anna   首尔_서울`);
  });

  test('Behind a full-width colon, a speaker’s label among them, nothing stands unless the post spaces its colons', () => {
    both(`甲问：¦去哪   他说：¦API   地址：¦(附注)`);
    byHabit('甲问：_去哪   他说：_API', 'colon');
    const spacing = spacingOf('prettified', '甲问： 去哪？乙答： 回家。\n注：\n无');
    expect(spacing.habits).toEqual({ colon: ' ' });
    expect(join('甲问：¦「去哪」', spacing)).toBe('甲问：¦「去哪」');
  });

  test('A post may space letters and not digits', () => {
    const spacing = spacingOf('prettified', '用 Linux 的人在2018年有12万，在2019年有30万');
    expect(join('有_5 人', spacing)).toBe('有¦5 人');
    expect(join('用_Windows', spacing)).toBe('用␣Windows');
  });

  test('Quotes, square brackets and dashes are tight beside CJK unless the post does otherwise', () => {
    both(`
      所谓¦“自由”   “自由”¦的人   他称¦‘好’   著者¦[美]   [美]¦某人   这是闹剧¦——结果   这是闹剧——¦结果
      消费者──¦拒绝   闹剧¦——   然后……¦走了   然后¦……走了
    `);
    byHabit(`所谓_“自由”   “自由”_的人`, 'quote');
    byHabit(`闹剧_——   ——_结果`, 'dash');
    byHabit(`著者_[美]   [美]_某人`, 'square');
  });

  test('Nothing stands inside quotes and brackets, nor before what leans on the left', () => {
    both(`
      (¦word   word¦)   [¦文]   said “¦Go   Go¦” and   “¦文字   文字¦”后
      word¦, and   文字¦?    40¦%   Acme¦™   wait¦…   proved¦[3]
      workers¦’ visas   Kim¦’s dog   Kim¦'s dog   #¦topic   @¦anna
      paid $¦40
    `);
  });

  test('ASCII quotes open or close by what is beside them', () => {
    both(`said "¦Go   "Go"␣and   Go¦" and   said␣"Go"   所谓¦"自由"   ("¦word`);
  });

  test('German closes a quote with the mark that English opens with', () => {
    both(`„Wort“␣und   „¦Wort   Wort¦“ und   使用“¦文件”`);
  });

  test('Words of scripts with spaces stay apart, and so does what starts a word', () => {
    both(`
      two␣words   한국␣사람   end.␣Next   word␣(note)   (note)␣word
      ”quoted”␣says   say␣“Go”   use␣.NET   in␣’95   run␣--all   run␣-v now
      for␣$40   ask␣@anna   In 2019␣the
    `);
  });

  test('Korean beside Korean punctuation and quotes reads like any script with spaces', () => {
    both(`그는␣“네”   서울,␣부산   ﾡ␣ﾢ`);
  });

  test('Thai is joined inside a clause', () => {
    both(`ภาษา¦ไทย   ภาษา␣word`);
  });

  test('A sign between two things is set alike on either side', () => {
    both(`
      得不到 ——␣哪怕   得不到␣—— 哪怕   word —␣then   word␣— then   States¦—Singapore
      Kyoto –␣Osaka   Kyoto¦–Osaka   2010¦–   –␣2018   school¦-type
      pre-¦war   and/¦or   图/¦新华社   安娜·¦卡列尼娜   安娜¦·卡列尼娜   Anna ·␣Editor
      左 |␣右   左␣| 右   《左》␣| 右   甲␣→
    `);
  });

  test('A sign-off keeps off the sentence and close to its dash', () => {
    both(`is it?␣—The Editors   is it? —¦The Editors   —¦The Editors`);
  });

  test('A sign alone before the text is a marker', () => {
    both(`·␣项目   ·␣《书》   -␣item   ●␣项目   /␣项目   📌␣项目`);
    both(`项目¦📌`);
    byHabit(`📌_项目`, 'emoji');
  });

  test('White space that the author typed is not doubled', () => {
    both(`word\u00a0¦文   文¦\u200a—`);
  });
});

describe('Any text', () => {
  test('An edge of the block takes no space, an empty run makes none', () => {
    for (const spacing of [spaced, tight, asIs]) {
      expect(joint('', RUN, 'a', spacing)).toBe('');
      expect(joint('a', RUN, '', spacing)).toBe('');
      expect(joint('a', '', 'b', spacing)).toBe('');
    }
  });

  test('A run on one line is the author’s: one space', () => {
    for (const spacing of [spaced, tight, asIs]) {
      expect(joint('中', '  ', '文', spacing)).toBe(' ');
      expect(joint('文', ' ', '，', spacing)).toBe(' ');
    }
  });

  test('As it is, a broken line is a space but between two CJK characters', () => {
    const rows = '中¦文 中¦， 。¦「 ㄅ¦𠮷 한␣국 中␣한 中␣word ，␣word (␣word ไ␣ท word␣,'.split(' ');
    expect(rows.map((row) => join(row, asIs))).toEqual(rows);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(...'中文，。a1 “”"-—–·/([)]📌𠮷한ไ\u200b\u00a0\ud842\udfb7\n|…%$'),
      maxLength: 12,
    }),
  );

  test('Only what stands near the run counts', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, fc.constantFrom(spaced, tight, asIs), (a, l, r, s) => {
        const left = `文字文字文字文字${l}`;
        const right = `${r}文字文字文字文字`;
        expect(joint(a + left, RUN, right + a, s)).toBe(joint(left, RUN, right, s));
      }),
    );
  });

  test('The measure adds up: the order of a post’s blocks does not matter', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(spacingOf('prettified', `${a}\n${b}`)).toEqual(
          spacingOf('prettified', `${b}\n${a}`),
        );
      }),
    );
  });
});

/** What a post puts between a CJK character and a letter. */
function besideLetters(style: Spacing['style'], text: string): Gap {
  return habit(spacingOf(style, text), 'letter');
}

describe('A post’s habits', () => {
  test('The majority decides, line breaks and wider gaps tell nothing', () => {
    expect(besideLetters('prettified', '用 API 的人')).toBe(' ');
    expect(besideLetters('prettified', '用API的人 a')).toBe('');
    expect(besideLetters('prettified', '用API\n的 \n API  人')).toBe('');
    expect(besideLetters('as-is', '用\u200bAPI')).toBe('');
    expect(spacingOf('as-is', '用API').style).toBe('as-is');
  });

  test('A space is the answer where a post shows nothing or as many of either', () => {
    expect(besideLetters('prettified', '')).toBe(' ');
    expect(besideLetters('prettified', '只有汉字，English only。')).toBe(' ');
    expect(besideLetters('prettified', '用API 人')).toBe(' ');
  });

  test('Quotes, dashes, brackets, points and emoji have habits of their own', () => {
    const text = '他说 “好” 的人 — 都(x)在 . 但🔭书。A.书';
    expect(spacingOf('prettified', text).habits).toMatchObject({
      quote: ' ',
      dash: ' ',
      round: '',
      emoji: '',
    });
  });
});

test('What is CJK, what is full-width punctuation', () => {
  const code = (text: string): number => text.codePointAt(0) ?? 0;
  for (const text of [...'中𠮷ひカｶㄅ々〇Ａ１，。「（～・｡㈱㐀豈']) {
    expect([text, isCjk(code(text))]).toEqual([text, true]);
  }
  for (const text of [...'a한ㄱﾡ㈀㉠“—…·①📌ไé1']) {
    expect([text, isCjk(code(text))]).toEqual([text, false]);
  }
  for (const text of [...'，。「」（）！～・｡、：【】《》︰﹐\u3000']) {
    expect([text, isFullWidthPunctuation(code(text))]).toEqual([text, true]);
  }
  for (const text of [...'中カー々〒１Ａ,(“—']) {
    expect([text, isFullWidthPunctuation(code(text))]).toEqual([text, false]);
  }
});
